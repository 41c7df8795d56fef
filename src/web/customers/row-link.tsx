import { createContext, useContext, useSyncExternalStore } from 'react';
import type { SetupLink } from '../../contract/setup-link.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { isLinkIdForAddress } from '../links.ts';
import { useNow } from '../time/clock.tsx';
import { useTimeStyle } from '../time/time-style.tsx';
import { LastFour, lastFourLook } from './last-four.tsx';
import { apart, lastFourOf } from './last-four-of.ts';
import { outcomeOf } from './outcome.ts';
import { RowMarksContext } from './row-marks.ts';
import { stateInWords } from './state-in-words.ts';

/** Which row is open, for rows that each ask about themselves alone: of hundreds two draw themselves anew for a change. */
type OpenRow = {
  isOpen: (linkId: string) => boolean;
  /** Tells rows that another one, or none, is open. */
  open: (linkId: string | null) => void;
  subscribe: (listener: () => void) => () => void;
};

/** Makes what rows are told by; none of them is open. */
export function createOpenRow(): OpenRow {
  const listeners = new Set<() => void>();
  let openId: string | null = null;
  return {
    isOpen: (linkId) => linkId === openId,
    open(linkId) {
      openId = linkId;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

type RowsContext = { openRow: OpenRow; hrefOf: (linkId: string) => string };

/** Which row below is open, and the address that opens one. */
export const OpenRowContext = createContext<RowsContext>({ openRow: createOpenRow(), hrefOf: () => '' });

/**
 * What names a row and opens it. A screen reader hears ending, status and outcome. An id that no address may hold
 * stays text.
 */
export function RowLink({ link }: { link: SetupLink }) {
  const copy = useCopy();
  const now = useNow(outcomeOf(link).at);
  const { openRow, hrefOf } = useContext(OpenRowContext);
  const isOpen = useSyncExternalStore(openRow.subscribe, () => openRow.isOpen(link.id));
  const { added } = useContext(RowMarksContext);
  const style = useTimeStyle();
  const last4 = lastFourOf(link);
  if (!isLinkIdForAddress(link.id)) return <LastFour last4={link.token_last4} />;
  const { setupLinks: words } = copy;
  const state = stateInWords(link, now, copy, style);
  // No link of the router, which draws itself anew with each address.
  return (
    <a
      href={hrefOf(link.id)}
      data-row-link={link.id}
      data-added={added.has(link.id) || undefined}
      aria-current={isOpen || undefined}
      aria-label={last4 === '' ? `${words.lastFourNotGiven}, ${state}` : words.rowLink(apart(last4), state)}
      className={`rounded-md py-1 hover:underline pointer-coarse:px-1 pointer-coarse:py-3 ${last4 === '' ? 'text-meta whitespace-nowrap text-ink-2' : lastFourLook}`}
    >
      {last4 === '' ? words.statusNotGiven : `…${last4}`}
    </a>
  );
}

type Click = {
  target: EventTarget;
  metaKey: boolean;
  ctrlKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
};

/** The row whose link was clicked and is to be opened in this tab: the id of its link, else null. */
export function rowToOpen(click: Click): string | null {
  return plainTarget(click)?.closest<HTMLElement>('a[data-row-link]')?.dataset.rowLink ?? null;
}

/**
 * Opens the row that was clicked, as its link would. Clicks on other controls, with a key held, or at the end of a
 * selection are not meant for it.
 */
export function openClickedRow(click: Click): void {
  const target = plainTarget(click);
  if (target === null || target.closest('a, button, summary') || window.getSelection()?.isCollapsed === false) return;
  target.closest(':is(tr, li):has([data-row-link])')?.querySelector<HTMLElement>('[data-row-link]')?.click();
}

/** What was clicked with no key held, else null: with one, a click is the browser's. */
function plainTarget({ target, metaKey, ctrlKey, shiftKey, altKey }: Click): Element | null {
  return metaKey || ctrlKey || shiftKey || altKey || !(target instanceof Element) ? null : target;
}
