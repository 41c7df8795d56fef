import { expect, test } from 'vitest';
import { sampleAsked } from '../testing/asked.ts';
import { noon, samplePage } from '../testing/samples.ts';
import { fullInSeconds, lastAllowance } from './last-allowance.ts';

function asked(path: string, rateLimit: number | null, rateRemaining: number | null) {
  return sampleAsked(path, { meta: { ...samplePage([]).meta, rateLimit, rateRemaining } });
}

test('the last answer tells, and the console’s own question of who is signed in never does', () => {
  const own = asked('/api/session', 1, 1);
  expect(lastAllowance([own, asked('/me', 600, 12), asked('/me', 600, 13)])).toEqual({
    limit: 600,
    remaining: 12,
    saidAt: noon,
  });
  expect(lastAllowance([asked('/me', null, 12), asked('/me', 600, 13)])).toBeNull();
  expect(lastAllowance([own])).toBeNull();
});

test.each([
  [600, 600, 0],
  [600, 599, 1],
  [600, 300, 30],
  [600, 0, 60],
  [60, 59, 1],
  [600, 700, 0],
  [0, 0, 0],
])('of %i a minute %i are left: full in %i s', (limit, remaining, seconds) => {
  expect(fullInSeconds({ limit, remaining })).toBe(seconds);
});
