import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLimiter } from './limiter.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function start(share = 0.8) {
  const limiter = createLimiter({ share, clock: Date.now });
  /** How many of so many requests at once may be made, each by another caller. */
  const allowedOf = async (count: number) => {
    let allowed = 0;
    for (let index = 0; index < count; index += 1) if ((await limiter.take(`caller ${index}`)) === null) allowed += 1;
    return allowed;
  };
  return { limiter, allowedOf };
}

test('a burst is let through, and then what is refilled of it each second', async () => {
  const { allowedOf } = start();
  expect(await allowedOf(100)).toBe(8 + 60);
  vi.advanceTimersByTime(1_000);
  expect(await allowedOf(100)).toBe(8);
});

test('over a minute the console keeps to its share of what is refilled, and a burst', async () => {
  const { allowedOf } = start();
  let all = 0;
  for (let second = 0; second < 60; second += 1) {
    all += await allowedOf(30);
    vi.advanceTimersByTime(1_000);
  }
  expect(all).toBe(8 * 60 + 60);
});

test('who is denied hears when to come back', async () => {
  const { limiter, allowedOf } = start();
  await allowedOf(100);
  expect(await limiter.take('late')).toEqual({ whose: 'organization', retryAfterSeconds: 1 });
});

test('one caller gets a fifth of the allowance in a minute, and takes nothing from the others', async () => {
  const { limiter } = start();
  let allowed = 0;
  for (let second = 0; second < 30; second += 1) {
    for (let index = 0; index < 8; index += 1) if ((await limiter.take('greedy')) === null) allowed += 1;
    vi.advanceTimersByTime(1_000);
  }
  expect(allowed).toBe(120);
  expect(await limiter.take('greedy')).toEqual({ whose: 'caller', retryAfterSeconds: 30 });
  expect(await limiter.take('modest')).toBeNull();
});

test('a plan that Kirim names is followed at once, up and down', async () => {
  const { limiter, allowedOf } = start();
  limiter.observe({ limit: 6_000, remaining: 6_000 });
  expect(await allowedOf(1_000)).toBe(80 + 600);
  limiter.observe({ limit: 60, remaining: 60 });
  vi.advanceTimersByTime(60_000);
  expect(await allowedOf(100)).toBe(1 + 6);
});

test('when others draw on the bucket the console steps back, until it hears that there is enough again', async () => {
  const { limiter, allowedOf } = start();
  limiter.observe({ limit: 600, remaining: 30 });
  expect(await allowedOf(100)).toBe(4);
  vi.advanceTimersByTime(1_000);
  limiter.observe({ limit: 600, remaining: 0 });
  expect(await allowedOf(100)).toBe(1);
  vi.advanceTimersByTime(1_000);
  limiter.observe({ limit: 600, remaining: 400 });
  // Without a burst: what was denied counts for its minute, and the bucket has only just come back.
  expect(await allowedOf(100)).toBe(8);
});

test('an old word about the bucket is not believed, but the plan is remembered', async () => {
  const { limiter, allowedOf } = start();
  limiter.observe({ limit: 60, remaining: 0 });
  expect(limiter.observed()).toEqual({ limit: 60, remaining: 0 });
  vi.advanceTimersByTime(10_001);
  expect(limiter.observed()).toEqual({ limit: null, remaining: null });
  expect(await allowedOf(100)).toBe(1 + 6);
});

test('an answer that says nothing takes back nothing that was said', async () => {
  const { limiter, allowedOf } = start();
  limiter.observe({ limit: 6_000, remaining: 400 });
  limiter.observe({ limit: null, remaining: null });
  expect(limiter.observed()).toEqual({ limit: 6_000, remaining: 400 });
  expect(await allowedOf(1_000)).toBe(Math.floor(80 * (400 / 600)));
});

test('a plan of nothing is none', async () => {
  const { limiter, allowedOf } = start();
  limiter.observe({ limit: 0, remaining: 0 });
  expect(await allowedOf(100)).toBe(1);
});
