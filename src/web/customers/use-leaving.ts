import { type RefObject, useLayoutEffect } from 'react';

/**
 * Lets a drawer be seen leaving after it was closed. By then it is nobody's: the page is as it is without a drawer, and
 * the next key is about that. Whoever asked for less motion sees nothing of it. To be called before what closes a dialog.
 */
export function useLeaving(drawer: RefObject<HTMLElement | null>): void {
  // Synchronises with the screen. React takes the element off the page once this has ended, and has no more to do with it.
  useLayoutEffect(() => {
    const element = drawer.current;
    return () => {
      if (element === null) return;
      const places = [element, ...element.children].map(({ scrollTop }) => scrollTop);
      queueMicrotask(() => {
        // Still there, or gone with all that was around it, which leaves without a move.
        if (element.parentNode === null) showLeaving(element, places);
      });
    };
  }, [drawer]);
}

/** `places` are how far the element and what is in it were scrolled, which they forget when it is taken off the page. */
function showLeaving(element: HTMLElement, places: readonly number[]): void {
  element.inert = true;
  element.ariaHidden = 'true';
  element.removeAttribute('data-drawer-beside');
  element.classList.replace('animate-drawer', 'animate-leave');
  if (element instanceof HTMLDialogElement) element.open = true;
  document.body.append(element);
  for (const [index, part] of [element, ...element.children].entries()) part.scrollTop = places[index] ?? 0;
  const isOver = Promise.all(element.getAnimations().map(({ finished }) => finished));
  void isOver.catch(() => {}).then(() => element.remove());
}
