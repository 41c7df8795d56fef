import type { Customer } from '../../contract/customer.ts';
import { customersPerRequest } from '../../contract/paths.ts';
import { type ListEnd, listEnd } from '../kirim/list-end.ts';
import { listOrder } from '../kirim/list-order.ts';
import { type ListPage, listReadings } from '../kirim/list-readings.ts';
import type { ListManner } from '../kirim/reconcile-list.ts';

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

/** How customers stand and end: in Kirim's order, which it does not name. */
export const customersManner: ListManner<Customer> = { endOf, orderOf: listOrder };

/** The pages of the customers list as one, in Kirim's order, each customer once, as it was last read. Null before anything was loaded. */
export function loadedCustomers(pages: readonly ListPage<Customer>[] | undefined): LoadedCustomers | null {
  const top = pages?.[0];
  if (pages === undefined || top === undefined) return null;
  const { readings, unlisted, readAt } = listReadings(pages);
  return {
    rows: listOrder(pages).flatMap((id) => readings.get(id)?.row ?? []),
    unlisted,
    pages: pages.length,
    dropped: pages.reduce((sum, { meta }) => sum + meta.droppedRows, 0),
    end: endOf(pages),
    readAt,
    topReadAt: top.meta.readAt,
  };
}

/**
 * That this list has pages is inferred, so one full page that says it is all may be where Kirim stops; a second page shows
 * that it does not.
 */
function endOf(pages: readonly ListPage<Customer>[]): ListEnd {
  return listEnd(pages, pages.length === 1 ? customersPerRequest : null);
}
