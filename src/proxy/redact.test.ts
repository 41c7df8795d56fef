import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRedactor } from './redact.ts';
import { canaryKey, leaksIn } from './testing/canary-key.ts';

const surroundings = fc.uint8Array({ maxLength: 12 }).map((bytes) => Buffer.from(bytes));

/** The key, or this part of it, with any bytes around it, written down by `write`. */
function written(write: (bytes: Buffer) => string, secret = canaryKey): fc.Arbitrary<string> {
  return fc.tuple(surroundings, surroundings).map(([before, after]) => {
    return write(Buffer.concat([before, Buffer.from(secret), after]));
  });
}

/** Any of the letters percent-encoded, once or again and again. */
const percentEncoded = fc
  .array(fc.nat({ max: 3 }), { minLength: canaryKey.length, maxLength: canaryKey.length })
  .map((times) =>
    [...canaryKey]
      .map((letter, index) => {
        const count = times[index] ?? 0;
        return count === 0 ? letter : `%${'25'.repeat(count - 1)}${letter.charCodeAt(0).toString(16)}`;
      })
      .join(''),
  );

const forms: Record<string, fc.Arbitrary<string>> = {
  'as it is': fc.tuple(fc.string(), fc.string()).map(([before, after]) => before + canaryKey + after),
  base64: written((bytes) => bytes.toString('base64')),
  base64url: written((bytes) => bytes.toString('base64url')),
  hexadecimal: written((bytes) => bytes.toString('hex')),
  'capital hexadecimal': written((bytes) => bytes.toString('hex').toUpperCase()),
  'a buffer that was logged': written((bytes) => JSON.stringify(bytes)),
  'a buffer that was inspected': written((bytes) => inspect(bytes)),
  'a string of escapes': written((bytes) =>
    [...bytes].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join(''),
  ),
  'percent-encoded in part': percentEncoded,
  'the first 16 characters': fc.constant(canaryKey.slice(0, 16)),
  'the last 8 characters': fc.constant(canaryKey.slice(-8)),
  'base64 that was cut off': written((bytes) => bytes.toString('base64'), canaryKey.slice(0, 17)),
};

describe.each(Object.entries(forms))('%s', (_, form) => {
  test('the scan finds the key', () => {
    fc.assert(fc.property(form, (text) => leaksIn(`{"msg":"a ${text} b"}`).length > 0));
  });

  test('the redactor takes the key away', () => {
    const redact = createRedactor(() => [canaryKey]);
    fc.assert(fc.property(form, (text) => leaksIn(redact(`{"msg":"a ${text} b"}`)).length === 0));
  });
});

test('what holds no key is neither a leak nor changed', () => {
  const redact = createRedactor(() => [canaryKey]);
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 200 }), fc.base64String(), fc.uuid(), fc.webUrl()), (text) => {
      expect(leaksIn(text)).toEqual([]);
      expect(redact(text)).toBe(text);
    }),
  );
});

test('the key can be recognised in a number of digits that begins in the middle of something else', () => {
  expect(leaksIn(`0${Buffer.from(canaryKey).toString('hex')}`)).not.toEqual([]);
});

test('a key that was replaced is still taken away', () => {
  let key = canaryKey;
  const redact = createRedactor(() => [key]);
  redact('first line');
  key = 'kdv_live_bbbbbbbbbbbbbbbbbbbbbbbb';
  for (const secret of [canaryKey, key]) {
    const text = Buffer.from(secret).toString('base64');
    expect(redact(`says ${text}`)).toBe('says [key]');
  }
});

const clientSecret = 'a (secret) of $the* console?';
const sessionKey = new Uint8Array(32).map((_, index) => 7 * index + 3);

test.each<[string, (bytes: Buffer) => string]>([
  ['base64url', (bytes) => bytes.toString('base64url')],
  ['base64', (bytes) => bytes.toString('base64')],
  ['hexadecimal', (bytes) => bytes.toString('hex')],
  ['a buffer that was logged', (bytes) => JSON.stringify(bytes)],
  ['a buffer that was inspected', (bytes) => inspect(bytes)],
  ['its first 16 bytes', (bytes) => bytes.subarray(0, 18).toString('base64url')],
])('the secrets of signing in are taken away as %s, with anything before them', (_, write) => {
  const redact = createRedactor(() => [clientSecret, sessionKey]);
  for (const secret of [Buffer.from(clientSecret), Buffer.from(sessionKey)]) {
    for (const before of ['', 'x', 'xx']) {
      const text = write(Buffer.concat([Buffer.from(before), secret]));
      const longest = Math.max(
        ...redact(text)
          .split(/\[key\]/)
          .map(({ length }) => length),
      );
      expect([redact(text).includes('[key]'), longest < 40]).toEqual([true, true]);
    }
  }
});

test('a secret with signs that a pattern reads otherwise is taken away, and its like is not', () => {
  const redact = createRedactor(() => [clientSecret]);
  expect(redact(`says ${clientSecret} and ${encodeURIComponent(clientSecret)}`)).toBe('says [key] and [key]');
  expect(redact('a secret of the console')).toBe('a secret of the console');
});
