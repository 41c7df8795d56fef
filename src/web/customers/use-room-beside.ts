import { useEffect } from 'react';
import { afterPaint } from '../ui/after-paint.ts';

/**
 * Has the page make room for a drawer that stands beside it (`data-drawer-beside`), and take it back once there is none.
 * Each in a frame of its own: the rows of a table all change their widths then, and a key shows what it did before.
 */
export function useRoomBeside(): void {
  // Synchronises with the document.
  useEffect(() => {
    afterPaint(follow);
    return () => void afterPaint(follow);
  }, []);
}

function follow(): void {
  const isBeside = document.querySelector('[data-drawer-beside]') !== null;
  document.documentElement.toggleAttribute('data-narrowed', isBeside);
}
