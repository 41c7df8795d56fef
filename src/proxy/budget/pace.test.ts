import { expect, test } from 'vitest';
import { paceFor } from './pace.ts';

test.each([
  ['a full bucket of the documented plan', 600, 600, 0.8, { perSecond: 8, burst: 60, perCaller: 120 }],
  ['a bigger plan', 6_000, 6_000, 0.8, { perSecond: 80, burst: 600, perCaller: 1_200 }],
  ['a small plan', 60, 60, 0.8, { perSecond: 1, burst: 6, perCaller: 12 }],
  ['a smaller share', 600, 600, 0.5, { perSecond: 5, burst: 60, perCaller: 120 }],
  ['a bucket that others have drawn on, with enough left', 600, 60, 0.8, { perSecond: 8, burst: 60, perCaller: 120 }],
  ['one with less than a tenth left', 600, 59, 0.8, { perSecond: 7, burst: 0, perCaller: 120 }],
  ['one with a twentieth left', 600, 30, 0.8, { perSecond: 4, burst: 0, perCaller: 120 }],
  ['an empty one: one request a second, to see it refill', 600, 0, 0.8, { perSecond: 1, burst: 0, perCaller: 120 }],
  ['the smallest plan there can be', 1, 1, 0.1, { perSecond: 1, burst: 0, perCaller: 1 }],
])('%s', (_, limit, remaining, share, pace) => {
  expect(paceFor({ limit, remaining }, share)).toEqual(pace);
});
