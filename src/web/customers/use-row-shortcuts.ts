import type { RefObject } from 'react';
import { useShortcut } from '../keys/use-shortcut.ts';
import { useOpenLink } from './use-open-link.ts';

/**
 * `j` and `k` move the focus from row to row while no link is open, since in its drawer they go from link to link; the
 * arrows do so while the focus is in the rows, since elsewhere they scroll. `o` opens the row that has the focus.
 */
export function useRowShortcuts(rows: RefObject<HTMLElement | null>): void {
  const { openId } = useOpenLink();
  const isClosed = { isMeant: () => openId === null };
  const isInRows = { isMeant: () => focusedRow(rows.current) !== null };
  useShortcut('j', () => moveFocus(rows.current, 1), isClosed);
  useShortcut('k', () => moveFocus(rows.current, -1), isClosed);
  useShortcut('ArrowDown', () => moveFocus(rows.current, 1), isInRows);
  useShortcut('ArrowUp', () => moveFocus(rows.current, -1), isInRows);
  useShortcut('o', () => linkOf(focusedRow(rows.current))?.click(), isInRows);
}

/** The link that opens a row; none where no address may hold its id. */
function linkOf(row: Element | null): HTMLElement | null {
  return row?.querySelector<HTMLElement>('[data-row-link]') ?? null;
}

/** The row that has the focus somewhere in it; found from there, since to look through hundreds of rows takes long. */
function focusedRow(rows: HTMLElement | null): Element | null {
  const row = document.activeElement?.closest(':is(tr, li):has([data-row-link])') ?? null;
  return rows?.contains(row) ? row : null;
}

/** At either end the focus stays where it is; when no row has it, the first one gets it. */
function moveFocus(rows: HTMLElement | null, step: 1 | -1): void {
  let row = focusedRow(rows);
  if (row === null) {
    linkOf(rows)?.focus();
    return;
  }
  do {
    row = step === 1 ? row.nextElementSibling : row.previousElementSibling;
  } while (row !== null && linkOf(row) === null);
  linkOf(row)?.focus();
}
