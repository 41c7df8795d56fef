import { useTable } from '@tanstack/react-table';
import { memo, useRef } from 'react';
import type { SetupLink } from '../../contract/setup-link.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { useFirstRows } from '../ui/use-first-rows.ts';
import { useMediaQuery } from '../ui/use-media-query.ts';
import { columnsWithoutCreated, setupLinkColumns, setupLinkFeatures } from './setup-link-columns.tsx';
import { useRowLines } from './use-row-lines.ts';

// What a cell says in two lines stands side by side in one.
const inOneLine = 'compact:flex compact:items-baseline compact:gap-3 compact:whitespace-nowrap';

// A cell arranges what stands in it itself: of hundreds of rows each box that is spared counts.
const columnClasses = {
  link: 'flex-none w-24',
  status:
    'flex-none w-40 @max-5xl:w-36 compact:w-48 flex flex-wrap content-start items-center gap-x-2 compact:flex-nowrap compact:whitespace-nowrap',
  // Takes the room of the redirects where these are left out.
  outcome: `flex-none w-76 max-lg:w-64 @max-5xl:w-60 @max-2xl:flex-1 compact:w-92 compact:@max-6xl:flex-1 ${inOneLine}`,
  redirects: '@max-2xl:hidden compact:@max-6xl:hidden',
  created: `flex-none w-40 compact:w-60 ${inOneLine} @max-4xl:hidden`,
  actions: 'flex-none w-10 pointer-coarse:w-14',
};

/** Where the window has room for a column of when links were created. */
const hasRoomForCreated = '(min-width: 64rem)';

const noLinks: readonly SetupLink[] = [];

type SetupLinkTableProps = {
  /** Newest first; null while nothing is loaded: blocks stand in their place. */
  links: readonly SetupLink[] | null;
  customerName: string;
  isBusy: boolean;
};

/** The links of a customer as a table. */
export const SetupLinkTable = memo(function SetupLinkTable({ links, customerName, isBusy }: SetupLinkTableProps) {
  const { setupLinks } = useCopy();
  const table = useTable({
    features: setupLinkFeatures,
    columns: useMediaQuery(hasRoomForCreated) ? setupLinkColumns : columnsWithoutCreated,
    data: useFirstRows(links ?? noLinks),
    getRowId: (link) => link.id,
  });
  const element = useRef<HTMLTableElement>(null);
  useRowLines(element);
  return (
    <DataTable
      table={table}
      caption={setupLinks.caption(customerName, links?.length ?? 0)}
      rowHeader="link"
      columnClasses={columnClasses}
      isBusy={isBusy}
      isPending={links === null}
      element={element}
    />
  );
});
