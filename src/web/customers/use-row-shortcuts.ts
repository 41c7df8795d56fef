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
  const isInRows = { isMeant: () => focusedRow(rows.current) >= 0 };
  useShortcut('j', () => moveFocus(rows.current, 1), isClosed);
  useShortcut('k', () => moveFocus(rows.current, -1), isClosed);
  useShortcut('ArrowDown', () => moveFocus(rows.current, 1), isInRows);
  useShortcut('ArrowUp', () => moveFocus(rows.current, -1), isInRows);
  useShortcut('o', () => rowLinks(rows.current)[focusedRow(rows.current)]?.click(), isInRows);
}

/** The links that open the rows, in their order. */
function rowLinks(rows: HTMLElement | null): HTMLElement[] {
  return [...(rows?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])];
}

/** The place of the row that has the focus somewhere in it, -1 when none has. */
function focusedRow(rows: HTMLElement | null): number {
  return rowLinks(rows).findIndex((link) => link.closest('tr, li')?.contains(document.activeElement));
}

/** At either end the focus stays where it is; when no row has it, the first one gets it. */
function moveFocus(rows: HTMLElement | null, step: 1 | -1): void {
  rowLinks(rows)[Math.max(0, focusedRow(rows) + step)]?.focus();
}
