import { type RefObject, useLayoutEffect } from 'react';
import { usePreference } from '../session/preferences-context.tsx';

const rowsPerFrame = 25;
/** How much more of the rows a window shows, as a part of its height, once they are 36 px high and not 56. */
const roomBelow = 56 / 36 - 1;

/**
 * Gives the rows of a table the density that is chosen. Hundreds of them at once would keep a slow computer busy for half
 * a second: those in the window change at once, and the others some with each frame, the next ones first.
 */
export function useRowDensity(body: RefObject<HTMLTableSectionElement | null>): void {
  const [density] = usePreference('density');

  // Synchronises with the document after each change of its rows, before new ones are painted.
  useLayoutEffect(() => {
    const rows = [...(body.current?.rows ?? [])].filter((row) => row.dataset.density !== density);
    const { now, later } = inTurn(rows);
    const show = (some: HTMLElement[]) => {
      for (const row of some) row.dataset.density = density;
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

/** Which of the rows change at once, since they are new or in the window or will be, and which ones after these. */
function inTurn(rows: readonly HTMLElement[]): { now: HTMLElement[]; later: HTMLElement[] } {
  const now: HTMLElement[] = [];
  const below: HTMLElement[] = [];
  const above: HTMLElement[] = [];
  for (const row of rows) {
    if (row.dataset.density === undefined) {
      now.push(row);
      continue;
    }
    const { top, bottom } = row.getBoundingClientRect();
    const place = bottom < 0 ? above : top > window.innerHeight * (1 + roomBelow) ? below : now;
    place.push(row);
  }
  return { now, later: [...below, ...above.reverse()] };
}
