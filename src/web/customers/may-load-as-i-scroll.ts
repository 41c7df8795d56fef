import type { Allowance } from '../session/last-allowance.ts';

/** What is left to others: at this share of the allowance or below it, no page is read that nobody pressed a button for. */
const leastShare = 0.2;
const mostInARow = 2;

/** A list at the moment at which its page moves in the window. */
export type ScrolledList = {
  /** Whether Kirim gives out another page, and the person may read it. */
  hasMore: boolean;
  isReading: boolean;
  /** Whether a fault is on screen, or the last page failed and nobody has pressed the button since. */
  hasFailed: boolean;
  /** Whether the page may read what nobody asked for: no pause, no refusal of everybody, a connection. */
  mayReadUnasked: boolean;
  isTabHidden: boolean;
  /** Whether it was the person who scrolled, after the last page came, and not the page that grew. */
  hasScrolled: boolean;
  /** Pages that came by scrolling since the button was pressed last. */
  pagesInARow: number;
  /** What the last answer said is left; null when it said nothing. */
  allowance: Pick<Allowance, 'limit' | 'remaining'> | null;
};

/** Whether the next page may be asked for because somebody scrolls towards the end of a list. */
export function mayLoadAsIScroll(list: ScrolledList): boolean {
  const { hasMore, isReading, hasFailed, mayReadUnasked, isTabHidden, hasScrolled, pagesInARow, allowance } = list;
  return (
    hasScrolled &&
    hasMore &&
    !isReading &&
    !hasFailed &&
    mayReadUnasked &&
    !isTabHidden &&
    pagesInARow < mostInARow &&
    allowance !== null &&
    allowance.remaining > allowance.limit * leastShare
  );
}
