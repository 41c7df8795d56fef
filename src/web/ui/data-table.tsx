import type { ReactTable, RowData, TableFeatures } from '@tanstack/react-table';
import type { ReactNode } from 'react';

type DataTableProps<Features extends TableFeatures, Row extends RowData> = {
  table: ReactTable<Features, Row>;
  caption: string;
  /** The column whose cell names the row. */
  rowHeader: string;
  /** Classes by column id: widths, and what a narrow window leaves out. */
  columnClasses: Readonly<Record<string, string>>;
  isBusy?: boolean;
  /** Whether each row has one line of text instead of two. */
  isCompact?: boolean;
  /** Rows of blocks, in place of data that is not there yet. */
  skeleton?: ReactNode;
};

/** A native table over a table model: column heads, a head for each row, hairlines, and nothing that moves. */
export function DataTable<Features extends TableFeatures, Row extends RowData>(props: DataTableProps<Features, Row>) {
  const { table, caption, rowHeader, columnClasses, isBusy = false, isCompact = false, skeleton } = props;
  return (
    <table className="w-full table-fixed border-b border-line" aria-busy={isBusy}>
      <caption className="sr-only">{caption}</caption>
      {table.getHeaderGroups().map((group) => (
        <thead key={group.id}>
          <tr className="h-9 text-left text-meta text-ink-2">
            {group.headers.map((header) => (
              <th
                key={header.id}
                scope="col"
                className={`px-2 font-medium first:pl-0 last:pr-0 ${columnClasses[header.column.id] ?? ''}`}
              >
                <table.FlexRender header={header} />
              </th>
            ))}
          </tr>
        </thead>
      ))}
      <tbody>
        {skeleton ??
          table.getRowModel().rows.map((row) => (
            <tr key={row.id} className={`border-t border-line hover:bg-raised ${isCompact ? 'h-9' : 'h-row'}`}>
              {row.getAllCells().map((cell) => {
                const Cell = cell.column.id === rowHeader ? 'th' : 'td';
                return (
                  <Cell
                    key={cell.id}
                    scope={Cell === 'th' ? 'row' : undefined}
                    className={`px-2 py-1 text-left align-top font-normal first:pl-0 last:pr-0 ${columnClasses[cell.column.id] ?? ''}`}
                  >
                    <table.FlexRender cell={cell} />
                  </Cell>
                );
              })}
            </tr>
          ))}
      </tbody>
    </table>
  );
}
