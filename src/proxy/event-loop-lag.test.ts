import { setTimeout as after } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { type EventLoopLag, watchEventLoop } from './event-loop-lag.ts';

const watches: EventLoopLag[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const watch of watches.splice(0)) watch.stop();
});

function watch(windowMs?: number): EventLoopLag {
  const lag = watchEventLoop(windowMs);
  watches.push(lag);
  return lag;
}

function stall(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

test('a stall is seen at once, and still after others had their turn', async () => {
  const lag = watch();
  expect(lag.worstMs()).toBeLessThan(1_000);
  stall(1_200);
  expect(lag.worstMs()).toBeGreaterThan(1_000);
  await after(1);
  expect(lag.worstMs()).toBeGreaterThan(1_000);
});

test('a stall is forgotten two windows later', async () => {
  const lag = watch(100);
  stall(1_200);
  await after(1);
  expect(lag.worstMs()).toBeGreaterThan(1_000);
  await expect.poll(() => lag.worstMs(), { timeout: 10_000 }).toBeLessThan(1_000);
});

test('nothing is late on a computer that has nothing to do', async () => {
  vi.useFakeTimers();
  const lag = watch();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(lag.worstMs()).toBe(0);
});
