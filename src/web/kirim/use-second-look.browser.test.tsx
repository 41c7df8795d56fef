import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { useSecondLook } from './use-second-look.ts';

const ask = vi.fn();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
  ask.mockReset();
});

type Shown = { isRevalidating: boolean; isFetching?: boolean };

function Look({ isRevalidating, isFetching = false }: Shown) {
  useSecondLook(isRevalidating, isFetching, ask);
  return null;
}

test('an old copy that is being renewed is asked for once more, after 2 s', async () => {
  await renderInConsole(<Look isRevalidating />);
  vi.advanceTimersByTime(1_999);
  expect(ask).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(ask).toHaveBeenCalledOnce();
});

test('when that answer is as old, no more is asked; after a new one, the next old copy is looked at again', async () => {
  const screen = await renderInConsole(<Look isRevalidating />);
  vi.advanceTimersByTime(2_000);
  await screen.rerender(<Look isRevalidating isFetching />);
  await screen.rerender(<Look isRevalidating />);
  vi.advanceTimersByTime(600_000);
  expect(ask).toHaveBeenCalledOnce();
  await screen.rerender(<Look isRevalidating={false} />);
  await screen.rerender(<Look isRevalidating />);
  vi.advanceTimersByTime(2_000);
  expect(ask).toHaveBeenCalledTimes(2);
});

test('nothing is asked for an answer that is new, during another read, or by a part that is gone', async () => {
  const screen = await renderInConsole(<Look isRevalidating={false} />);
  vi.advanceTimersByTime(600_000);
  await screen.rerender(<Look isRevalidating isFetching />);
  vi.advanceTimersByTime(600_000);
  await screen.rerender(<Look isRevalidating />);
  await screen.unmount();
  vi.advanceTimersByTime(600_000);
  expect(ask).not.toHaveBeenCalled();
});
