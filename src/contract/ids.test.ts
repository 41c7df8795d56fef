import { expect, test } from 'vitest';
import { isOpaqueId, isPlainReason, isTokenLookalike, maskSecrets, tokenLast4 } from './ids.ts';

const linkId = 'csl_01HXYZABCDEFGHJKMNPQRSTVWX';
const token = 'csl_aB3-_dEfGhIjKlMnOpQrStUv';

test.each(['cus_paged', 'cus_01HXYZABCDEFGHJKMNPQRSTVWX', linkId, token, 'a', '-', 'x'.repeat(128)])(
  '%s may stand in a path',
  (id) => {
    expect(isOpaqueId(id)).toBe(true);
  },
);

test.each(['', '.', '..', 'a/b', 'a%2Fb', 'a b', 'a?b', 'a#b', 'a\\b', 'a\n', 'é', 'cus_\u0000', 'x'.repeat(129)])(
  '%j may not stand in a path',
  (id) => {
    expect(isOpaqueId(id)).toBe(false);
  },
);

test('a token is told from a link id by its length', () => {
  expect(token).toHaveLength(28);
  expect(linkId).toHaveLength(30);
  expect(isTokenLookalike(token)).toBe(true);
  expect(isTokenLookalike(linkId)).toBe(false);
});

test.each([token.slice(0, -1), `${token}A`, ` ${token}`, `${token}\n`, token.toUpperCase(), token.replace('-', '.')])(
  '%j is no token',
  (text) => {
    expect(isTokenLookalike(text)).toBe(false);
  },
);

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

test.each([
  token,
  `https://app.kirimdev.com/onboard/${token}?a=b`,
  `two: ${token} ${token}`,
  `${token}A`,
  `${token}.`,
  `(${token})`,
  `glued${token}together`,
  encodeURIComponent(`https://app.kirimdev.com/onboard/${token}?a=b`),
  encodeURIComponent(encodeURIComponent(`/onboard/${token}?a=b`)),
  token.replaceAll('_', '%5F').replaceAll('-', '%2d'),
  token.replaceAll('_', '%25255f'),
  `https://console.example/?next=%2Fcustomers%2F${token}&broken=%E0%A4%A`,
])('of %j only the last four characters of the token may be kept', (text) => {
  expect(tokenLast4(text)).toBe('StUv');
});

test.each([
  '',
  'cus_paged',
  linkId,
  `/customers/cus_paged?link=${linkId}&status=active`,
  token.slice(0, -1),
  '%',
  '…StUv',
])('%j holds no token', (text) => {
  expect(tokenLast4(text)).toBeNull();
});

test.each([
  ['no_waba_found', true],
  ['signup_cancelled', true],
  ['', false],
  ['Budi', false],
  ['budi@toko.example', false],
  ['+62811', false],
  ['62811', false],
  ['<b>odd</b>', false],
  ['two words', false],
  ['a'.repeat(65), false],
  [`csl_${'a'.repeat(24)}`, false],
])('%s as a reason in an address of the console: %s', (text, isPlain) => {
  expect(isPlainReason(text)).toBe(isPlain);
});
