import { Link } from 'react-router';
import type { SetupLinkStatus } from '../../contract/setup-link.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { buttonClasses } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { addressToShare } from './address-to-share.ts';
import { DrawerSection } from './drawer-section.tsx';
import { useSeen } from './seen-before.tsx';
import { useCustomerHref } from './use-customer-href.ts';
import { useDrawerWords } from './use-drawer-words.ts';
import type { SearchState } from './use-link-in-list.ts';

type LinkMissingProps = {
  linkId: string;
  customerId: string;
  customerName: string;
  status: SetupLinkStatus | null;
  state: SearchState;
};

/** What stands in a drawer whose link is not there: that it is looked for, that it was not found, or that nothing could be read. */
export function LinkMissing({ linkId, customerId, customerName, status, state }: LinkMissingProps) {
  const words = useDrawerWords();
  const { setupLinks } = useCopy();
  const inAll = useCustomerHref(customerId)(null, linkId);
  const seen = useSeen();
  if (state === 'not-loaded') return <DrawerSection title={words.notLoadedTitle}>{words.notLoaded}</DrawerSection>;
  if (state === 'not-found') {
    return (
      <DrawerSection title={words.notFoundTitle}>
        <p className="wrap-anywhere">{words.notFound(linkId, customerName)}</p>
        {seen && <p>{seen.inWords}</p>}
        {status !== null && (
          <p className="pt-2">
            {/* The same row still: a change since it was shared may be why it is not under this filter any more. */}
            <Link className={buttonClasses('plain')} to={seen ? addressToShare(inAll, seen.status, seen.at) : inAll}>
              {words.lookInAll}
            </Link>
          </p>
        )}
      </DrawerSection>
    );
  }
  return (
    <div aria-busy="true" className="space-y-4 py-4">
      <p className="text-ink-2">{state === 'looking' ? words.loading : words.lookingFurther}</p>
      <div className="grid gap-3">
        <Skeleton className="w-4/5" />
        <Skeleton className="w-3/5" />
        <Skeleton className="w-2/3" />
      </div>
      <span className="sr-only">{setupLinks.loading}</span>
    </div>
  );
}
