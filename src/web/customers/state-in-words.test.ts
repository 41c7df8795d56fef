import { expect, test } from 'vitest';
import { english } from '../copy/english.ts';
import { jakarta } from '../testing/jakarta.ts';
import { noon, sampleLink } from '../testing/samples.ts';
import { stateInWords } from './state-in-words.ts';

test.each([
  [{}, 'Active, runs out in 2 d'],
  [{ status: 'expired', expires_at: '2026-10-24T07:05:00Z' }, 'Expired, ran out Sat 24 Oct, 14:05'],
  [{ expires_at: '2027-01-05T05:00:00Z' }, 'Active, runs out Tue 5 Jan 2027, 12:00'],
  [{ status: 'consumed', consumed_at: null }, 'Consumed, used'],
  [{ status: 'revoked', expires_at: '2026-10-24T07:05:00Z' }, 'Revoked'],
  [{ status: 'paused' }, 'paused, expiry Wed 25 Nov, 12:00'],
])('of a link with %j: %s', (more, words) => {
  expect(stateInWords(sampleLink(more), noon, english, jakarta)).toBe(words);
});
