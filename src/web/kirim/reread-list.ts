import type { QueryClient } from '@tanstack/react-query';
import type { Source } from '../api/get.ts';
import { hideFirstFailure } from './hide-first-failure.ts';
import { nextCursor } from './list-end.ts';
import type { ListData, ListPage, ListRow } from './list-readings.ts';
import type { ListQuery } from './queries.ts';
import { type EndOf, reconcileList } from './reconcile-list.ts';

/** Whether the top of a list alone or all that is loaded of it is read again, and whether Kirim itself has to answer. */
export type Reread = {
  isWhole: boolean;
  source: Source;
  /** Whether the page does so by itself: a failure that may pass is then not shown the first time. */
  isUnasked?: true;
};

/**
 * Reads the top of a loaded list, or all its pages, again, one after the other, and reconciles what is loaded with each as it comes:
 * the first failure ends it, and what came before stays. Retries and failures are those of the list's own query; a read
 * of it that is under way is joined. Resolves to whether all came, and never rejects.
 */
export async function rereadList<Row extends ListRow>(
  queries: QueryClient,
  list: ListQuery<Row>,
  endOf: EndOf<Row>,
  { isWhole, source, isUnasked }: Reread,
): Promise<boolean> {
  const { queryKey, queryFn: readPage } = list;
  const { data: before, error = null } = queries.getQueryState<ListData<Row>>(queryKey) ?? {};
  if (before === undefined || readPage === undefined) return false;
  const fresh: ListPage<Row>[] = [];
  let merged = before;

  const readAll = async (read: (cursor: string | null) => ListPage<Row> | Promise<ListPage<Row>>) => {
    const pages = isWhole ? before.pages.length : 1;
    while (fresh.length < pages) {
      const cursor = fresh.length === 0 ? null : nextCursor(fresh);
      if (cursor === undefined) return;
      if (source === 'kirim') queries.getQueryCache().find({ queryKey, exact: true })?.invalidate();
      fresh.push(await read(cursor));
      merged = reconcileList(before, fresh, endOf);
      queries.setQueryData(queryKey, merged);
    }
  };

  let handedOver = 0;
  let isOwn = false;
  try {
    await queries.infiniteQuery({
      ...list,
      staleTime: 0,
      // The query takes its pages one by one, however many there are by then: all but the first are at hand already.
      pages: Number.POSITIVE_INFINITY,
      queryFn: async (asking) => {
        isOwn = true;
        if (handedOver === 0) await readAll((pageParam) => readPage({ ...asking, pageParam }));
        const page = merged.pages[handedOver];
        if (page === undefined) throw new Error('A list was asked for more pages than it has');
        handedOver += 1;
        return page;
      },
      getNextPageParam: (_last, taken) => merged.pageParams[taken.length],
    });
    return true;
  } catch {
    if (isUnasked && isOwn) hideFirstFailure(queries, queryKey, { data: before, error });
    return false;
  }
}
