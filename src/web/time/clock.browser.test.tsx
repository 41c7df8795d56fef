import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { setTabHidden } from '../testing/hide-tab.ts';
import { noon } from '../testing/samples.ts';
import { ClockProvider, createClock, NearTimes, useNow, useNowAndAt } from './clock.tsx';

beforeEach(() => {
  vi.useFakeTimers({ now: noon });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('the time is told in whole steps, so that all who ask between two ticks hear the same', () => {
  const clock = createClock();
  vi.setSystemTime(noon + 14_999);
  expect([clock.now(), clock.told(), clock.toldEverySecond()]).toEqual([noon + 14_999, noon, noon + 14_000]);
  vi.setSystemTime(noon + 15_000);
  expect(clock.told()).toBe(noon + 15_000);
});

test('it ticks every 15 s, or every second for who asks for it', () => {
  const clock = createClock();
  const [calm, lively] = [vi.fn(), vi.fn()];
  const stopCalm = clock.subscribe(calm);
  const stopLively = clock.subscribeEverySecond(lively);
  vi.advanceTimersByTime(30_000);
  expect([calm.mock.calls.length, lively.mock.calls.length]).toEqual([2, 30]);
  stopLively();
  vi.advanceTimersByTime(15_000);
  expect([calm.mock.calls.length, lively.mock.calls.length]).toEqual([3, 30]);
  stopCalm();
});

test('many listeners share one timer, and the last to leave stops it', () => {
  const clock = createClock();
  const stops = [vi.fn(), vi.fn(), vi.fn()].map((listener) => clock.subscribe(listener));
  expect(vi.getTimerCount()).toBe(1);
  for (const stop of stops) stop();
  expect(vi.getTimerCount()).toBe(0);
  setTabHidden(false);
  expect(vi.getTimerCount()).toBe(0);
});

test('it stands still while the tab is hidden, and tells the time at once when it is shown', () => {
  const clock = createClock();
  const listener = vi.fn();
  const stop = clock.subscribe(listener);
  setTabHidden(true);
  vi.advanceTimersByTime(3_600_000);
  expect(listener).not.toHaveBeenCalled();
  setTabHidden(false);
  expect(listener).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(15_000);
  expect(listener).toHaveBeenCalledTimes(2);
  stop();
});

test('who begins to listen in a hidden tab hears nothing before it is shown', () => {
  setTabHidden(true);
  const clock = createClock();
  const listener = vi.fn();
  const stop = clock.subscribeEverySecond(listener);
  vi.advanceTimersByTime(60_000);
  expect(listener).not.toHaveBeenCalled();
  setTabHidden(false);
  expect(listener).toHaveBeenCalledOnce();
  stop();
});

test('it tells the time at once when it was set right', () => {
  const clock = createClock();
  const listener = vi.fn();
  const stop = clock.subscribe(listener);
  clock.retell();
  expect(listener).toHaveBeenCalledOnce();
  stop();
});

function Told({ name, at }: { name: string; at: number | null }) {
  return <p>{`${name} ${useNow(at) - noon}`}</p>;
}

test('seconds are counted for what is less than two minutes away, and for nothing else', async () => {
  vi.useRealTimers();
  vi.useFakeTimers({ now: noon, toFake: ['Date', 'setInterval', 'clearInterval'] });
  const clock = createClock();
  const [soon, later] = [noon + 119_999, noon + 120_000];
  const screen = await render(
    <ClockProvider clock={clock}>
      <NearTimes times={[null, soon, later]}>
        <Told name="soon" at={soon} />
        <Told name="later" at={later} />
        <Told name="never" at={null} />
      </NearTimes>
    </ClockProvider>,
  );
  vi.advanceTimersByTime(3_000);
  await expect.element(screen.getByText('soon 3000')).toBeVisible();
  await expect.element(screen.getByText('later 0')).toBeVisible();
  await expect.element(screen.getByText('never 0')).toBeVisible();
  vi.advanceTimersByTime(12_000);
  await expect.element(screen.getByText('later 15000')).toBeVisible();
});

test('while nothing is near, no seconds are counted', async () => {
  vi.useRealTimers();
  vi.useFakeTimers({ now: noon, toFake: ['Date', 'setInterval', 'clearInterval'] });
  await render(
    <ClockProvider clock={createClock()}>
      <NearTimes times={[null, noon - 120_000, noon + 3_600_000]}>
        <p>quiet</p>
      </NearTimes>
    </ClockProvider>,
  );
  expect(vi.getTimerCount()).toBe(1);
});

test('who waits for an instant hears of it in its second, and is not drawn anew before', async () => {
  vi.useRealTimers();
  vi.useFakeTimers({ now: noon + 61_000, toFake: ['Date', 'setInterval', 'clearInterval'] });
  const drawn = vi.fn();
  function Until() {
    const now = useNowAndAt(noon + 67_000);
    drawn();
    return <p>{now < noon + 67_000 ? 'before' : 'after'}</p>;
  }
  const screen = await render(
    <ClockProvider clock={createClock()}>
      <Until />
    </ClockProvider>,
  );
  const times = drawn.mock.calls.length;
  vi.advanceTimersByTime(5_000);
  await expect.element(screen.getByText('before')).toBeVisible();
  expect(drawn).toHaveBeenCalledTimes(times);
  vi.advanceTimersByTime(1_000);
  await expect.element(screen.getByText('after')).toBeVisible();
});
