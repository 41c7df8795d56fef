import { expect, test } from 'vitest';
import { sampleAsked, sampleRefused } from '../testing/asked.ts';
import { kirimReference, whatFor } from './what-for.ts';

test.each([
  ['/me', {}, { what: 'organization', customerId: null, status: null, isNextPage: false }],
  [
    '/customers',
    { limit: '100', cursor: null },
    { what: 'customers', customerId: null, status: null, isNextPage: false },
  ],
  ['/customers', { cursor: 'abc' }, { what: 'customers', customerId: null, status: null, isNextPage: true }],
  ['/customers/cus_a', {}, { what: 'customer', customerId: 'cus_a', status: null, isNextPage: false }],
  [
    '/customers/a%2Fb/setup_links',
    { status: 'expired', cursor: 'x' },
    { what: 'links', customerId: 'a/b', status: 'expired', isNextPage: true },
  ],
  [
    '/customers/cus_a/setup_links',
    { status: 'odd', cursor: null },
    { what: 'links', customerId: 'cus_a', status: null, isNextPage: false },
  ],
])('%s with %j', (path, params, meant) => {
  expect(whatFor({ path, params })).toEqual(meant);
});

test('the reference is Kirim’s, of an answer as of a fault', () => {
  expect(kirimReference(sampleAsked('/me'))).toBe('req_01HX');
  expect(kirimReference(sampleRefused('/me'))).toBe('req_402');
  for (const body of [null, 'text', {}, { request_id: '' }, { request_id: 7 }]) {
    expect(kirimReference(sampleAsked('/me', { body }))).toBeNull();
  }
});
