import { useInfiniteQuery } from '@tanstack/react-query';
import { memo, useId } from 'react';
import type { SetupLinkStatus } from '../../contract/setup-link.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { setupLinksQuery } from '../kirim/queries.ts';
import { useNowAndAt } from '../time/clock.tsx';
import { countsHoldMs, filterCounts } from './filter-counts.ts';
import { LinksReading } from './links-reading.tsx';
import { loadedLinks } from './loaded-links.ts';
import { StatusFilter } from './status-filter.tsx';

type SetupLinksSectionProps = {
  customerId: string;
  /** The customer's name, null while or where Kirim did not tell it. */
  name: string | null;
  isConnected: boolean;
  status: SetupLinkStatus | null;
};

/** A customer's setup links: the filter, which stays from one list to the next, and the list under it, which begins anew. */
export const SetupLinksSection = memo(function SetupLinksSection(props: SetupLinksSectionProps) {
  const { customerId, name, isConnected, status } = props;
  const { setupLinks: words } = useCopy();
  const titleId = useId();
  // Never fetched here. The reading below asks Kirim; from here, a change of filter would read each loaded page anew.
  const chosen = useInfiniteQuery({ ...setupLinksQuery(customerId, status), enabled: false });
  // What a visit to All left behind answers at once while Kirim is asked.
  const all = useInfiniteQuery({ ...setupLinksQuery(customerId, null), enabled: false });
  const links = loadedLinks(chosen.data?.pages);
  const allLinks = loadedLinks(all.data?.pages);
  const now = useNowAndAt((allLinks?.readAt ?? 0) + countsHoldMs);
  return (
    <section
      aria-labelledby={titleId}
      className="mt-4 grid border-t border-line pt-4 grid-cols-[auto_1fr_auto] items-center gap-x-4 xl:gap-y-1 max-sm:gap-x-2"
    >
      <h2
        id={titleId}
        className="col-start-1 row-start-1 min-h-8 content-center self-start sm:whitespace-nowrap text-base font-semibold"
      >
        {words.title}
      </h2>
      <div className="row-start-2 self-start min-w-0 col-span-2 max-lg:col-span-full narrowed:col-span-full">
        <StatusFilter customerId={customerId} chosen={status} counts={filterCounts(allLinks, { status, links }, now)} />
      </div>
      <LinksReading key={`${customerId} ${status}`} {...{ customerId, name, isConnected, status, links, allLinks }} />
    </section>
  );
});
