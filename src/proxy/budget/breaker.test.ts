import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { UpstreamResult } from '../upstream.ts';
import { createBreaker } from './breaker.ts';

const refused: UpstreamResult = {
  answered: false,
  kind: 'upstream_unreachable',
  upstreamStatus: null,
  requestId: null,
  attempts: 2,
};
const answered = (status: number): UpstreamResult => ({
  answered: true,
  status,
  body: {},
  requestId: null,
  retryAfterSeconds: null,
  rateLimit: null,
  rateRemaining: null,
  attempts: 1,
});
const good = answered(200);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A breaker that gives these results in turn, and says how often Kirim was asked. */
function start() {
  const breaker = createBreaker();
  const ask = vi.fn<() => Promise<UpstreamResult | null>>();
  const give = (result: UpstreamResult | null) => breaker.ask(() => ask.mockResolvedValueOnce(result)());
  const fail = async (times: number) => {
    for (let time = 0; time < times; time += 1) await give(refused);
  };
  return { breaker, ask, give, fail };
}

test('four failures in a row change nothing, and a success between them begins the count anew', async () => {
  const { breaker, give, fail } = start();
  await fail(4);
  expect(await give(good)).toEqual({ isOpen: false, result: good });
  await fail(4);
  expect(breaker.isOpen()).toBe(false);
  expect(await give(refused)).toEqual({ isOpen: false, result: refused });
  expect(breaker.isOpen()).toBe(true);
});

test('after five Kirim is left alone, for as long as is said', async () => {
  const { ask, give, fail } = start();
  await fail(5);
  expect(await give(good)).toEqual({ isOpen: true, retryAfterSeconds: 1 });
  vi.advanceTimersByTime(249);
  expect(await give(good)).toEqual({ isOpen: true, retryAfterSeconds: 1 });
  expect(ask).toHaveBeenCalledTimes(5);
});

test('then one request tries: a success closes it', async () => {
  const { breaker, give, fail } = start();
  await fail(5);
  vi.advanceTimersByTime(250);
  expect(await give(good)).toEqual({ isOpen: false, result: good });
  expect(breaker.isOpen()).toBe(false);
});

test('and a failure leaves Kirim alone for longer each time, up to half a minute', async () => {
  const { give, fail } = start();
  await fail(5);
  for (const ms of [...Array.from({ length: 10 }, () => 250), 375, 562.5, 843.75, 1_265.625]) {
    expect(await give(good)).toEqual({ isOpen: true, retryAfterSeconds: Math.ceil(ms / 1000) });
    vi.advanceTimersByTime(Math.floor(ms) - 1);
    expect((await give(good)).isOpen).toBe(true);
    vi.advanceTimersByTime(2);
    await give(refused);
  }
  for (let minute = 0; minute < 20; minute += 1) {
    vi.advanceTimersByTime(30_000);
    await give(refused);
  }
  expect(await give(good)).toEqual({ isOpen: true, retryAfterSeconds: 30 });
});

test.each([500, 429, 404, 401])('a %s is an answer', async (status) => {
  const { breaker, give } = start();
  for (let time = 0; time < 9; time += 1) await give(answered(status));
  expect(breaker.isOpen()).toBe(false);
});

test.each([502, 503, 504])('a %s is none', async (status) => {
  const { breaker, give } = start();
  for (let time = 0; time < 5; time += 1) await give(answered(status));
  expect(breaker.isOpen()).toBe(true);
});

test('a body that can not be used is an answer too', async () => {
  const { breaker, give } = start();
  for (let time = 0; time < 9; time += 1) await give({ ...refused, kind: 'upstream_invalid' });
  expect(breaker.isOpen()).toBe(false);
});

test('a request that its caller gave up says nothing, either way', async () => {
  const { breaker, give, fail } = start();
  await fail(4);
  expect(await give(null)).toEqual({ isOpen: false, result: null });
  await give(refused);
  expect(breaker.isOpen()).toBe(true);
});

test('that Kirim can not be reached is believed for a minute, and longer where somebody tries', async () => {
  const { breaker, fail } = start();
  await fail(4);
  expect(breaker.hasJustFailed()).toBe(false);
  await fail(1);
  vi.advanceTimersByTime(60_249);
  expect(breaker.hasJustFailed()).toBe(true);
  vi.advanceTimersByTime(1);
  expect([breaker.hasJustFailed(), breaker.isOpen()]).toEqual([false, true]);
  await fail(1);
  expect(breaker.hasJustFailed()).toBe(true);
});

test('but a try that was given up has not closed it', async () => {
  const { breaker, give, fail } = start();
  await fail(5);
  vi.advanceTimersByTime(250);
  expect(await give(null)).toEqual({ isOpen: false, result: null });
  expect(breaker.isOpen()).toBe(true);
});
