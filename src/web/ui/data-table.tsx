import {
  FlexRender,
  type Row as ModelRow,
  type ReactTable,
  type RowData,
  type TableFeatures,
} from '@tanstack/react-table';
import { type ComponentProps, memo, type ReactElement, type ReactNode, type RefObject } from 'react';
import { Skeleton } from './skeleton.tsx';

/** As many rows as a page of Kirim's lists holds. Of a longer table the browser works on the rows near the window alone. */
const mostRowsWhole = 50;

/** How a row stands, and each of its cells. A row that is a box of its own places its cells, so that few change with it. */
type Look = { row: string; cell: string };
const apartLook: Look = {
  row: 'min-h-row pt-2 max-lg:pt-1 data-[lines=one]:min-h-9 data-[lines=one]:items-center data-[lines=one]:pt-0',
  cell: '',
};
const placedLook: Look = {
  row: 'h-row data-[lines=one]:h-9',
  cell: 'pt-2 max-lg:pt-1 compact:py-0 compact:align-middle',
};

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
  const look = isApart ? apartLook : placedLook;
  const lines = isCompact ? 'one' : undefined;
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
            <tr key={row} data-lines={lines} className={`border-t border-line ${look.row}`}>
              {table.getAllColumns().map(({ id }) => (
                <td key={id} className={`px-2 first:pl-0 last:pr-0 ${columnClasses[id] ?? ''}`}>
                  <Skeleton className="w-3/4" />
                </td>
              ))}
            </tr>
          ))}
        {!isPending &&
          rows.map((row, place) => {
            const drawn = <DataRow key={row.id} {...{ row, columnIds, rowHeader, columnClasses, look, lines }} />;
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
  look: Look;
  lines: 'one' | undefined;
};

/** One row. Drawn anew when its data, which make it another row of the model, or its columns are others; what else a cell shows it asks for itself. */
const DataRow = memo(function DataRow<Features extends TableFeatures, Row extends RowData>(
  props: DataRowProps<Features, Row>,
) {
  const { row, columnIds: _, rowHeader, columnClasses, look, lines, ...place } = props;
  return (
    <tr
      {...place}
      data-lines={lines}
      className={`border-t border-line hover:bg-raised has-[th_[aria-current]]:bg-flash has-[th_[aria-current]]:shadow-[-8px_0_var(--ui-flash),-10px_0_var(--ui-focus)] ${look.row}`}
    >
      {row.getAllCells().map((cell) => {
        const Cell = cell.column.id === rowHeader ? 'th' : 'td';
        return (
          <Cell
            key={cell.id}
            scope={Cell === 'th' ? 'row' : undefined}
            className={`px-2 text-left align-top font-normal first:pl-0 last:pr-0 ${look.cell} ${columnClasses[cell.column.id] ?? ''}`}
          >
            <FlexRender cell={cell} />
          </Cell>
        );
      })}
    </tr>
  );
}) as <Features extends TableFeatures, Row extends RowData>(props: DataRowProps<Features, Row>) => ReactElement;
