import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { useShortcut } from '../keys/use-shortcut.ts';
import { setupLinksQuery } from '../kirim/queries.ts';
import type { LinksView } from './links-view.ts';
import { provenanceOf } from './provenance.ts';
import { rowMenuId } from './row-menu-button.tsx';
import { RowMenuItems } from './row-menu-items.tsx';
import { useCopyLink } from './use-copy-link.ts';

/** The one menu of all rows, opened by the button of each; from a row that has the focus `→` opens it, and `←` closes it. */
export function RowMenu({ view }: { view: LinksView }) {
  const { customerId, name, status, rows, reading } = view;
  const copy = useCopy();
  const words = laterWords(copy.locale).viewTools.menu;
  const queries = useQueryClient();
  const menu = useRef<HTMLDivElement>(null);
  const [linkId, setLinkId] = useState<string | null>(null);
  const link = rows.find(({ id }) => id === linkId) ?? null;
  const pages = [status, null].map(
    (key) => queries.getQueryData(setupLinksQuery(customerId, key).queryKey)?.pages ?? [],
  );
  const provenanceIn = (of: (typeof pages)[number]) => (linkId === null ? null : provenanceOf(linkId, of));
  const provenance = pages.map(provenanceIn).find((found) => found !== null) ?? null;
  const customerName = name ?? copy.setupLinks.thisCustomer;
  const copyLink = useCopyLink({
    link,
    customerId,
    customerName,
    status,
    provenance,
    fault: reading.fault?.error ?? null,
  });

  // Synchronises with the buttons in the rows, which open the menu by themselves: it has to know whose it is by then.
  useEffect(() => {
    const noteRow = ({ target }: MouseEvent) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-row-menu]') : null;
      if (!button) return;
      // Safari gives no focus to a button that is pressed, and the menu would lead back to nowhere.
      if (!button.closest('tr, li')?.contains(document.activeElement)) button.focus();
      flushSync(() => setLinkId(button.dataset.rowMenu ?? null));
    };
    document.addEventListener('click', noteRow, { capture: true });
    return () => document.removeEventListener('click', noteRow, { capture: true });
  }, []);

  // Synchronises with the window: another size may put the row elsewhere, or a list in the place of the table.
  useEffect(() => {
    const close = () => menu.current?.hidePopover();
    window.addEventListener('resize', close);
    return () => window.removeEventListener('resize', close);
  }, []);

  const open = () => {
    buttonOfFocusedRow()?.click();
    // At once: the browser tells of the opening later, and by then the next key may have been pressed.
    enter(menu.current);
  };
  useShortcut('ArrowRight', open, { isMeant: () => buttonOfFocusedRow() !== null });
  const whileOpen = { within: menu, isMeant: () => menu.current?.matches(':popover-open') === true };
  const choose = (action: () => void) => () => {
    menu.current?.hidePopover();
    action();
  };
  useShortcut(
    'c',
    choose(() => copyLink.incident('chat')),
    whileOpen,
  );
  useShortcut('Shift+c', choose(copyLink.address), whileOpen);

  return (
    <div
      ref={menu}
      id={rowMenuId}
      popover="auto"
      role="menu"
      tabIndex={-1}
      aria-label={words.label}
      onToggle={({ newState }) => newState === 'open' && enter(menu.current)}
      onKeyDown={(event) => moveOrClose(event, menu.current)}
      className="min-w-64 rounded-lg border border-line bg-page p-1 text-ink shadow-lg [position-try-fallbacks:flip-block] supports-[position-area:bottom]:inset-auto supports-[position-area:bottom]:m-0 supports-[position-area:bottom]:[position-area:bottom_span-left]"
    >
      {link && <RowMenuItems {...{ link, customerId, status, copyLink, choose }} />}
    </div>
  );
}

function buttonOfFocusedRow(): HTMLElement | null {
  return document.activeElement?.closest('tr, li')?.querySelector<HTMLElement>('[data-row-menu]') ?? null;
}

/** Puts the focus on the first item, unless it is in the menu already. */
function enter(menu: HTMLElement | null): void {
  if (menu?.contains(document.activeElement) === false) itemsOf(menu)[0]?.focus();
}

function itemsOf(menu: HTMLElement | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
}

/** The keys of a menu; `Escape` is the browser's. Where it closes, the focus returns to the row. */
function moveOrClose(event: KeyboardEvent, menu: HTMLElement | null): void {
  const items = itemsOf(menu);
  const { activeElement } = document;
  const at = activeElement instanceof HTMLElement ? items.indexOf(activeElement) : -1;
  const next = { ArrowDown: at + 1, ArrowUp: at < 0 ? -1 : at - 1, Home: 0, End: -1 }[event.key];
  if (event.key === 'Tab' || event.key === 'ArrowLeft') menu?.hidePopover();
  if (event.key === 'Tab' || (next === undefined && event.key !== 'ArrowLeft')) return;
  event.preventDefault();
  if (next !== undefined) items.at(next % items.length)?.focus();
}
