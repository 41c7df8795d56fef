import {
  flexRender,
  type Row as ModelRow,
  type ReactTable,
  type RowData,
  type TableFeatures,
} from '@tanstack/react-table';
import { type ComponentProps, memo, type ReactElement, type ReactNode, type RefObject } from 'react';
import { Skeleton } from './skeleton.tsx';

/** As many rows as a page of Kirim's lists holds. Of a longer table the browser works on the rows near the window alone. */
const mostRowsWhole = 50;

/** A row that is a box of its own, which places its cells, so that few of them change with it. */
const chosenLines = 'min-h-row data-[lines=one]:min-h-9 data-[lines=one]:items-center data-[lines=one]:pt-0';

const skeletonRows = ['1', '2', '3', '4', '5', '6', '7', '8'];

/** Draws some of many rows, where drawing them all takes too long. Places count the rows of the table model. */
export type RowSlice = {
  /** How many rows there are in all, the heads among them; -1 while nobody knows. */
  rowCount: number;
  /** A row as it lies among all: with the room that others take before it. */
  place: (row: ReactElement<ComponentProps<'tr'>>, place: number) => ReactNode;
  after: ReactNode;
};

type DataTableProps<Features extends TableFeatures, Row extends RowData> = {
  table: ReactTable<Features, Row>;
  caption: string;
  /** The column whose cell names the row. */
  rowHeader: string;
  /** Classes by column id: widths, and what a narrow window leaves out. */
  columnClasses: Readonly<Record<string, string>>;
  isBusy?: boolean;
  /** Whether each row has one line of text instead of two, whatever is chosen. */
  isCompact?: boolean;
  /** Is given the table, where the lines of its rows are a matter of choice: `data-lines` of each, the heads among them. */
  element?: RefObject<HTMLTableElement | null>;
  /** Whether blocks, as high and wide as the rows that will take their place, stand for data that is not there yet. */
  isPending?: boolean;
  slice?: RowSlice;
};

/** A native table over a table model: column heads, a head for each row, hairlines, and nothing that moves. */
export function DataTable<Features extends TableFeatures, Row extends RowData>(props: DataTableProps<Features, Row>) {
  const {
    table,
    caption,
    rowHeader,
    columnClasses,
    isBusy = false,
    isCompact = false,
    isPending = false,
    element,
    slice,
  } = props;
  const { rows } = table.getRowModel();
  const columnIds = `${table.getAllColumns().map(({ id }) => id)}`;
  // Each row a box of its own, which the browser may leave alone while it is out of the window; not where rows are placed.
  const isApart = slice === undefined;
  const space = 'pt-2 max-lg:pt-1';
  const rowLook = isApart ? `${space} ${isCompact ? 'min-h-9' : chosenLines}` : isCompact ? 'h-9' : 'h-row';
  const cellLook = isApart ? '' : space;
  return (
    <table
      ref={element}
      className="w-full table-fixed border-b border-line"
      data-apart={isApart ? (rows.length > mostRowsWhole ? 'long' : '') : undefined}
      aria-busy={isBusy}
      aria-rowcount={slice?.rowCount}
    >
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
        {isPending &&
          skeletonRows.map((row) => (
            <tr key={row} className={`border-t border-line ${rowLook}`}>
              {table.getAllColumns().map(({ id }) => (
                <td key={id} className={`px-2 first:pl-0 last:pr-0 ${columnClasses[id] ?? ''}`}>
                  <Skeleton className="w-3/4" />
                </td>
              ))}
            </tr>
          ))}
        {!isPending &&
          rows.map((row, place) => {
            const drawn = <DataRow key={row.id} {...{ row, columnIds, rowHeader, columnClasses, rowLook, cellLook }} />;
            return slice ? slice.place(drawn, place) : drawn;
          })}
        {slice?.after}
      </tbody>
    </table>
  );
}

type DataRowProps<Features extends TableFeatures, Row extends RowData> = ComponentProps<'tr'> & {
  row: ModelRow<Features, Row>;
  /** Which cells it has: a row stays the same when the columns change. */
  columnIds: string;
  rowHeader: string;
  columnClasses: Readonly<Record<string, string>>;
  rowLook: string;
  cellLook: string;
};

/** One row. Drawn anew when its data or its columns are others; what else a cell shows it asks for itself. */
function DrawnRow<Features extends TableFeatures, Row extends RowData>(props: DataRowProps<Features, Row>) {
  const { row, columnIds: _, rowHeader, columnClasses, rowLook, cellLook, ...place } = props;
  return (
    <tr {...place} className={`border-t border-line hover:bg-raised ${rowLook}`}>
      {row.getAllCells().map((cell) => {
        const Cell = cell.column.id === rowHeader ? 'th' : 'td';
        return (
          <Cell
            key={cell.id}
            scope={Cell === 'th' ? 'row' : undefined}
            className={`px-2 text-left align-top font-normal first:pl-0 last:pr-0 ${cellLook} ${columnClasses[cell.column.id] ?? ''}`}
          >
            {flexRender(cell.column.columnDef.cell, cell.getContext())}
          </Cell>
        );
      })}
    </tr>
  );
}

// The model makes all its rows anew when one of them changes, or none: hundreds of them would be drawn for a list read again.
const DataRow = memo(DrawnRow, isDrawnAlike) as typeof DrawnRow;

function isDrawnAlike<Props extends { row: { original: unknown } }>(before: Props, after: Props): boolean {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Props>;
  return [...names].every((name) =>
    name === 'row' ? before.row.original === after.row.original : Object.is(before[name], after[name]),
  );
}
