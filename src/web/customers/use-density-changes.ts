import { useContext, useEffect } from 'react';
import { PreferencesContext } from '../session/preferences-context.tsx';
import { afterPaint } from '../ui/after-paint.ts';
import { type Lines, linesOf } from './use-row-lines.ts';

/**
 * A frame with few rows is short: the next press, and a key that is let go, are answered by the frame after it. Rows a
 * little out of the window are ready to be drawn, too; of those further away the browser works on the box alone.
 */
const rowsPerFrame = { near: 3, around: 5, far: 25 };
const rowsAround = 30;
/** Until then the key that changed it is let go, and nothing stands in its way. */
const pauseMs = 150;
/** How high rows of one and of two lines are, in CSS pixels. */
const rowPixels = { one: 36, two: 56 };
const otherOf = { one: 'two', two: 'one' } as const;

/**
 * Changes the rows of the links table when another density is chosen. Hundreds of them at once would keep a slow computer
 * busy for half a second: those in the window change first, within four frames or five, and then the others.
 */
export function useDensityChanges(): void {
  const preferences = useContext(PreferencesContext);

  // Synchronises with the document: nothing that React has drawn changes by it.
  useEffect(() => {
    let stop = () => {};
    let shown: Lines | null = null;
    const follow = () => {
      const lines = linesOf(preferences);
      // Another preference was changed.
      if (lines === shown) return;
      shown = lines;
      stop();
      // No list of all rows that have lines: to look for them in the whole page takes longer than to change what is seen.
      stop = showLines([...(document.querySelector('table')?.rows ?? [])], lines);
    };
    follow();
    const unsubscribe = preferences.subscribe(follow);
    return () => {
      unsubscribe();
      stop();
    };
  }, [preferences]);
}

/** Gives rows their lines, and a way to stop while some of them still wait. */
function showLines(rows: readonly HTMLElement[], lines: Lines): () => void {
  const { near, far } = inTurn(rows, lines);
  const soon = inPortions(near, rowsPerFrame.near);
  const later = [
    ...inPortions(far.slice(0, rowsAround), rowsPerFrame.around),
    ...inPortions(far.slice(rowsAround), rowsPerFrame.far),
  ];
  let isPaused = true;
  let frame = 0;
  const show = (rows: readonly HTMLElement[] | undefined) => {
    for (const row of rows ?? []) row.dataset.lines = lines;
  };
  const goOn = () => {
    show(soon.shift() ?? (isPaused ? undefined : later.shift()));
    if (soon.length > 0 || (!isPaused && later.length > 0)) frame = requestAnimationFrame(goOn);
  };
  show(soon.shift());
  const leaveSoon = afterPaint(goOn);
  const pause = window.setTimeout(() => {
    isPaused = false;
    // Else a frame that is to come goes on with the others by itself.
    if (soon.length > 0) return;
    leaveSoon();
    goOn();
  }, pauseMs);
  return () => {
    leaveSoon();
    window.clearTimeout(pause);
    cancelAnimationFrame(frame);
  };
}

function inPortions<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

/**
 * Which of the rows change at once, a few with each frame, since they are in the window or come into it by that, and which
 * ones after these. They are in the order in which they stand: few need to be measured.
 */
function inTurn(rows: readonly HTMLElement[], lines: Lines): Record<'near' | 'far', HTMLElement[]> {
  const top = (row: HTMLElement) => row.getBoundingClientRect().top;
  const first = firstWhere(rows, (row) => top(row) > -rowPixels.two);
  const highest = rows[first] ? top(rows[first]) : 0;
  // As far down as the rows stand that then fill the window.
  const reach = highest + ((window.innerHeight - highest) * rowPixels[otherOf[lines]]) / rowPixels[lines];
  const end = firstWhere(rows, (row) => top(row) > reach);
  return { near: rows.slice(first, end), far: [...rows.slice(end), ...rows.slice(0, first).reverse()] };
}

/** The place of the first row of which something holds, as it does of all that come after it. */
function firstWhere(rows: readonly HTMLElement[], holds: (row: HTMLElement) => boolean): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row && !holds(row)) low = middle + 1;
    else high = middle;
  }
  return low;
}
