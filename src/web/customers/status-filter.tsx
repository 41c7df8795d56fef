import { type SetupLinkStatus, setupLinkStatuses } from '../../contract/setup-link.ts';
import { useCopy } from '../copy/copy-context.tsx';
import type { FilterCounts } from './filter-counts.ts';
import { FilterLinks } from './filter-links.tsx';
import { useCustomerHref } from './use-customer-href.ts';

type StatusFilterProps = {
  customerId: string;
  chosen: SetupLinkStatus | null;
  counts: FilterCounts<SetupLinkStatus>;
};

/** The five views of a customer's links. */
export function StatusFilter({ customerId, chosen, counts }: StatusFilterProps) {
  const { setupLinks: words } = useCopy();
  return (
    <FilterLinks
      {...{ chosen, counts }}
      statuses={setupLinkStatuses}
      wordOf={(status) => (status === null ? words.all : words.statuses[status])}
      hrefOf={useCustomerHref(customerId)}
    />
  );
}
