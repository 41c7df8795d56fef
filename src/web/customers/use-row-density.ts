import { type RefObject, useContext, useLayoutEffect } from 'react';
import type { Preferences } from '../session/preferences.ts';
import { PreferencesContext } from '../session/preferences-context.tsx';

const rowsPerFrame = 25;
/** How high rows of one and of two lines are, in CSS pixels. */
const rowPixels = { one: 36, two: 56 };

/**
 * Gives the rows of a table the density that is chosen. Hundreds of them at once would keep a slow computer busy for half
 * a second: those in the window change at once, and the others some with each frame, the next ones first.
 */
export function useRowDensity(body: RefObject<HTMLTableSectionElement | null>): void {
  const preferences = useContext(PreferencesContext);

  // Synchronises with the document after each change of its rows, before new ones are painted. What is chosen later changes
  // nothing that is drawn here, and so draws nothing anew.
  useLayoutEffect(() => {
    let stop = () => {};
    const follow = () => {
      stop();
      stop = showLines([...(body.current?.rows ?? [])], linesOf(preferences));
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
  const { now, later } = inTurn(others, lines);
  const show = (rows: readonly HTMLElement[]) => {
    for (const row of rows) row.dataset.lines = lines;
  };
  show(now);
  let frame = 0;
  const goOn = () => {
    if (later.length > 0) frame = requestAnimationFrame(goOn);
    show(later.splice(0, rowsPerFrame));
  };
  // The frame that comes first still belongs to what is painted now.
  if (later.length > 0) {
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(goOn);
    });
  }
  return () => cancelAnimationFrame(frame);
}

/** Which of the rows change at once, since they are new or will be in the window then, and which ones after these. */
function inTurn(rows: readonly HTMLElement[], lines: Lines): { now: HTMLElement[]; later: HTMLElement[] } {
  const reach = (window.innerHeight * rowPixels[lines === 'one' ? 'two' : 'one']) / rowPixels[lines];
  const now: HTMLElement[] = [];
  const below: HTMLElement[] = [];
  const above: HTMLElement[] = [];
  for (const row of rows) {
    if (row.dataset.lines === undefined) {
      now.push(row);
      continue;
    }
    const { top, bottom } = row.getBoundingClientRect();
    const place = bottom < 0 ? above : top > reach ? below : now;
    place.push(row);
  }
  return { now, later: [...below, ...above.reverse()] };
}
