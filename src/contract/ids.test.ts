import { expect, test } from 'vitest';
import { defused, isIdForAddress, isOpaqueId, isPlainReason, isTokenLookalike, tokenLast4 } from './ids.ts';

const linkId = 'csl_01HXYZABCDEFGHJKMNPQRSTVWX';
const token = 'csl_aB3-_dEfGhIjKlMnOpQrStUv';

/** The token as it comes out of a line that was broken. */
function inPieces(gap: string): string {
  return token.slice(0, 14) + gap + token.slice(14);
}

test.each(['cus_paged', 'cus_01HXYZABCDEFGHJKMNPQRSTVWX', linkId, token, 'a', '-', 'x'.repeat(128)])(
  '%s may stand in a path',
  (id) => {
    expect(isOpaqueId(id)).toBe(true);
  },
);

test.each([
  '',
  '.',
  '..',
  'a/b',
  'a%2Fb',
  'a b',
  'a?b',
  'a#b',
  'a\\b',
  'a\n',
  'é',
  'cus_\u0000',
  'x'.repeat(129),
  'kdv_live_abc',
  'x-kdv_test_abc',
])('%j may not stand in a path', (id) => {
  expect(isOpaqueId(id)).toBe(false);
});

test('a token is told from a link id by its length', () => {
  expect(token).toHaveLength(28);
  expect(linkId).toHaveLength(30);
  expect(isTokenLookalike(token)).toBe(true);
  expect(isTokenLookalike(linkId)).toBe(false);
});

test.each([
  ['cus_paged', true],
  [linkId, true],
  [token.slice(0, -1), true],
  [token, false],
  [`${token}A`, false],
  ['a b', false],
])('%j may stand in an address: %j', (id, may) => {
  expect(isIdForAddress(id)).toBe(may);
});

test.each([token.slice(0, -1), `${token}A`, ` ${token}`, `${token}\n`, token.toUpperCase(), token.replace('-', '.')])(
  '%j is no token',
  (text) => {
    expect(isTokenLookalike(text)).toBe(false);
  },
);

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
  inPieces(' '),
  inPieces('\n'),
  inPieces('\r\n  '),
  inPieces('\n> '),
  inPieces('\u200b'),
  inPieces('\u00ad'),
  inPieces('%0A'),
  `https://app.kirimdev.com/onb oard/${inPieces(' ')} and so on`,
  `${linkId} and ${inPieces(' ')}`,
  [...token].join(' '),
])('of %j only the last four characters of the token may be kept', (text) => {
  expect(tokenLast4(text)).toBe('StUv');
});

test.each([
  '',
  'cus_paged',
  linkId,
  `/customers/cus_paged?link=${linkId}&status=active`,
  token.slice(0, -1),
  `${linkId} is the link of cus_01HXYZABCDEFGHJKMNPQRSTVWX`,
  `${linkId}\nof cus_01HXYZABCDEFGHJKMNPQRSTVWX`,
  [...linkId].join(' '),
  'csl_… of the customer who called',
  '%',
  '…StUv',
])('%j holds no token', (text) => {
  expect(tokenLast4(text)).toBeNull();
});

const other = 'csl_0123456789abcdefghijABCD';

test.each([
  [`${token}`, '…StUv', 'token'],
  [inPieces(' '), '…StUv', 'token'],
  [`${token} <https://app.kirimdev.com/onboard/${token}>`, '…StUv', 'token'],
  [`${token} of ${linkId}`, '…StUv', 'token'],
  [`${token} ${other}`, '…StUv', 'tokens'],
  [`${inPieces(' ')} ${other}`, '…StUv', 'tokens'],
  [`${other} kdv_live_0123456789abcdef`, '…ABCD', 'token'],
  ['kdv_live_0123456789abcdef', '', 'key'],
  ['Authorization: Bearer kdv_test_0123456789abcdef', '', 'key'],
  ['kdv_ live_0123 4567', '', 'key'],
  ['kdv%5Flive_0123', '', 'key'],
  ['Toko  Lama ', 'Toko  Lama ', null],
  [linkId, linkId, null],
])('of %j a field may hold %j', (text, shown, removed) => {
  expect(defused(text)).toEqual({ text: shown, removed });
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
  ['kdv_live_abc', false],
])('%s as a reason in an address of the console: %s', (text, isPlain) => {
  expect(isPlainReason(text)).toBe(isPlain);
});
