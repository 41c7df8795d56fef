import { useEffect, useRef } from 'react';

/**
 * Has a new page begin at its heading: gives the element to look for one in, whose `h1` takes the focus when another
 * page stands at `pathname`. Not from somebody who has gone elsewhere since the address changed, which it does before
 * the page is drawn: what they type is meant for there.
 */
export function useFocusOnNewPage(pathname: string) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);

  const chosen = useRef<Element>(null);

  // Synchronises with the document's focus and scroll: a new page begins at its heading, the first one where the browser puts it.
  useEffect(() => {
    if (shown.current !== pathname) {
      shown.current = pathname;
      window.scrollTo(0, 0);
      if (!chosen.current || chosen.current !== document.activeElement) main.current?.querySelector('h1')?.focus();
      chosen.current = null;
    }
    const note = () => {
      if (window.location.pathname !== pathname) chosen.current = document.activeElement;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [pathname]);

  return main;
}
