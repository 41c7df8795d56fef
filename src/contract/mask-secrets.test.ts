import { expect, test } from 'vitest';
import { maskSecrets } from './mask-secrets.ts';

const linkId = 'csl_01HXYZABCDEFGHJKMNPQRSTVWX';
const token = 'csl_aB3-_dEfGhIjKlMnOpQrStUv';

test('keys and tokens are cut to their last four characters, wherever they stand', () => {
  const key = 'kdv_live_CANARY-canary_CANARY-can';
  expect(maskSecrets(`Bearer ${key}, and kdv_test_short; https://app.example/onboard/${token}?x=1`)).toBe(
    'Bearer kdv_…-can, and kdv_…hort; https://app.example/onboard/csl_…StUv?x=1',
  );
  expect(maskSecrets(`${token} ${token}`)).toBe('csl_…StUv csl_…StUv');
});

test('ids of links and other text stay as they are', () => {
  const text = `No link ${linkId} of cus_paged; kdv_prod_x`;
  expect(maskSecrets(text)).toBe(text);
});
