import { startTransition, useEffect, useState } from 'react';

/** What a table's row takes at least, and what stands above a page's first row; in CSS pixels. */
const rowPixels = 56;
const abovePixels = 280;

/** A browser has the rows of as many windows ready to be drawn. Of those further away it works on the box alone. */
const windowsReady = 3;
const boxesPerFrame = 150;

/**
 * The rows to draw: at first those that fit the window, so that they are there sooner, then in each frame as many again
 * until the browser has those around the window, and then many more. Whatever changes later is drawn whole. At first too
 * the page is as high as the window, and gets its scrollbar.
 */
export function useFirstRows<Row>(rows: readonly Row[]): readonly Row[] {
  const [fitting] = useState(() => Math.max(1, Math.ceil((window.innerHeight - abovePixels) / rowPixels)));
  const [drawn, setDrawn] = useState(rows.length > fitting ? fitting : null);

  // Synchronises with the document, in which the rows before are by then. Not with its frames: a tab in the background has none.
  useEffect(() => {
    if (drawn === null) return;
    const next = drawn + (drawn < windowsReady * fitting ? fitting : boxesPerFrame);
    startTransition(() => setDrawn(next < rows.length ? next : null));
  }, [drawn, fitting, rows.length]);

  return drawn === null ? rows : rows.slice(0, drawn);
}
