import { type SetupLinkStatus, setupLinkStatuses } from '../../contract/setup-link.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { customerHref } from '../links.ts';
import type { FilterCounts } from './filter-counts.ts';
import { FilterLinks } from './filter-links.tsx';

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
      hrefOf={(status) => customerHref(customerId, status)}
    />
  );
}
