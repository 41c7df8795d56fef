import { useInfiniteQuery } from '@tanstack/react-query';
import { Suspense, useMemo } from 'react';
import { Link } from 'react-router';
import type { SetupLinkStatus } from '../../contract/setup-link.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { optionalPart } from '../copy/optional-part.ts';
import { PartMissing } from '../faults/part-missing.tsx';
import { linksEnd } from '../kirim/list-end.ts';
import { setupLinksQuery } from '../kirim/queries.ts';
import { customersHref } from '../links.ts';
import { NearTimes } from '../time/clock.tsx';
import { clockTime } from '../time/format-time.ts';
import { useTimeStyle } from '../time/time-style.tsx';
import { ZoneName } from '../time/zone-name.tsx';
import { useAnnounce } from '../ui/announcer.tsx';
import { buttonClasses } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { plainText } from '../ui/plain-text.ts';
import { useSteadyPending } from '../ui/use-steady-pending.ts';
import { LinksBody, LinksPending } from './links-body.tsx';
import { linksEnding } from './links-ending.ts';
import { linksSummary } from './links-summary.ts';
import { ListUpkeep } from './list-upkeep-part.ts';
import { ListView } from './list-view.tsx';
import type { LoadedLinks } from './loaded-links.ts';
import { OpenLink } from './open-link.tsx';
import { outcomeOf } from './outcome.ts';
import { RefreshButton } from './refresh-button.tsx';
import { RowMarksContext } from './row-marks.ts';
import { useAnnounceMore } from './use-announce-more.ts';
import { useArrivals } from './use-arrivals.ts';
import { useCustomerHref } from './use-customer-href.ts';
import { useListReading } from './use-list-reading.ts';
import { useReread } from './use-reread.ts';

const EmptyLinks = optionalPart(async () => (await import('./empty-links.tsx')).EmptyLinks, PartMissing);
const ViewTools = optionalPart(async () => (await import('./view-tools.tsx')).ViewTools);

const longestInTitle = 80;

type LinksReadingProps = {
  customerId: string;
  name: string | null;
  isConnected: boolean;
  status: SetupLinkStatus | null;
  /** What is loaded under this filter, and under none; null before anything was. */
  links: LoadedLinks | null;
  allLinks: LoadedLinks | null;
};

/** The links under one filter as they are read: how fresh they are, what their number means, and the list. */
export function LinksReading({ customerId, name, isConnected, status, links, allLinks }: LinksReadingProps) {
  const { setupLinks: words, faults } = useCopy();
  const announce = useAnnounce();
  const style = useTimeStyle();
  const hrefOf = useCustomerHref(customerId);
  const list = useMemo(() => setupLinksQuery(customerId, status), [customerId, status]);
  const query = useInfiniteQuery(list);
  const reread = useReread(list, linksEnd);
  const reading = useListReading(query, list.queryKey, reread);
  const { fault } = reading;

  // Rows that All knew answer at once, and stay when Kirim does not.
  const rows = links?.rows ?? allLinks?.rows.filter((link) => link.status === status) ?? [];
  const read = links ?? (rows.length > 0 ? allLinks : null);
  const isPending = links === null && rows.length === 0 && fault === null;
  const isSkeletonShown = useSteadyPending(isPending);
  const isRefreshing = query.isFetching && !query.isFetchingNextPage && !isPending;
  const customerName = name ?? words.thisCustomer;
  // Of the same moment as the rows: the query may be ahead of them.
  const pages = links?.pages ?? 0;
  const { added, heldBack, reveal } = useArrivals(links, pages);
  const unlisted = read?.unlisted;
  const marks = useMemo(() => ({ added, unlisted: unlisted ?? new Set<string>() }), [added, unlisted]);
  useAnnounceMore(pages, rows.length, words.loadedMore);

  async function refresh() {
    if (await reading.refresh()) announce(words.refreshed);
  }

  return (
    <NearTimes times={rows.map((link) => outcomeOf(link).at)}>
      <title>
        {words.documentTitle(plainText(name ?? customerId, longestInTitle), status && words.statuses[status])}
      </title>
      <div className="min-h-8 max-xl:col-span-full max-xl:my-1 xl:col-start-3 xl:row-start-2 xl:max-w-160 narrowed:col-span-full narrowed:row-auto narrowed:my-1">
        <Suspense>
          <ViewTools
            {...{ customerId, name, status, rows, links, reading, pages }}
            readAt={read?.readAt ?? null}
            isFetching={query.isFetching}
          />
        </Suspense>
      </div>
      <RefreshButton
        read={read}
        hasFailed={fault !== null && fault.placement !== 'next'}
        isReading={query.isFetching}
        onRefresh={refresh}
      />
      <p className="flex flex-wrap items-center gap-x-4 text-meta text-ink-2 tnum max-lg:col-span-full lg:col-start-2 lg:row-start-1">
        <span className="empty:hidden">
          {links !== null && linksSummary(links, status, words)}
          {links === null && rows.length > 0 && words.countCached(rows.length, fault === null)}
        </span>
        <ZoneName />
      </p>
      <div className="col-span-full min-w-0">
        {reading.isRestarting && <Notice title={words.lostPlaceTitle}>{words.lostPlaceText}</Notice>}
        {links !== null && links.dropped > 0 && (fault === null || fault.placement === 'next') && (
          <Notice title={words.droppedTitle}>{words.dropped(rows.length, rows.length + links.dropped)}</Notice>
        )}
        {links !== null && (
          <Suspense>
            <ListUpkeep
              top={query.data?.pages[0]?.body.data ?? []}
              topReadAt={links.topReadAt}
              isStale={query.isStale}
              isReading={query.isFetching}
              isIdle={!query.isFetching && fault === null}
              heldBack={heldBack.size}
              onReveal={reveal}
              {...{ pages, reread }}
            />
          </Suspense>
        )}
        <ListView
          {...{ reading, isRefreshing }}
          isFetching={query.isFetching}
          subject={{ what: 'links', id: customerId, name }}
          elsewhere={{
            showAll: status !== null && (
              <Link className={buttonClasses('primary')} to={hrefOf()}>
                {words.showAll}
              </Link>
            ),
            searchCustomers: (
              <Link className={buttonClasses('plain')} to={customersHref}>
                {faults.actions.searchCustomers}
              </Link>
            ),
          }}
          skeleton={isPending || isSkeletonShown ? <LinksPending {...{ customerName, isSkeletonShown }} /> : null}
          content={
            read !== null && rows.length > 0 ? (
              <RowMarksContext value={marks}>
                <LinksBody
                  links={heldBack.size > 0 ? rows.filter(({ id }) => !heldBack.has(id)) : rows}
                  customerName={customerName}
                  isBusy={isRefreshing}
                />
              </RowMarksContext>
            ) : links === null ? null : (
              <Suspense>
                <EmptyLinks
                  {...{ customerId, isConnected, status }}
                  name={customerName}
                  end={links.end}
                  newest={allLinks?.rows[0] ?? null}
                />
              </Suspense>
            )
          }
          reassurances={{
            above: read === null ? '' : faults.asOf(clockTime(read.readAt, style)),
            below: words.unaffected(rows.length),
          }}
          more={
            links === null || rows.length === 0
              ? null
              : {
                  pages,
                  label: query.isFetchingNextPage ? words.loadingMore : words.loadMore(pages > 1 ? rows.length : null),
                  hasMore: links.end === 'more',
                  ending: linksEnding(links, status, words),
                }
          }
        />
      </div>
      {/* What comes and goes as the last of a part has a browser style all that stands before it anew: rows, too. */}
      <div className="contents">
        <OpenLink
          {...{ customerId, customerName, status, rows }}
          otherRows={allLinks?.rows ?? []}
          isFetching={query.isFetching || reading.isRestarting}
          fault={fault?.error ?? null}
          loadMore={reading.loadMore}
        />
      </div>
    </NearTimes>
  );
}
