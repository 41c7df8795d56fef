import { useMediaQuery } from '../ui/use-media-query.ts';
import { usePrinting } from '../ui/use-printing.ts';
import { tableFits } from './links-body.tsx';
import type { LinksView } from './links-view.ts';
import { NarrowBar } from './narrow-bar.tsx';
import { PrintSheet } from './print-sheet.tsx';
import { RowMenu } from './row-menu.tsx';
import { ScrollLoading } from './scroll-loading.tsx';
import { useDensityChanges } from './use-density-changes.ts';
import { useKeepRowFocus } from './use-keep-row-focus.ts';
import { ViewToolbar } from './view-toolbar.tsx';

/** What is not needed for the first row of a list: its tools, the menu of its rows, their density, more of them by scrolling, and how it looks on paper. */
export function ViewTools(view: LinksView) {
  useDensityChanges();
  const isPrinting = usePrinting();
  const isNarrow = !useMediaQuery(tableFits);
  useKeepRowFocus(isNarrow);
  return (
    <>
      <ViewToolbar view={view} />
      <RowMenu view={view} />
      <ScrollLoading {...view} hasMore={view.links?.end === 'more'} />
      {isNarrow && <NarrowBar />}
      {isPrinting && view.rows.length > 0 && <PrintSheet view={view} />}
    </>
  );
}
