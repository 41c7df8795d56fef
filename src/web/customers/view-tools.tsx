import { usePrinting } from '../ui/use-printing.ts';
import type { LinksView } from './links-view.ts';
import { PrintSheet } from './print-sheet.tsx';
import { RowMenu } from './row-menu.tsx';
import { ViewToolbar } from './view-toolbar.tsx';

/** What is not needed for the first row of a list: its tools, the menu of its rows, and how it looks on paper. */
export function ViewTools(view: LinksView) {
  const isPrinting = usePrinting();
  return (
    <>
      <ViewToolbar view={view} />
      <RowMenu view={view} />
      {isPrinting && view.rows.length > 0 && <PrintSheet view={view} />}
    </>
  );
}
