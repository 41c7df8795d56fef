import { type RefObject, useLayoutEffect } from 'react';
import { usePreference } from '../session/preferences-context.tsx';

const rowsPerFrame = 25;
/** How high rows of one and of two lines are, in CSS pixels. */
const rowPixels = { one: 36, two: 56 };

/**
 * Gives the rows of a table the density that is chosen. Hundreds of them at once would keep a slow computer busy for half
 * a second: those in the window change at once, and the others some with each frame, the next ones first.
 */
export function useRowDensity(body: RefObject<HTMLTableSectionElement | null>): void {
  const [density] = usePreference('density');
  const lines = density === 'compact' ? 'one' : 'two';

  // Synchronises with the document after each change of its rows, before new ones are painted.
  useLayoutEffect(() => {
    const rows = [...(body.current?.rows ?? [])].filter((row) => row.dataset.lines !== lines);
    const { now, later } = inTurn(rows, lines);
    const show = (some: HTMLElement[]) => {
      for (const row of some) row.dataset.lines = lines;
    };
    show(now);
    let frame = 0;
    const goOn = () => {
      if (later.length > 0) frame = requestAnimationFrame(goOn);
      show(later.splice(0, rowsPerFrame));
    };
    // The one that comes first still belongs to what is painted now.
    if (later.length > 0) {
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(goOn);
      });
    }
    return () => cancelAnimationFrame(frame);
  });
}

/** Which of the rows change at once, since they are new or will be in the window then, and which ones after these. */
function inTurn(rows: readonly HTMLElement[], lines: 'one' | 'two'): { now: HTMLElement[]; later: HTMLElement[] } {
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
