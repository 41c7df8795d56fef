import { expect, test } from 'vitest';
import { wholeAddress, wholeText } from './whole-text.ts';

const token = 'csl_abcdefghijklmnopqrstWXYZ';

test('a long address stays whole', () => {
  const address = `https://toko.example/${'a/'.repeat(3_000)}?from=kirim`;
  expect(wholeAddress(address)).toBe(address);
});

test.each([
  [`https://app.kirimdev.com/onboard/${token}`, 'https://app.kirimdev.com/onboard/csl_…WXYZ'],
  ['https://toko.example/?t=csl%5fabcdefghijklmnopqrst%57XYZ', '…WXYZ'],
  [`${token}more`, '…WXYZ'],
  ['kdv_live_abcdefghijklmnopqrstuvwx', 'kdv_…uvwx'],
])('no token or key gets through: %s', (text, kept) => {
  expect(wholeAddress(text)).toBe(kept);
});

test('a link id is none, and a password in an address is left out', () => {
  expect(wholeText('csl_01M7MAT9XNDH1ZHSVFMWCNYJG9')).toBe('csl_01M7MAT9XNDH1ZHSVFMWCNYJG9');
  expect(wholeAddress('https://budi:rahasia@toko.example/')).toBe('https://toko.example/');
});

test('what can not be seen becomes a mark', () => {
  expect(wholeText('a\u0000b\r\nc\u202Ed')).toBe('a�b��c�d');
});
