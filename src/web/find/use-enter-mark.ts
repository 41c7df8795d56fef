import { type RefObject, useEffect } from 'react';

/** The link that Enter in the box follows, if there is one. */
export function firstLink(panel: Element | null): HTMLAnchorElement | null {
  return panel?.querySelector<HTMLAnchorElement>('a[href]') ?? null;
}

/** Marks the link that Enter in the box would follow, while the focus is not on something in the panel itself. */
export function useEnterMark(panel: RefObject<Element | null>, isClosed: boolean): void {
  // Synchronises with what stands in the panel, whichever of its parts put it there.
  useEffect(() => {
    const element = panel.current;
    if (isClosed || element === null) return;
    let marked: Element | null = null;
    function mark() {
      const first = element?.contains(document.activeElement) ? null : firstLink(element);
      if (first === marked) return;
      marked?.removeAttribute('aria-keyshortcuts');
      first?.setAttribute('aria-keyshortcuts', 'Enter');
      marked = first;
    }
    mark();
    const observer = new MutationObserver(mark);
    observer.observe(element, { childList: true, subtree: true });
    element.addEventListener('focusin', mark);
    element.addEventListener('focusout', mark);
    return () => {
      observer.disconnect();
      element.removeEventListener('focusin', mark);
      element.removeEventListener('focusout', mark);
    };
  }, [panel, isClosed]);
}
