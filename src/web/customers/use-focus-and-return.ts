import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Moves the focus to `title` when a drawer opens, and when it closes with the focus in it, back to the row of the link
 * that it showed; without that row to the one that followed it, and without any to what names the rows: the table's caption, or the list; where there
 * are no rows, to the page's heading.
 */
export function useFocusAndReturn(
  drawer: RefObject<HTMLElement | null>,
  title: RefObject<HTMLElement | null>,
  shown: { linkId: string; nextId: string | null },
): void {
  const last = useRef(shown);

  // Synchronises with the document's focus.
  useEffect(() => {
    last.current = shown;
  });
  // A layout effect, since its end comes while the drawer still stands and holds the focus.
  useLayoutEffect(() => {
    const element = drawer.current;
    if (element instanceof HTMLDialogElement && !element.open) element.showModal();
    title.current?.focus();
    return () => {
      const { activeElement } = document;
      if (activeElement !== document.body && !element?.contains(activeElement)) return;
      if (element instanceof HTMLDialogElement) element.close();
      const { linkId, nextId } = last.current;
      const target = rowLink(linkId) ?? rowLink(nextId) ?? nameOfRows();
      // Where its reader left the page, it stays.
      target?.focus({ preventScroll: true });
    };
  }, [drawer, title]);
}

/** The link of a row by its setup link's id; null without one. */
export function rowLink(linkId: string | null): HTMLElement | null {
  return linkId === null ? null : document.querySelector(`[data-row-link="${CSS.escape(linkId)}"]`);
}

function nameOfRows(): HTMLElement | null {
  const rows = document.querySelector('[data-row-link]')?.closest<HTMLElement>('table, ul');
  const name = rows?.querySelector('caption') ?? rows ?? document.querySelector<HTMLElement>('h1');
  if (name) name.tabIndex = -1;
  return name;
}
