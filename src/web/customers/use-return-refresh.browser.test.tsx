import { afterEach, expect, test, vi } from 'vitest';
import { setTabHidden } from '../testing/hide-tab.ts';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { noon } from '../testing/samples.ts';
import { useReturnRefresh } from './use-return-refresh.ts';

const refresh = vi.fn(() => true);
let now = noon;

function Part({ readAt }: { readAt: number }) {
  useReturnRefresh(readAt, refresh);
  return null;
}

const renderPart = (readAt: number) => renderInConsole(<Part readAt={readAt} />, { now: () => now });

afterEach(() => {
  vi.restoreAllMocks();
  refresh.mockClear();
  now = noon;
});

function comeBack() {
  setTabHidden(true);
  setTabHidden(false);
}

test.each([
  [30_000, 0],
  [30_001, 1],
])('on a return, %i ms after the links were read, they are read %i times', async (age, times) => {
  await renderPart(noon - age);
  comeBack();
  expect(refresh).toHaveBeenCalledTimes(times);
});

test('not while the tab is being left', async () => {
  await renderPart(noon - 60_000);
  setTabHidden(true);
  expect(refresh).not.toHaveBeenCalled();
});

test('at most once in 30 s, even when the part was taken off the screen in between', async () => {
  const screen = await renderPart(noon - 60_000);
  comeBack();
  await screen.rerender(null);
  await screen.rerender(<Part readAt={noon - 60_000} />);
  now = noon + 29_999;
  comeBack();
  expect(refresh).toHaveBeenCalledOnce();
  now = noon + 30_000;
  comeBack();
  expect(refresh).toHaveBeenCalledTimes(2);
});

test('in all tabs together', async () => {
  await renderPart(noon - 60_000);
  const otherTab = new BroadcastChannel('tautan-refresh');
  otherTab.postMessage('refreshed');
  const heard = new Promise((resolve) => {
    const third = new BroadcastChannel('tautan-refresh');
    third.onmessage = resolve;
    otherTab.postMessage('refreshed');
  });
  await heard;
  comeBack();
  expect(refresh).not.toHaveBeenCalled();

  now = noon + 30_000;
  const told = new Promise((resolve) => {
    otherTab.onmessage = resolve;
  });
  comeBack();
  await told;
  expect(refresh).toHaveBeenCalledOnce();
  otherTab.close();
});

test('a refresh that may not be made does not count as one', async () => {
  refresh.mockReturnValueOnce(false);
  await renderPart(noon - 60_000);
  comeBack();
  comeBack();
  expect(refresh).toHaveBeenCalledTimes(2);
});
