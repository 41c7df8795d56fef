import { useEffect, useState } from 'react';
import type { SetupLink } from '../../contract/setup-link.ts';

const mostPages = 3;

type List = {
  rows: readonly SetupLink[];
  /** Rows that another filter left behind. */
  otherRows: readonly SetupLink[];
  isFetching: boolean;
  hasMore: boolean;
  hasFailed: boolean;
  loadMore: () => Promise<boolean>;
};

/** A link that is open: found, no longer in the list, still looked for (how many pages further), or not there. */
export type LinkInList =
  | { found: SetupLink; isListed: boolean; state: null }
  | { found: null; isListed: false; state: SearchState };

/** How far the search for a link has come that is not there. */
export type SearchState = 'looking' | 'looking-further' | 'not-found' | 'not-loaded';

/** Looks for a link in what is loaded, and while it is not there in at most three pages more. */
export function useLinkInList(linkId: string, list: List): LinkInList {
  const { rows, otherRows, isFetching, hasMore, hasFailed, loadMore } = list;
  const [asked, setAsked] = useState({ linkId, pages: 0, isAsking: false });
  const listed = rows.find(({ id }) => id === linkId) ?? otherRows.find(({ id }) => id === linkId) ?? null;
  const [known, setKnown] = useState(listed);
  if (listed !== null && listed !== known) setKnown(listed);
  if (asked.linkId !== linkId) setAsked({ linkId, pages: 0, isAsking: false });
  const found = listed ?? (known?.id === linkId ? known : null);
  const isLooking = found === null && hasMore && !hasFailed && asked.pages < mostPages;
  const isNextDue = isLooking && !isFetching && !asked.isAsking;

  // Synchronises with Kirim: a link that is not loaded yet is asked for, one page at a time.
  useEffect(() => {
    if (!isNextDue) return;
    setAsked((last) => ({ ...last, isAsking: true }));
    void loadMore().then(() =>
      // Another link may be open by then, for which no page was asked.
      setAsked((last) => (last.linkId === linkId ? { ...last, pages: last.pages + 1, isAsking: false } : last)),
    );
  }, [isNextDue, linkId, loadMore]);

  if (found !== null) return { found, isListed: listed !== null, state: null };
  const unlisted = { found: null, isListed: false } as const;
  if (hasFailed) return { ...unlisted, state: 'not-loaded' };
  if (isLooking) return { ...unlisted, state: 'looking-further' };
  return { ...unlisted, state: isFetching ? 'looking' : 'not-found' };
}
