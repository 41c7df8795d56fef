import { type RefObject, useLayoutEffect } from 'react';

/** Has another element get the focus when this one goes away while the focus is within it. */
export function useFocusAfter(held: RefObject<HTMLElement | null>, after: RefObject<HTMLElement | null>): void {
  // Synchronises with the document's focus, which the browser would else drop.
  useLayoutEffect(() => {
    const element = held.current;
    return () => {
      if (element?.contains(document.activeElement)) after.current?.focus({ preventScroll: true });
    };
  }, [held, after]);
}
