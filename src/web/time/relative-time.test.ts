import { describe, expect, test } from 'vitest';
import { time } from '../copy/en/time.ts';
import { noon } from '../testing/samples.ts';
import { relativeTime } from './relative-time.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const spans: [string, number, string][] = [
  ['45 s', 45 * second, '1 min'],
  ['a moment under a minute', minute - 1, '1 min'],
  ['a minute', minute, '1 min'],
  ['two minutes', 2 * minute, '2 min'],
  ['a moment under an hour', hour - 1, '59 min'],
  ['an hour', hour, '1 h'],
  ['an hour and 59 s', hour + 59 * second, '1 h'],
  ['an hour and a minute', hour + minute, '1 h 1 min'],
  ['a moment under six hours', 6 * hour - 1, '5 h 59 min'],
  ['six hours', 6 * hour, '6 h'],
  ['six hours and 59 minutes', 7 * hour - 1, '6 h'],
  ['a day', day, '24 h'],
  ['a moment under 36 hours', 36 * hour - 1, '35 h'],
  ['36 hours', 36 * hour, '1 d 12 h'],
  ['two days', 2 * day, '2 d'],
  ['two days and four hours', 2 * day + 4 * hour, '2 d 4 h'],
  ['a moment under 14 days', 14 * day - 1, '13 d 23 h'],
];

describe.each(spans)('%s', (_name, span, words) => {
  test('ago', () => {
    expect(relativeTime(noon - span, noon, time)).toBe(`${words} ago`);
  });

  test('ahead', () => {
    expect(relativeTime(noon + span, noon, time)).toBe(`in ${words}`);
  });
});

test.each([0, 1, 44 * second, 45 * second - 1])('%i ms ago is just now', (span) => {
  expect(relativeTime(noon - span, noon, time)).toBe('just now');
});

test.each([1, 44 * second, 45 * second - 1])('%i ms ahead is under a minute', (span) => {
  expect(relativeTime(noon + span, noon, time)).toBe('in under a minute');
});

test.each([14 * day, -14 * day, 400 * day, -400 * day])('%i ms away the date alone says more', (span) => {
  expect(relativeTime(noon + span, noon, time)).toBeNull();
});
