import { useDeferredValue } from 'react';

/** What a table's row takes at least, and what stands above a page's first row; in CSS pixels. */
const rowPixels = 56;
const abovePixels = 280;

/**
 * The rows to draw: at first those that fit the window, so that they are there sooner, then all, in a frame of its own.
 * Whatever changes later is drawn whole. At first too the page is as high as the window, and gets its scrollbar.
 */
export function useFirstRows<Row>(rows: readonly Row[]): readonly Row[] {
  const isDrawn = useDeferredValue(true, false);
  if (isDrawn) return rows;
  return rows.slice(0, Math.max(1, Math.ceil((window.innerHeight - abovePixels) / rowPixels)));
}
