import { expect, test } from 'vitest';
import { lookalikeOf } from './lookalike.ts';

const token = 'csl_aB3-_dEfGhIjKlMnOpQrStUv';

test.each([
  'cus_01HXYZABCDEFGHJKMNPQRSTVWX',
  'cus_335T08RM0EAKN9DTE6RD5RWP7B',
  'cus_paged',
  'cus_key_rejected',
  'CUS_PAGED',
  'csl_01HXYZABCDEFGHJKMNPQRSTVWX',
  'csl_short',
  token.slice(0, -1),
  token.replace('csl_', 'csk_'),
  '5d0f0e0a-3a5e-4a51-9a2b-6f1f5a1f0001',
  '62d0f0e0-3a5e-4a51-9a2b-6f1f5a1f0001',
  '0f0e0a3a-5e4a-519a-2b6f-1f5a1f0001ab',
  'org_1',
  'acme-logistics',
  'a',
  '-',
  '7',
  '12345678',
  '062',
  '628',
  'x'.repeat(128),
])('%s may be an id, so Kirim is asked', (text) => {
  expect(lookalikeOf(text)).toBeNull();
});

test.each([
  [token, 'secret'],
  [`${token}A`, 'secret'],
  [` ${token}\n`, 'secret'],
  [`https://app.kirimdev.com/onboard/${token}`, 'secret'],
  [`https://app.kirimdev.com/onboard/${token}?src=mail#top`, 'secret'],
  [`${token}@example.com`, 'secret'],
  [`https%3A%2F%2Fapp.kirimdev.com%2Fonboard%2F${token}`, 'secret'],
  [`Please open ${token}, thank you`, 'secret'],
  [`${'x'.repeat(300)} ${token}`, 'secret'],
  ['kdv_live_0123456789abcdef', 'secret'],
  ['kdv_test_\u200b0123456789abcdef', 'secret'],
  ['https://app.kirimdev.com/customers/cus_paged', 'url'],
  ['http://localhost:4600/customers/cus_paged', 'url'],
  ['HTTPS://EXAMPLE.COM', 'url'],
  ['ftp://example.com', 'url'],
  ['web+kirim://cus_paged', 'url'],
  ['admin@acme.example', 'email'],
  ['first.last+tag@mail.acme.example', 'email'],
  ['+62 812-3456-7890', 'phone'],
  ['+6281234567890', 'phone'],
  ['6281234567890', 'phone'],
  ['0812 3456 7890', 'phone'],
  ['021-555-1234', 'phone'],
  ['0812.3456.7890', 'phone'],
  ['+1 (415) 555-0100', 'phone'],
  ['', 'characters'],
  [' ', 'characters'],
  ['.', 'characters'],
  ['..', 'characters'],
  ['cus_paged/setup_links', 'characters'],
  ['cus paged', 'characters'],
  ['cus_paged?status=active', 'characters'],
  ['cus_paged%2F..', 'characters'],
  ['cus_é', 'characters'],
  ['cus_\u0007paged', 'characters'],
  ['<script>alert(1)</script>', 'characters'],
  ['javascript:alert(1)', 'characters'],
  ['x'.repeat(129), 'characters'],
])('%j is surely something else: %s', (text, lookalike) => {
  expect(lookalikeOf(text)).toBe(lookalike);
});
