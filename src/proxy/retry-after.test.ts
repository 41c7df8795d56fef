import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRetryAfter } from './retry-after.ts';

const answeredAt = 'Sun, 22 Nov 2026 05:00:00 GMT';

test.each([
  ['7', 7],
  ['0', 0],
  ['86400', 86_400],
  ['Sun, 22 Nov 2026 05:00:30 GMT', 30],
  ['Sun, 22 Nov 2026 04:59:00 GMT', 0],
  ['86401', 86_400],
  ['9'.repeat(40), 86_400],
  ['Tue, 24 Nov 2026 05:00:00 GMT', 86_400],
])('%s is read as seconds', (value, seconds) => {
  expect(parseRetryAfter(value, answeredAt)).toBe(seconds);
});

test.each([
  null,
  '',
  '-1',
  '1.5',
  '1e9',
  'abc',
  '7, 8',
  ' 7',
  '7s',
  '0x7',
  '٧',
  'Infinity',
  'Sun, 99 Nov 2026 05:00:30 GMT',
  'Sun Nov 22 05:00:30 2026',
  'Sunday, 22-Nov-26 05:00:30 GMT',
  '2026-11-22T05:00:30Z',
])('%s is unknown', (value) => {
  expect(parseRetryAfter(value, answeredAt)).toBeNull();
});

test('a date without a readable date of the answer is unknown', () => {
  expect(parseRetryAfter('Sun, 22 Nov 2026 05:00:30 GMT', null)).toBeNull();
  expect(parseRetryAfter('Sun, 22 Nov 2026 05:00:30 GMT', 'yesterday')).toBeNull();
});

test('any text gives null or whole seconds within a day', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(...'0123456789.-+eE ,:') }),
    fc.double().map(String),
  );
  fc.assert(
    fc.property(text, fc.option(text), (value, date) => {
      const seconds = parseRetryAfter(value, date);
      expect(seconds === null || (Number.isInteger(seconds) && seconds >= 0 && seconds <= 86_400)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('every whole number of seconds within a day is itself, as a number and as a date', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 86_400 }), fc.integer({ min: 0, max: 4_000_000_000 }), (wait, second) => {
      const from = new Date(second * 1000).toUTCString();
      const until = new Date((second + wait) * 1000).toUTCString();
      expect(parseRetryAfter(String(wait), null)).toBe(wait);
      expect(parseRetryAfter(until, from)).toBe(wait);
    }),
  );
});
