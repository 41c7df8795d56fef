import { Suspense } from 'react';
import { useCopy } from '../copy/copy-context.tsx';
import { optionalPart } from '../copy/optional-part.ts';
import { usePreference } from '../session/preferences-context.tsx';
import { useMediaQuery } from '../ui/use-media-query.ts';
import { usePrinting } from '../ui/use-printing.ts';
import { tableFits } from './links-body.tsx';
import { linksSummary } from './links-summary.ts';
import type { LinksView } from './links-view.ts';
import { NarrowBar } from './narrow-bar.tsx';
import { PrintSheet } from './print-sheet.tsx';
import { RowMenu } from './row-menu.tsx';
import { SkipToLinks } from './skip-to-links.tsx';
import { useAnnounceFilter } from './use-announce-filter.ts';
import { useDensityChanges } from './use-density-changes.ts';
import { useKeepRowFocus } from './use-keep-row-focus.ts';
import { useLanding } from './use-landing.ts';
import { useViewShortcuts } from './use-view-shortcuts.ts';
import { ViewToolbar } from './view-toolbar.tsx';

const LoadAsIScroll = optionalPart(async () => (await import('./load-as-i-scroll.tsx')).LoadAsIScroll);

/** What is not needed for the first row of a list: its tools, the menu of its rows, their density, more of them by scrolling, and how it looks on paper. */
export function ViewTools(view: LinksView) {
  const { links, status } = view;
  const { setupLinks: words } = useCopy();
  useDensityChanges();
  useAnnounceFilter(status, links && linksSummary(links, status, words));
  const [loadMore] = usePreference('loadMore');
  useViewShortcuts(view.customerId, status, useLanding(view.customerId)?.reason ?? null);
  const isPrinting = usePrinting();
  const isNarrow = !useMediaQuery(tableFits);
  useKeepRowFocus(isNarrow);
  return (
    <>
      {view.rows.length > 0 && <SkipToLinks />}
      <ViewToolbar view={view} />
      <RowMenu view={view} />
      {loadMore === 'scroll' && (
        <Suspense>
          <LoadAsIScroll {...view} hasMore={view.links?.end === 'more'} />
        </Suspense>
      )}
      {isNarrow && <NarrowBar />}
      {isPrinting && view.rows.length > 0 && <PrintSheet view={view} />}
    </>
  );
}
