import { useInfiniteQuery } from '@tanstack/react-query';
import { memo, type RefObject, Suspense, useMemo } from 'react';
import { Link } from 'react-router';
import type { Customer, CustomerStatus } from '../../contract/customer.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { optionalPart } from '../copy/optional-part.ts';
import { customersQuery } from '../kirim/queries.ts';
import { customersHref } from '../links.ts';
import { usePreference } from '../session/preferences-context.tsx';
import { clockTime } from '../time/format-time.ts';
import { useTimeStyle } from '../time/time-style.tsx';
import { useAnnounce } from '../ui/announcer.tsx';
import { buttonClasses } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useSteadyPending } from '../ui/use-steady-pending.ts';
import { CustomersBody, CustomersPending } from './customers-body.tsx';
import { customersEnding, customersSummary } from './customers-count.ts';
import { EmptyCustomers, NoMatch } from './empty-customers.tsx';
import { ListUpkeep } from './list-upkeep-part.ts';
import { ListView } from './list-view.tsx';
import { LoadRest, useRestSaid } from './load-rest.tsx';
import { customersEnd, type LoadedCustomers } from './loaded-customers.ts';
import { RefreshButton } from './refresh-button.tsx';
import { useAnnounceFilter } from './use-announce-filter.ts';
import { useAnnounceMore } from './use-announce-more.ts';
import { useCustomersCopies } from './use-customers-copies.ts';
import { useCustomersWords } from './use-customers-words.ts';
import { useListReading } from './use-list-reading.ts';
import { useLoadRest } from './use-load-rest.ts';
import { useReread } from './use-reread.ts';

const LoadAsIScroll = optionalPart(async () => (await import('./load-as-i-scroll.tsx')).LoadAsIScroll);

type CustomersReadingProps = {
  status: CustomerStatus | null;
  /** What is loaded under this filter; null before anything was. */
  loaded: LoadedCustomers | null;
  /** The customers under this filter as far as known, and those of them that were searched for. */
  rows: readonly Customer[];
  found: readonly Customer[];
  /** When the rows were read that another view left behind, ms since the epoch. */
  cachedAt: number | null;
  list: RefObject<HTMLDivElement | null>;
  onClearSearch: () => void;
  /** How many new customers are held back, and how to show them. */
  heldBack: number;
  onReveal: () => void;
};

/** The customers under one filter as they are read: how fresh they are, what their number means, and the list. */
export const CustomersReading = memo(function CustomersReading(props: CustomersReadingProps) {
  const { status, loaded, rows, found, list, onClearSearch } = props;
  const { customers, setupLinks } = useCopy();
  const words = useCustomersWords();
  const announce = useAnnounce();
  const style = useTimeStyle();
  const wanted = useMemo(() => customersQuery(status), [status]);
  const query = useInfiniteQuery(wanted);
  const reread = useReread(wanted, customersEnd);
  const reading = useListReading(query, wanted.queryKey, reread);
  const { fault } = reading;
  useCustomersCopies({ status, loaded, fault: fault?.error ?? null });
  const pages = query.data?.pages;
  const [loadMore] = usePreference('loadMore');
  const hasMore = loaded?.end === 'more';
  const rest = useLoadRest({ pages: pages ?? [], hasMore, isFetching: query.isFetching, reading });

  const readAt = loaded?.readAt ?? (rows.length > 0 ? props.cachedAt : null);
  const isPending = loaded === null && rows.length === 0 && fault === null;
  const isSkeletonShown = useSteadyPending(isPending);
  const isRefreshing = query.isFetching && !query.isFetchingNextPage && !isPending;
  // Pages of the same moment as the rows: the query may be ahead of them.
  useAnnounceMore(rest.isRunning ? 0 : (loaded?.pages ?? 0), rows.length, words.loadedMore);

  useAnnounceFilter(status, loaded && customersSummary(loaded, words));

  const ending = loaded === null ? '' : customersEnding(loaded, words);
  useRestSaid(rest, rows.length, ending);

  async function refresh() {
    if (await reading.refresh()) announce(words.refreshed);
  }

  return (
    <>
      <title>{status === null ? customers.documentTitle : words.documentTitle(customers.statuses[status])}</title>
      <RefreshButton
        read={readAt === null ? null : { readAt, topReadAt: loaded?.topReadAt ?? readAt }}
        hasFailed={fault !== null && fault.placement !== 'next'}
        isReading={query.isFetching}
        onRefresh={refresh}
        showingAsOf={words.showingAsOf}
      />
      <div className="col-span-3 min-w-0">
        <p className="mt-3 min-h-4 text-meta text-ink-2 tnum">
          {loaded ? customersSummary(loaded, words) : rows.length > 0 && words.cached(rows.length, fault === null)}
        </p>
        {reading.isRestarting && <Notice title={setupLinks.lostPlaceTitle}>{setupLinks.lostPlaceText}</Notice>}
        {loaded !== null && loaded.dropped > 0 && (
          <Notice title={setupLinks.droppedTitle}>{words.dropped(rows.length, rows.length + loaded.dropped)}</Notice>
        )}
        {loaded !== null && (
          <Suspense>
            <ListUpkeep
              subject="customers"
              topReadAt={loaded.topReadAt}
              pages={loaded.pages}
              isStale={query.isStale}
              isReading={query.isFetching}
              isIdle={!query.isFetching && fault === null}
              heldBack={props.heldBack}
              onReveal={props.onReveal}
              {...{ reread }}
            />
          </Suspense>
        )}
        <ListView
          {...{ reading, isRefreshing }}
          isFetching={query.isFetching}
          subject={{ what: 'customers' }}
          elsewhere={{
            showAll: status !== null && (
              <Link className={buttonClasses('plain')} to={customersHref}>
                {words.showAll}
              </Link>
            ),
          }}
          skeleton={isPending || isSkeletonShown ? <CustomersPending isSkeletonShown={isSkeletonShown} /> : null}
          content={
            rows.length > 0 ? (
              <CustomersBody
                customers={found}
                isBusy={isRefreshing}
                isWhole={!hasMore}
                isHoldingBack={props.heldBack > 0}
                loaded={rows.length}
                list={list}
                noMatch={<NoMatch hasMore={hasMore} onClear={onClearSearch} />}
              />
            ) : loaded === null ? null : (
              <EmptyCustomers status={status} end={loaded.end} />
            )
          }
          reassurances={{
            above: readAt === null ? '' : words.asOf(clockTime(readAt, style)),
            below: words.unaffected(rows.length),
          }}
          more={
            loaded === null || rows.length === 0
              ? null
              : {
                  pages: pages?.length ?? 0,
                  label: query.isFetchingNextPage ? words.loadingMore : words.loadMore(rows.length),
                  hasMore,
                  ending,
                  rest: <LoadRest rest={rest} loaded={rows.length} />,
                }
          }
        />
        {loadMore === 'scroll' && (
          <Suspense>
            <LoadAsIScroll
              {...{ reading }}
              isFetching={query.isFetching}
              pages={loaded?.pages ?? 0}
              // Not while somebody searches, who would not see what comes, nor while the rest is read anyway.
              hasMore={hasMore && !rest.isRunning && found.length === rows.length}
            />
          </Suspense>
        )}
      </div>
    </>
  );
});
