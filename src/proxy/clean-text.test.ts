import { expect, test } from 'vitest';
import { cleanText, cutText, kirimRequestIdOrNull, machineWordOrNull } from './clean-text.ts';
import { canaryKey, leaksIn } from './testing/canary-key.ts';

test('removes control characters, marks of direction and zero-width characters', () => {
  expect(cleanText('a\u0000b\nc\u001b[31md\u202ee\u2066f\u200bg\u2028h\ufeffi\u0085j', 100)).toBe('abc[31mdefghij');
});

test('cuts to whole characters', () => {
  expect(cleanText('😀'.repeat(600), 500)).toBe('😀'.repeat(500));
  expect(cutText('abc', 3)).toBe('abc');
  expect(cutText('a😀😀', 2)).toBe('a😀');
});

test('masks a key, also one that invisible characters break up or that the cut would halve', () => {
  expect(leaksIn(cleanText(`your key ${canaryKey} is bad`, 500))).toEqual([]);
  expect(leaksIn(cleanText(canaryKey.split('').join('\u200b'), 500))).toEqual([]);
  expect(leaksIn(cleanText(`${'x'.repeat(480)} ${canaryKey}`, 500))).toEqual([]);
});

test('masks the secret part of a setup link', () => {
  expect(cleanText('see https://app.kirimdev.com/onboard/csl_0123456789abcdefghijABCD', 500)).not.toContain(
    '0123456789',
  );
});

test.each([
  ['rate_limit_exceeded', 'rate_limit_exceeded'],
  ['data[0].status', 'data[0].status'],
  ['', null],
  [undefined, null],
  ['a b', null],
  ['<b>', null],
  ['x'.repeat(65), null],
])('the machine word of %s is %s', (text, expected) => {
  expect(machineWordOrNull(text)).toBe(expected);
});

test('takes only what looks like a request id of Kirim', () => {
  expect(kirimRequestIdOrNull('req_01HXYZ')).toBe('req_01HXYZ');
  for (const text of ['', null, undefined, 'req_', 'req_a-b', 'req_a\nb', `req_${'a'.repeat(65)}`, 'id_1']) {
    expect(kirimRequestIdOrNull(text)).toBeNull();
  }
});
