import { type MouseEvent, startTransition, useEffect, useMemo, useOptimistic, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { SetupLink } from '../../contract/setup-link.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { useMediaQuery } from '../ui/use-media-query.ts';
import { createOpenRow, OpenRowContext, openClickedRow, rowToOpen } from './row-link.tsx';
import { SetupLinkList } from './setup-link-list.tsx';
import { SetupLinkTable } from './setup-link-table.tsx';
import { addressWithLink, useOpenLink } from './use-open-link.ts';
import { useRowShortcuts } from './use-row-shortcuts.ts';
import { Waiting } from './waiting.tsx';

/** Where the window has room for a table. */
export const tableFits = '(min-width: 45rem)';

type LinksBodyProps = { links: readonly SetupLink[]; customerName: string; isBusy: boolean };

/** Links as a table, or as a list where the window is too narrow for one. */
export function LinksBody(props: LinksBodyProps) {
  const Links = useMediaQuery(tableFits) ? SetupLinkTable : SetupLinkList;
  const rows = useRef<HTMLDivElement>(null);
  const { openId, searchFor } = useOpenLink();
  const { pathname } = useLocation();
  const [openRow] = useState(createOpenRow);
  const rowsContext = useMemo(
    () => ({ openRow, hrefOf: (linkId: string) => pathname + searchFor(linkId) }),
    [openRow, pathname, searchFor],
  );
  const navigate = useNavigate();
  useRowShortcuts(rows);

  // A click is answered by the next frame; the address and all that follows it take a few more.
  const [shownId, showAtOnce] = useOptimistic(openId);

  // Synchronises with the rows, once what was opened is there.
  useEffect(() => openRow.open(shownId), [openRow, shownId]);

  function open(event: MouseEvent) {
    const linkId = rowToOpen(event);
    if (linkId === null) return openClickedRow(event);
    event.preventDefault();
    startTransition(() => {
      showAtOnce(linkId);
      void navigate(addressWithLink(linkId), { replace: linkId === openId });
    });
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a larger target for the mouse; the keyboard has each row's link
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div ref={rows} className="@container" onClick={open}>
      <OpenRowContext value={rowsContext}>
        <Links {...props} />
      </OpenRowContext>
    </div>
  );
}

type LinksPendingProps = { customerName: string; isSkeletonShown: boolean };

/** What stands in the place of links that were never loaded: nothing for a moment, then blocks, then words. */
export function LinksPending({ customerName, isSkeletonShown }: LinksPendingProps) {
  const { setupLinks: words } = useCopy();
  const isTable = useMediaQuery(tableFits);
  const Skeleton = isTable ? SetupLinkTable : SetupLinkList;
  return (
    <div aria-busy>
      <span className="sr-only">{words.loading}</span>
      <div aria-hidden="true" className={isSkeletonShown ? '' : 'invisible'}>
        <Skeleton links={null} customerName={customerName} isBusy={false} />
      </div>
      <Waiting />
    </div>
  );
}
