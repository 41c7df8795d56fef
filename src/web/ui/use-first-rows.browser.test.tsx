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
  [800, 10],
  [1_440, 21],
  [200, 1],
])('in a window %i px high, %i rows are drawn first and then all', async (height, first) => {
  await page.viewport(1_280, height);
  await render(<Rows rows={rowsOf(50)} />);
  expect(drawn.at(0)).toBe(first);
  expect(drawn.at(-1)).toBe(50);
});

test('rows that come later are drawn at once, and none goes away meanwhile', async () => {
  const screen = await render(<Rows rows={rowsOf(50)} />);
  drawn = [];
  await screen.rerender(<Rows rows={rowsOf(100)} />);
  expect(drawn).toEqual([100]);
});
