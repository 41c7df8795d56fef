import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { type CustomerStatus, customerStatuses, isCustomerStatus } from '../../contract/customer.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { customersQuery } from '../kirim/queries.ts';
import { customerHref, customersHref, customersUnder } from '../links.ts';
import { useNowAndAt } from '../time/clock.tsx';
import { Notice } from '../ui/notice.tsx';
import { CustomerSearch } from './customer-search.tsx';
import { CustomersReading } from './customers-reading.tsx';
import { countsByStatus, countsHoldMs } from './filter-counts.ts';
import { FilterLinks } from './filter-links.tsx';
import { loadedCustomers } from './loaded-customers.ts';
import { RecentCustomers } from './recent-customers.tsx';
import { RowMarksContext } from './row-marks.ts';
import { createFinder } from './search-customers.ts';
import { readFilter } from './search-params.ts';
import { useArrivals } from './use-arrivals.ts';
import { useCustomersWords } from './use-customers-words.ts';
import { unknownStatusState, useUnknownStatus } from './use-unknown-status.ts';

/** The list of the organization's customers, at `/customers?status=`. */
export function CustomersPage() {
  const [params] = useSearchParams();
  const { status, unknown } = readFilter(params, isCustomerStatus);
  if (unknown !== null) return <Navigate replace to={customersHref} state={unknownStatusState(unknown)} />;
  return <CustomersView status={status} />;
}

const none = [] as const;
const noIds: ReadonlySet<string> = new Set();

function CustomersView({ status }: { status: CustomerStatus | null }) {
  const { customers, setupLinks } = useCopy();
  const words = useCustomersWords();
  const navigate = useNavigate();
  const unknownStatus = useUnknownStatus();
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [searched, setSearched] = useState('');
  // Never fetched here. The reading below asks Kirim; from here, a change of filter would read each loaded page anew.
  const chosen = useInfiniteQuery({ ...customersQuery(status), enabled: false });
  // What a visit to All left behind answers at once while Kirim is asked.
  const all = useInfiniteQuery({ ...customersQuery(null), enabled: false });
  const loaded = useMemo(() => loadedCustomers(chosen.data?.pages), [chosen.data]);
  const allLoaded = useMemo(() => loadedCustomers(all.data?.pages), [all.data]);
  const now = useNowAndAt((allLoaded?.readAt ?? 0) + countsHoldMs);
  const rows = useMemo(
    () => loaded?.rows ?? allLoaded?.rows.filter((row) => row.status === status) ?? none,
    [loaded, allLoaded, status],
  );
  const { added, heldBack, reveal } = useArrivals(loaded, loaded?.pages ?? 0, status);
  const shown = useMemo(
    () => (heldBack.size > 0 ? rows.filter(({ id }) => !heldBack.has(id)) : rows),
    [rows, heldBack],
  );
  const unlisted = loaded?.unlisted ?? noIds;
  const marks = useMemo(() => ({ added, unlisted }), [added, unlisted]);
  const find = useMemo(() => createFinder(shown), [shown]);
  const found = useMemo(() => find(searched), [find, searched]);
  const counts = useMemo(
    () => countsByStatus(customerStatuses, allLoaded, { status, loaded }, now),
    [allLoaded, status, loaded, now],
  );

  const clearSearch = useCallback(() => {
    setSearched('');
    if (field.current === null) return;
    field.current.value = '';
    field.current.focus();
  }, []);

  return (
    <div className="grid grid-cols-[1fr_auto_auto] items-center gap-x-4">
      <h1
        tabIndex={-1}
        className="row-start-1 flex items-center text-title font-semibold max-sm:min-h-8 max-sm:self-start max-sm:pointer-coarse:min-h-11"
      >
        {customers.title}
      </h1>
      <div className="col-span-3 min-w-0 space-y-2">
        {unknownStatus !== null && <Notice>{words.unknownStatusInAddress(unknownStatus)}</Notice>}
        <RecentCustomers />
        <FilterLinks
          {...{ counts }}
          statuses={customerStatuses}
          chosen={status}
          wordOf={(each) => (each === null ? setupLinks.all : customers.statuses[each])}
          hrefOf={customersUnder}
        />
        <CustomerSearch
          {...{ field, searched }}
          loaded={rows.length}
          found={found.length}
          onSearch={(text) => {
            // Another search shows other rows: there is no place any more to keep.
            if (heldBack.size > 0) reveal();
            setSearched(text);
          }}
          onOpenFirst={(text) => {
            const first = find(text)[0];
            if (first) void navigate(customerHref(first.id));
          }}
          onLeave={() => list.current?.querySelector<HTMLElement>('[data-row-link]')?.focus()}
        />
      </div>
      <RowMarksContext value={marks}>
        <CustomersReading
          key={status ?? 'all'}
          {...{ status, loaded, rows, found, list }}
          heldBack={heldBack.size}
          onReveal={reveal}
          cachedAt={allLoaded?.readAt ?? null}
          onClearSearch={clearSearch}
        />
      </RowMarksContext>
    </div>
  );
}
