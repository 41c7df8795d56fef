import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useCopy } from '../copy/copy-context.tsx';
import { listEnd } from '../kirim/list-end.ts';
import { customersQuery } from '../kirim/queries.ts';
import { readAnew } from '../kirim/read-anew.ts';
import { clockTime } from '../time/format-time.ts';
import { useTimeStyle } from '../time/time-style.tsx';
import { useSteadyPending } from '../ui/use-steady-pending.ts';
import { CustomerTable } from './customer-table.tsx';
import { ListView } from './list-view.tsx';
import { OpenById } from './open-by-id.tsx';
import { uniqueRows } from './unique-rows.ts';
import { useAnnounceMore } from './use-announce-more.ts';
import { type RereadList, useListReading } from './use-list-reading.ts';
import { Waiting } from './waiting.tsx';

/** The list of the organization's customers, at `/customers`. */
export function CustomersPage() {
  const { customers: words, faults } = useCopy();
  const style = useTimeStyle();
  const query = useInfiniteQuery(customersQuery);
  const reread = useRereadCustomers();
  const reading = useListReading(query, customersQuery.queryKey, reread);
  const pages = query.data?.pages;
  const rows = useMemo(() => pages && uniqueRows(pages), [pages]);
  const end = pages && listEnd(pages, null);
  const isPending = rows === undefined && reading.fault === null;
  const isSkeletonShown = useSteadyPending(isPending);
  const isRefreshing = query.isFetching && !query.isFetchingNextPage && !isPending;
  const loaded = rows?.length ?? 0;
  const readAt = Math.min(...(pages?.map(({ meta }) => meta.readAt) ?? [0]));
  useAnnounceMore(pages?.length ?? 0, loaded, words.loadedMore);

  return (
    <>
      <title>{words.documentTitle}</title>
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <div>
          <h1 tabIndex={-1} className="text-title font-semibold">
            {words.title}
          </h1>
          <p className="min-h-4 text-meta text-ink-2 tnum">
            {rows && (end === 'odd' ? words.oddCount(loaded) : words.count(loaded, end === 'complete'))}
          </p>
        </div>
        <OpenById />
      </div>
      <ListView
        {...{ reading, isRefreshing }}
        isFetching={query.isFetching}
        subject={{ what: 'customers' }}
        skeleton={isPending || isSkeletonShown ? <CustomersPending isSkeletonShown={isSkeletonShown} /> : null}
        content={
          rows === undefined ? null : rows.length > 0 ? (
            <CustomerTable customers={rows} isBusy={isRefreshing} />
          ) : (
            <div className="border-y border-line py-10 text-center">
              <h2 className="font-semibold">{words.emptyTitle}</h2>
              <p className="mt-1 text-ink-2">{words.emptyText}</p>
            </div>
          )
        }
        reassurances={{
          above: faults.asOfCustomers(clockTime(readAt, style)),
          below: words.unaffected(loaded),
        }}
        more={
          loaded === 0
            ? null
            : {
                pages: pages?.length ?? 0,
                label: query.isFetchingNextPage ? words.loadingMore : words.loadMore(loaded),
                hasMore: end === 'more',
                ending: end === 'odd' ? words.endOdd : words.endComplete(loaded),
              }
        }
      />
    </>
  );
}

function CustomersPending({ isSkeletonShown }: { isSkeletonShown: boolean }) {
  const { customers: words } = useCopy();
  return (
    <>
      <span className="sr-only">{words.loading}</span>
      <div aria-hidden="true" className={isSkeletonShown ? '' : 'invisible'}>
        <CustomerTable customers={null} isBusy />
      </div>
      <Waiting />
    </>
  );
}

/** Reads what is loaded of the customers again. */
function useRereadCustomers(): RereadList {
  const queries = useQueryClient();
  return useCallback(
    async ({ source }) => {
      const { queryKey } = customersQuery;
      if (source === 'kirim') return readAnew(queries, queryKey);
      await queries.refetchQueries({ queryKey, exact: true }, { cancelRefetch: false });
      return queries.getQueryState(queryKey)?.status === 'success';
    },
    [queries],
  );
}
