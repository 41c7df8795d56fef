import { useEffect } from 'react';
import { afterPaint } from '../ui/after-paint.ts';
import { rowLink } from './use-focus-and-return.ts';

/**
 * Brings the row of the open link into view, unless it is: an address opens one wherever it stands in the list. `isListed`
 * says whether the list has it by now.
 */
export function useRowInView(linkId: string, isListed: boolean): void {
  // Synchronises with the document's scroll, once the page has made room for the drawer.
  useEffect(() => {
    if (!isListed) return;
    return afterPaint(() => {
      const row = rowLink(linkId);
      if (row === null) return;
      const { top, bottom } = row.getBoundingClientRect();
      if (top < 0 || bottom > window.innerHeight) row.scrollIntoView({ block: 'center' });
    });
  }, [linkId, isListed]);
}
