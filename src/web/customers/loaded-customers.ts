import type { Customer } from '../../contract/customer.ts';
import { customersPerRequest } from '../../contract/paths.ts';
import { type ListEnd, listEnd } from '../kirim/list-end.ts';
import { type ListPage, type ListReading, listReadings } from '../kirim/list-readings.ts';
import { instantOf } from '../time/instant.ts';
import { newestFirst } from './newest-first.ts';

/** What is loaded of the customers: the rows, how many could not be read, how they end, when which were read (ms). */
export type LoadedCustomers = {
  rows: readonly Customer[];
  /** Ids of rows that Kirim did not list any more when their place was read last. */
  unlisted: ReadonlySet<string>;
  /** How many pages they came in. */
  pages: number;
  dropped: number;
  end: ListEnd;
  /** Of the oldest part, and of the top. */
  readAt: number;
  topReadAt: number;
};

/** The pages of the customers list as one, in Kirim's order, each customer once, as it was last read. Null before anything was loaded. */
export function loadedCustomers(pages: readonly ListPage<Customer>[] | undefined): LoadedCustomers | null {
  const top = pages?.[0];
  if (pages === undefined || top === undefined) return null;
  const { readings, unlisted, readAt } = listReadings(pages);
  return {
    rows: inKirimsOrder(pages, readings),
    unlisted,
    pages: pages.length,
    dropped: pages.reduce((sum, { meta }) => sum + meta.droppedRows, 0),
    end: customersEnd(pages),
    readAt,
    topReadAt: top.meta.readAt,
  };
}

/**
 * How customers end. That this list has pages is inferred, so one full page that says it is all may be where Kirim stops; a
 * second page shows that it does not.
 */
export function customersEnd(pages: readonly ListPage<Customer>[]): ListEnd {
  return listEnd(pages, pages.length === 1 ? customersPerRequest : null);
}

/**
 * Rows in Kirim's order. It is not named, but seems to be the newest first: so those that stand in no page any more, since
 * the top alone was read again, are put in front of what is older.
 */
function inKirimsOrder(
  pages: readonly ListPage<Customer>[],
  readings: ReadonlyMap<string, ListReading<Customer>>,
): Customer[] {
  const listed = new Set(pages.flatMap(({ body }) => body.data.map(({ id }) => id)));
  const others = newestFirst([...readings.values()].flatMap(({ row }) => (listed.has(row.id) ? [] : row)));
  let placed = 0;
  const ordered = [...listed].flatMap((id) => {
    const row = readings.get(id)?.row;
    if (row === undefined) return [];
    const from = placed;
    while (placed < others.length && isNewer(others[placed], row)) placed += 1;
    return [...others.slice(from, placed), row];
  });
  return [...ordered, ...others.slice(placed)];
}

function isNewer(row: Customer | undefined, than: Customer): boolean {
  return (instantOf(row?.created_at ?? '') ?? 0) > (instantOf(than.created_at) ?? Number.POSITIVE_INFINITY);
}
