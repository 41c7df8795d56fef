import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import { useSteadyPending } from './use-steady-pending.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});

afterEach(() => {
  vi.useRealTimers();
});

async function renderPending() {
  const { result, rerender, act } = await renderHook((isPending: boolean = true) => useSteadyPending(isPending));
  return {
    isShown: () => result.current,
    setPending: (isPending: boolean) => rerender(isPending),
    pass: (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds)),
  };
}

test('blocks are shown after 200 ms of waiting, and not before', async () => {
  const { isShown, pass } = await renderPending();
  await pass(199);
  expect(isShown()).toBe(false);
  await pass(1);
  expect(isShown()).toBe(true);
});

test('an answer within 200 ms shows none', async () => {
  const { isShown, setPending, pass } = await renderPending();
  await pass(199);
  await setPending(false);
  await pass(10_000);
  expect(isShown()).toBe(false);
});

test('once shown they stay for 400 ms', async () => {
  const { isShown, setPending, pass } = await renderPending();
  await pass(200);
  await setPending(false);
  await pass(399);
  expect(isShown()).toBe(true);
  await pass(1);
  expect(isShown()).toBe(false);
});

test('a long wait ends with the answer', async () => {
  const { isShown, setPending, pass } = await renderPending();
  await pass(5_000);
  expect(isShown()).toBe(true);
  await setPending(false);
  await pass(0);
  expect(isShown()).toBe(false);
});

test('a second wait while they are shown keeps them', async () => {
  const { isShown, setPending, pass } = await renderPending();
  await pass(200);
  await setPending(false);
  await pass(100);
  await setPending(true);
  await pass(10_000);
  expect(isShown()).toBe(true);
});
