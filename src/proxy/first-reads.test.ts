import { expect, test } from 'vitest';
import { firstReads } from './first-reads.ts';

test.each([
  ['/customers', '', ['/api/v1/customers?limit=100']],
  ['/customers/', '', ['/api/v1/customers?limit=100']],
  ['/customers', '?status=pending', ['/api/v1/customers?status=pending&limit=100']],
  ['/customers/cus_1', '', ['/api/v1/customers/cus_1', '/api/v1/customers/cus_1/setup_links']],
  ['/customers/cus_1/', '', ['/api/v1/customers/cus_1', '/api/v1/customers/cus_1/setup_links']],
  [
    '/customers/cus_1',
    '?status=expired',
    ['/api/v1/customers/cus_1', '/api/v1/customers/cus_1/setup_links?status=expired'],
  ],
  ['/customers/cus_1', '?link=csl_1', ['/api/v1/customers/cus_1', '/api/v1/customers/cus_1/setup_links']],
  [
    '/customers/cus_1',
    '?link=csl_1&status=expired',
    ['/api/v1/customers/cus_1', '/api/v1/customers/cus_1/setup_links?status=expired'],
  ],
  [
    '/customers/cus_1',
    '?status=expired&reason=no_waba_found',
    ['/api/v1/customers/cus_1', '/api/v1/customers/cus_1/setup_links?status=expired'],
  ],
  [
    '/customers/cus_1',
    '?status=active&link=csl_1&seen=active@1795672800',
    ['/api/v1/customers/cus_1', '/api/v1/customers/cus_1/setup_links?status=active'],
  ],
  [
    '/customers/cus_1',
    '?link=csl_1&seen=in_review%401795672800',
    ['/api/v1/customers/cus_1', '/api/v1/customers/cus_1/setup_links'],
  ],
])('%s%s asks first for what its page asks', (path, search, reads) => {
  expect(firstReads(path, search)).toEqual(reads);
});

test.each([
  ['/', ''],
  ['/customers', '?status=expired'],
  ['/customers', '?status=active&link=csl_1'],
  ['/customers', '?limit=1'],
  ['/customers/cus_1', '?status='],
  ['/customers/cus_1', '?status=foo'],
  ['/customers/cus_1', '?status=active&status=active'],
  ['/customers/cus_1', '?cursor=abc'],
  ['/customers/cus_1', '?status=active&more=1'],
  ['/customers/cus_1', '?link='],
  ['/customers/cus_1', '?reason=two+words'],
  ['/customers/cus_1', '?link=csl_1&seen=Active@1795672800'],
  ['/customers', '?seen=active@1795672800'],
  ['/customers/cus_1', '?link=a/b'],
  ['/customers/cus_1', '?link=csl_1&link=csl_2'],
  ['/customers/cus_1', '?link=csl_AbCdEfGhIjKlMnOpQrStWvqb'],
  ['/customers/cus_1', '?link=x-csl_AbCdEfGhIjKlMnOpQrStWvqb'],
  ['/customers', '?link=csl_1'],
  ['/customers/cus_1/setup_links', ''],
  ['/customers/csl_AbCdEfGhIjKlMnOpQrStWvqb', ''],
  ['/customers/https-csl_AbCdEfGhIjKlMnOpQrStWvqb-more', ''],
  ['/customers/kdv_live_AbCdEfGhIjKlMnOpQrStWvqb', ''],
  ['/customers/6281234567890', ''],
  ['/customers/0812-3456-7890', ''],
  ['/customers/who%40example.id', ''],
  ['/customers/cus%5F1', ''],
  ['/customers/..', ''],
  [`/customers/${'x'.repeat(129)}`, ''],
])('%s%s is left to the app', (path, search) => {
  expect(firstReads(path, search)).toEqual([]);
});
