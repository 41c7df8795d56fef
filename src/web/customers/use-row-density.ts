import { type RefObject, useContext, useLayoutEffect } from 'react';
import type { Preferences } from '../session/preferences.ts';
import { PreferencesContext } from '../session/preferences-context.tsx';

const rowsPerFrame = 10;
/** Until then the key that changed it is let go, and nothing stands in its way. */
const pauseMs = 150;
/** How high rows of one and of two lines are, in CSS pixels. */
const rowPixels = { one: 36, two: 56 };

/**
 * Gives the rows of a table the density that is chosen. Hundreds of them at once would keep a slow computer busy for half
 * a second: those in the window change at once, and the others after them, some with each frame.
 */
export function useRowDensity(table: RefObject<HTMLTableElement | null>): void {
  const preferences = useContext(PreferencesContext);

  // Synchronises with the document after each change of its rows, before new ones are painted. What is chosen later changes
  // nothing that is drawn here, and so draws nothing anew.
  useLayoutEffect(() => {
    let stop = () => {};
    const follow = () => {
      stop();
      stop = showLines([...(table.current?.rows ?? [])], linesOf(preferences));
    };
    follow();
    const unsubscribe = preferences.subscribe(follow);
    return () => {
      unsubscribe();
      stop();
    };
  });
}

type Lines = keyof typeof rowPixels;

function linesOf(preferences: Preferences): Lines {
  return preferences.get('density') === 'compact' ? 'one' : 'two';
}

/** Gives rows their lines, and a way to stop while some of them still wait. */
function showLines(all: readonly HTMLElement[], lines: Lines): () => void {
  const others = all.filter((row) => row.dataset.lines !== lines);
  const { now, soon, later } = inTurn(others, lines);
  const show = (rows: readonly HTMLElement[]) => {
    for (const row of rows) row.dataset.lines = lines;
  };
  show(now);
  // The frame that comes first belongs to what is painted now.
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => show(soon));
  });
  const goOn = () => {
    if (later.length > 0) frame = requestAnimationFrame(goOn);
    show(later.splice(0, rowsPerFrame));
  };
  const start = window.setTimeout(goOn, pauseMs);
  return () => {
    window.clearTimeout(start);
    cancelAnimationFrame(frame);
  };
}

type Turns = Record<'now' | 'soon' | 'later', HTMLElement[]>;

/**
 * Which of the rows change at once, since they are new or in the window, which ones with the next frame, since they come
 * into it by that, and which ones after these. They are in the order in which they stand: few need to be measured.
 */
function inTurn(rows: readonly HTMLElement[], lines: Lines): Turns {
  const fresh = rows.filter((row) => row.dataset.lines === undefined);
  const known = rows.filter((row) => row.dataset.lines !== undefined);
  const first = firstWhere(known, (row) => row.getBoundingClientRect().bottom >= 0);
  const top = known[first]?.getBoundingClientRect().top ?? 0;
  const room = Math.max(0, window.innerHeight - top);
  const reach = top + (room * rowPixels[lines === 'one' ? 'two' : 'one']) / rowPixels[lines];
  const below = firstWhere(known, (row) => row.getBoundingClientRect().top > Math.min(reach, window.innerHeight));
  const last = firstWhere(known, (row) => row.getBoundingClientRect().top > reach);
  return {
    now: [...fresh, ...known.slice(first, below)],
    soon: known.slice(below, last),
    later: [...known.slice(last), ...known.slice(0, first).reverse()],
  };
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
