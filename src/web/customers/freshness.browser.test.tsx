import { expect, test } from 'vitest';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { noon } from '../testing/samples.ts';
import { Freshness } from './freshness.tsx';

const minute = 60_000;

test.each([
  ['at once', 0, 'Updated just now'],
  ['by a clock that is told every 15 s', -14_000, 'Updated just now'],
  ['after a minute', minute, 'Updated 1 min ago'],
  ['after some seconds', 12_000, 'Updated 12 s ago'],
  ['after ten minutes', 10 * minute, 'Updated 10 min ago'],
  ['after more than ten', 10 * minute + 1, '10 min old'],
  ['after an hour and a half', 90 * minute, '1 h 30 min old'],
  ['after so long that the date says more', 15 * 24 * 60 * minute, 'Showing links as of 12:00'],
])('%s it says how old the links are', async (_name, age, words) => {
  const screen = await renderInConsole(<Freshness topReadAt={noon - age} readAt={noon - age} hasFailed={false} />);
  await expect.element(screen.getByText(words, { exact: true })).toBeVisible();
});

test('when renewing failed, it says from when the links are', async () => {
  const screen = await renderInConsole(
    <Freshness topReadAt={noon - 5 * minute} readAt={noon - 5 * minute} hasFailed />,
  );
  await expect.element(screen.getByText('Showing links as of 11:55', { exact: true })).toBeVisible();
});

test.each([
  [2 * minute, false, 'text-ink-2'],
  [2 * minute + 1, false, 'text-ink'],
  [10 * minute, false, 'text-ink'],
  [10 * minute + 1, false, 'text-warn'],
  [0, true, 'text-warn'],
])('%i ms old, failed: %s, it is in the tone %s', async (age, hasFailed, tone) => {
  const screen = await renderInConsole(<Freshness topReadAt={noon - age} readAt={noon - age} hasFailed={hasFailed} />);
  await expect.element(screen.getByRole('button')).toHaveClass(tone);
});

test('rows that were not read again with the newest keep their own age', async () => {
  const screen = await renderInConsole(
    <Freshness topReadAt={noon - 12_000} readAt={noon - 4 * minute} hasFailed={false} />,
  );
  await expect.element(screen.getByRole('button')).toHaveTextContent('Updated 12 s ago · older rows 4 min old');
});
