import type { SetupLink } from '../../contract/setup-link.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { usePreference } from '../session/preferences-context.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useFirstRows } from '../ui/use-first-rows.ts';
import { CreatedLine } from './created-line.tsx';
import { OutcomeCell } from './outcome-cell.tsx';
import { OutcomeFlagNote } from './outcome-flag-note.tsx';
import { RedirectsCell } from './redirects-cell.tsx';
import { RowLink } from './row-link.tsx';
import { RowMenuButton } from './row-menu-button.tsx';
import { LinkStatusBadge } from './status-badge.tsx';

const skeletonItems = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

const noLinks: readonly SetupLink[] = [];

type SetupLinkListProps = { links: readonly SetupLink[] | null; customerName: string; isBusy: boolean };

/** The links of a customer for a window too narrow for a table; null while nothing is loaded. */
export function SetupLinkList({ links, customerName, isBusy }: SetupLinkListProps) {
  const { setupLinks } = useCopy();
  const shown = useFirstRows(links ?? noLinks);
  const [density] = usePreference('density');
  if (links === null) {
    return (
      <div aria-hidden="true">
        {skeletonItems.map((item) => (
          <div key={item} className="flex h-28 flex-col justify-evenly border-t border-line">
            <Skeleton className="w-2/5" />
            <Skeleton className="w-3/5" />
            <Skeleton className="w-4/5" />
          </div>
        ))}
      </div>
    );
  }
  return (
    <ul aria-label={setupLinks.caption(customerName, links.length)} aria-busy={isBusy} className="border-b border-line">
      {shown.map((link) => (
        <li
          key={link.id}
          className={`flex flex-col border-t border-line ${density === 'compact' ? 'gap-1 py-1.5' : 'gap-2 py-3'}`}
        >
          <div className="flex flex-wrap items-center gap-2">
            <RowLink link={link} />
            <LinkStatusBadge status={link.status} />
            <OutcomeFlagNote link={link} />
            <span className="ml-auto">
              <RowMenuButton link={link} />
            </span>
          </div>
          <div>
            <OutcomeCell link={link} />
          </div>
          <RedirectsCell success={link.success_redirect_url} failure={link.failure_redirect_url} />
          <CreatedLine createdAt={link.created_at} />
        </li>
      ))}
    </ul>
  );
}
