import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { useFirstRows } from './use-first-rows.ts';

const rowsOf = (count: number) => Array.from({ length: count }, (_, row) => row);
let drawn: number[] = [];

function Rows({ rows }: { rows: readonly number[] }) {
  drawn.push(useFirstRows(rows).length);
  return null;
}

beforeEach(() => {
  drawn = [];
});

test.each([
  [800, [10, 20, 30, 180, 200]],
  [1_440, [21, 42, 63, 200]],
  [200, [1, 2, 3, 153, 200]],
])('in a window %i px high, as many rows are drawn one after the other: %j', async (height, counts) => {
  await page.viewport(1_280, height);
  await render(<Rows rows={rowsOf(200)} />);
  await expect.poll(() => drawn.at(-1)).toBe(200);
  expect([...new Set(drawn)]).toEqual(counts);
});

test('rows that fit the window are drawn at once', async () => {
  await page.viewport(1_280, 800);
  await render(<Rows rows={rowsOf(10)} />);
  expect(new Set(drawn)).toEqual(new Set([10]));
});

test('rows that come later are drawn at once, and none goes away meanwhile', async () => {
  const screen = await render(<Rows rows={rowsOf(50)} />);
  await expect.poll(() => drawn.at(-1)).toBe(50);
  drawn = [];
  await screen.rerender(<Rows rows={rowsOf(100)} />);
  expect(drawn).toEqual([100]);
});
