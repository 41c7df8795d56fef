import type { Customer } from '../../contract/customer.ts';
import type { CustomerPage } from '../../contract/page.ts';
import { customersPerRequest } from '../../contract/paths.ts';
import type { Answer } from '../api/get.ts';
import { type ListEnd, listEnd } from '../kirim/list-end.ts';
import { uniqueRows } from './unique-rows.ts';

/** What is loaded of the customers: the rows, how many could not be read, how they end, when which were read (ms). */
export type LoadedCustomers = {
  rows: readonly Customer[];
  /** How many pages they came in. */
  pages: number;
  dropped: number;
  end: ListEnd;
  /** Of the oldest part, and of the top. */
  readAt: number;
  topReadAt: number;
};

/**
 * The pages of the customers list as one, in Kirim's order, each customer once. Null before anything was loaded. That
 * this list has pages is inferred, so one full page that says it is all may be where Kirim stops; a second page shows
 * that it does not.
 */
export function loadedCustomers(pages: readonly Answer<CustomerPage>[] | undefined): LoadedCustomers | null {
  const top = pages?.[0];
  if (pages === undefined || top === undefined) return null;
  return {
    rows: uniqueRows(pages),
    pages: pages.length,
    dropped: pages.reduce((sum, { meta }) => sum + meta.droppedRows, 0),
    end: listEnd(pages, pages.length === 1 ? customersPerRequest : null),
    readAt: Math.min(...pages.map(({ meta }) => meta.readAt)),
    topReadAt: top.meta.readAt,
  };
}
