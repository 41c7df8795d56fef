import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FaultError } from '../api/fault-error.ts';
import { setTabHidden } from '../testing/hide-tab.ts';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { noon, sampleError } from '../testing/samples.ts';
import { FaultBanner } from './fault-banner.tsx';
import { usePause } from './use-pause.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: noon, toFake: ['setInterval', 'clearInterval', 'Date'] });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

type ListProps = { error: FaultError; pausesInARow?: number; onResume: () => void };

/** A list whose next page was refused; asking again makes it busy, as a real one is. */
function List({ error, pausesInARow = 1, onResume }: ListProps) {
  const [isBusy, setIsBusy] = useState(false);
  const resume = () => {
    setIsBusy(true);
    onResume();
  };
  const pause = usePause(error, pausesInARow, isBusy, resume);
  return (
    <FaultBanner
      error={error}
      subject={{ what: 'customers' }}
      pause={pause}
      remedies={{ retry: resume, isBusy }}
      reassurance="The 50 links above are unaffected."
    />
  );
}

async function renderPaused(error: FaultError, pausesInARow = 1) {
  const onResume = vi.fn();
  const list = <List error={error} pausesInARow={pausesInARow} onResume={onResume} />;
  const screen = await renderInConsole(list, { now: Date.now });
  return { screen, onResume };
}

function limited(retry_after_seconds: number | null, jitter = 0) {
  return sampleError('kirim_rate_limited', { retry_after_seconds }, jitter);
}

test('it never counts more seconds than were asked for, wherever in its second the clock stands', async () => {
  vi.setSystemTime(noon + 400);
  const { fault } = limited(5);
  const { screen } = await renderPaused(new FaultError(fault, noon + 400, 0));
  await expect.element(screen.getByText('We’ll carry on by ourselves in 5 s.')).toBeVisible();
});

test('it counts down by the clock and then carries on, once', async () => {
  const { screen, onResume } = await renderPaused(limited(5));
  await expect.element(screen.getByText('We’ll carry on by ourselves in 5 s.')).toBeVisible();
  await vi.advanceTimersByTimeAsync(2_000);
  await expect.element(screen.getByText('We’ll carry on by ourselves in 3 s.')).toBeVisible();
  await vi.advanceTimersByTimeAsync(2_000);
  await expect.element(screen.getByText('We’ll carry on by ourselves in 1 s.')).toBeVisible();
  expect(onResume).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1_000);
  await expect.element(screen.getByText('Carrying on…')).toBeVisible();
  await vi.advanceTimersByTimeAsync(60_000);
  await expect.element(screen.getByText('Carrying on…')).toBeVisible();
  expect(onResume).toHaveBeenCalledOnce();
});

test('jitter makes the wait longer', async () => {
  const { screen, onResume } = await renderPaused(limited(8, 1));
  await expect.element(screen.getByText('We’ll carry on by ourselves in 10 s.')).toBeVisible();
  await vi.advanceTimersByTimeAsync(9_000);
  await expect.element(screen.getByText('We’ll carry on by ourselves in 1 s.')).toBeVisible();
  expect(onResume).not.toHaveBeenCalled();
});

test('a computer that slept carries on at its first tick', async () => {
  const { screen, onResume } = await renderPaused(limited(60));
  vi.setSystemTime(noon + 3_600_000);
  await vi.advanceTimersByTimeAsync(1_000);
  await expect.element(screen.getByText('Carrying on…')).toBeVisible();
  expect(onResume).toHaveBeenCalledOnce();
});

test('in a hidden tab it waits until it is looked at, and then asks once', async () => {
  const { screen, onResume } = await renderPaused(limited(5));
  setTabHidden(true);
  await vi.advanceTimersByTimeAsync(20_000);
  await expect.element(screen.getByText('We’ll carry on by ourselves in 5 s.')).toBeVisible();
  expect(onResume).not.toHaveBeenCalled();
  setTabHidden(false);
  await expect.element(screen.getByText('Carrying on…')).toBeVisible();
  expect(onResume).toHaveBeenCalledOnce();
});

test('a tab that is hidden from the start waits too', async () => {
  setTabHidden(true);
  const { onResume } = await renderPaused(sampleError('kirim_rate_limited', { retry_after_seconds: 5 }));
  await vi.advanceTimersByTimeAsync(20_000);
  expect(onResume).not.toHaveBeenCalled();
  setTabHidden(false);
  await expect.poll(() => onResume.mock.calls.length).toBe(1);
});

test('once held it never carries on by itself, and the person can', async () => {
  const { screen, onResume } = await renderPaused(limited(5));
  await screen.getByRole('button', { name: 'Don’t continue automatically' }).click();
  await vi.advanceTimersByTimeAsync(60_000);
  await expect.element(screen.getByText('We won’t carry on by ourselves.')).toBeVisible();
  expect(onResume).not.toHaveBeenCalled();
  await screen.getByRole('button', { name: 'Try once more' }).click();
  expect(onResume).toHaveBeenCalledOnce();
});

test('another refusal is another pause: what was held before does not hold it', async () => {
  const { screen, onResume } = await renderPaused(limited(5));
  await screen.getByRole('button', { name: 'Don’t continue automatically' }).click();
  await screen.rerender(<List error={limited(7)} pausesInARow={2} onResume={onResume} />);
  await expect.element(screen.getByText('We’ll carry on by ourselves in 7 s.')).toBeVisible();
});

test.each([
  ['its start and its end', 20, [20]],
  ['its half too when it is longer than 30 s', 40, [40, 20]],
])('a pause is announced at %s, and not each second', async (_name, seconds, spoken) => {
  const { screen } = await renderPaused(limited(seconds));
  const voice = screen.getByRole('status');
  await expect.element(voice).toHaveTextContent(`Paused. Carrying on in ${seconds} seconds.`);
  const said = [voice.element().textContent];
  const listener = new MutationObserver(() => said.push(voice.element().textContent));
  listener.observe(voice.element(), { childList: true, characterData: true, subtree: true });
  for (let left = seconds - 1; left > 0; left -= 1) {
    await vi.advanceTimersByTimeAsync(1_000);
    await expect.element(screen.getByText(`We’ll carry on by ourselves in ${left} s.`)).toBeVisible();
  }
  await vi.advanceTimersByTimeAsync(1_000);
  await expect.element(voice).toHaveTextContent('The wait is over. Carrying on.');
  listener.disconnect();
  expect(said).toEqual([
    ...spoken.map((left) => `Paused. Carrying on in ${left} seconds.`),
    'The wait is over. Carrying on.',
  ]);
});

test.each([
  ['a wait that is too long', limited(121), 1],
  ['a fourth refusal in a row', limited(5), 4],
])('after %s nothing goes on by itself', async (_name, error, pausesInARow) => {
  const { screen, onResume } = await renderPaused(error, pausesInARow);
  await vi.advanceTimersByTimeAsync(3_600_000);
  await expect.element(screen.getByRole('button', { name: 'Try once more' })).toBeVisible();
  expect(onResume).not.toHaveBeenCalled();
});

test('a fault that asks for no patience has no pause', async () => {
  const { screen, onResume } = await renderPaused(sampleError('kirim_error', { retry_after_seconds: 5 }));
  await vi.advanceTimersByTimeAsync(60_000);
  await expect.element(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect.element(screen.getByText(/carry on/i)).not.toBeInTheDocument();
  expect(onResume).not.toHaveBeenCalled();
});
