import { expect, test } from 'vitest';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { noon } from '../testing/samples.ts';
import { Freshness } from './freshness.tsx';

const minute = 60_000;

test.each([
  ['at once', 0, 'Updated just now'],
  ['by a clock that is told every 15 s', -14_000, 'Updated just now'],
  ['after a minute', minute, 'Updated 1 min ago'],
  ['after ten minutes', 10 * minute, 'Updated 10 min ago'],
  ['after an hour and a half', 90 * minute, 'Updated 1 h 30 min ago'],
  ['after so long that the date says more', 15 * 24 * 60 * minute, 'Showing links as of 12:00'],
])('%s it says how old the links are', async (_name, age, words) => {
  const screen = await renderInConsole(<Freshness readAt={noon - age} hasFailed={false} />);
  await expect.element(screen.getByText(words, { exact: true })).toBeVisible();
});

test('when renewing failed, it says from when the links are', async () => {
  const screen = await renderInConsole(<Freshness readAt={noon - 5 * minute} hasFailed />);
  await expect.element(screen.getByText('Showing links as of 11:55', { exact: true })).toBeVisible();
});

test.each([
  [2 * minute, false, 'text-ink-2'],
  [2 * minute + 1, false, 'text-ink'],
  [10 * minute, false, 'text-ink'],
  [10 * minute + 1, false, 'text-warn'],
  [0, true, 'text-warn'],
])('%i ms old, failed: %s, it is in the tone %s', async (age, hasFailed, tone) => {
  const screen = await renderInConsole(<Freshness readAt={noon - age} hasFailed={hasFailed} />);
  await expect.element(screen.getByText(/^(?:Updated|Showing)/)).toHaveClass(tone);
});
