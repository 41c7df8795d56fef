import { createColumnHelper, tableFeatures } from '@tanstack/react-table';
import type { SetupLink } from '../../contract/setup-link.ts';
import { useCopy } from '../copy/copy-context.tsx';
import type { Dictionary } from '../copy/dictionary.ts';
import { CreatedCell } from './created-cell.tsx';
import { CreatedLine } from './created-line.tsx';
import { OutcomeCell } from './outcome-cell.tsx';
import { OutcomeFlagNote } from './outcome-flag-note.tsx';
import { RedirectsCell } from './redirects-cell.tsx';
import { RowLink } from './row-link.tsx';
import { RowMenuButton } from './row-menu-button.tsx';
import { LinkStatusBadge } from './status-badge.tsx';

export const setupLinkFeatures = tableFeatures({});

const column = createColumnHelper<typeof setupLinkFeatures, SetupLink>();

/** The columns of the links table. Nothing can be sorted: sorting a part of a list would mislead. */
export const setupLinkColumns = columns(true);

/** The same where the window has no room for all of them: when a link was created stands below its outcome. */
export const columnsWithoutCreated = columns(false);

function columns(hasCreated: boolean) {
  return column.columns([
    column.accessor('token_last4', {
      id: 'link',
      header: () => <Head name="link" />,
      cell: ({ row }) => <RowLink link={row.original} />,
    }),
    column.accessor('status', {
      header: () => <Head name="status" />,
      cell: ({ row }) => (
        <>
          <LinkStatusBadge status={row.original.status} />
          <OutcomeFlagNote link={row.original} />
        </>
      ),
    }),
    column.display({
      id: 'outcome',
      header: () => <Head name="outcome" />,
      cell: ({ row: { original: link } }) => (
        <>
          <OutcomeCell link={link} />
          {!hasCreated && (
            <div className="compact:hidden">
              <CreatedLine createdAt={link.created_at} />
            </div>
          )}
        </>
      ),
    }),
    column.display({
      id: 'redirects',
      header: () => <Head name="redirects" />,
      cell: ({ row: { original: link } }) => (
        <RedirectsCell success={link.success_redirect_url} failure={link.failure_redirect_url} />
      ),
    }),
    ...(hasCreated
      ? [
          column.accessor('created_at', {
            id: 'created',
            header: () => <Head name="created" />,
            cell: ({ getValue }) => <CreatedCell createdAt={getValue()} />,
          }),
        ]
      : []),
    column.display({
      id: 'actions',
      header: () => (
        <span className="sr-only">
          <Head name="actions" />
        </span>
      ),
      cell: ({ row }) => <RowMenuButton link={row.original} />,
    }),
  ]);
}

function Head({ name }: { name: keyof Dictionary['setupLinks']['columns'] }) {
  return useCopy().setupLinks.columns[name];
}
