import { type ReactNode, Suspense } from 'react';
import type { CustomerDetail } from '../../contract/customer.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { optionalPart } from '../copy/optional-part.ts';
import { dateAlone } from '../time/format-time.ts';
import { instantOf } from '../time/instant.ts';
import { useTimeStyle } from '../time/time-style.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { plainText } from '../ui/plain-text.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { Fact } from './customer-fact.tsx';
import { FactCounts } from './fact-counts.tsx';
import { CustomerStatusBadge } from './status-badge.tsx';

const CustomerFacts = optionalPart(async () => (await import('./customer-facts.tsx')).CustomerFacts, FactCounts);

const longestName = 200;
const longestEmail = 254;

type CustomerHeaderProps = {
  customerId: string;
  /** Null while it is being read, or when that failed. */
  customer: CustomerDetail | null;
  /** What stands in the place of the details when they could not be read. */
  failure: ReactNode;
};

/** Who the customer is: name, status, id, e-mail and numbers. It stands with the id alone when the rest is not known. */
export function CustomerHeader({ customerId, customer, failure }: CustomerHeaderProps) {
  const { customers: words, frame } = useCopy();
  const style = useTimeStyle();
  const archivedAt = instantOf(customer?.archived_at ?? null);
  const createdAt = instantOf(customer?.created_at ?? null);
  const name = customer === null ? null : plainText(customer.name, longestName);
  const created = createdAt !== null && (
    <Fact name={words.created} isNamed>
      {dateAlone(createdAt, style)}
    </Fact>
  );
  return (
    <header className="space-y-2">
      <div className="flex min-h-7 flex-wrap items-start gap-x-3 gap-y-1">
        <h1 tabIndex={-1} title={name ?? undefined} className="line-clamp-2 text-title font-semibold wrap-anywhere">
          {name === null ? failure ? customerId : <Skeleton className="w-56" /> : name || words.unnamed}
          {name === null && !failure && <span className="sr-only">{words.headerLoading}</span>}
        </h1>
        {customer && (
          <span className="flex min-h-7 items-center gap-2">
            <CustomerStatusBadge status={customer.status} />
            {archivedAt !== null && (
              <span className="text-meta text-ink-2">{words.archivedOn(dateAlone(archivedAt, style))}</span>
            )}
          </span>
        )}
      </div>
      <dl className="flex flex-wrap items-center gap-x-6 gap-y-1 text-ink-2">
        <Fact name={words.customerId}>
          <GroupedId id={customerId} />
          <CopyButton text={customerId} label={frame.copy(words.customerId)} what={words.customerId} />
        </Fact>
        {customer && (
          <>
            <Fact name={words.email}>
              {customer.email === null ? (
                words.noEmail
              ) : (
                <>
                  <span className="wrap-anywhere">{plainText(customer.email, longestEmail)}</span>
                  <CopyButton text={customer.email} label={frame.copy(words.email)} what={words.email} />
                </>
              )}
            </Fact>
            <Suspense fallback={<FactCounts {...{ customer, created }} />}>
              <CustomerFacts {...{ customer, created }} />
            </Suspense>
          </>
        )}
      </dl>
      {failure}
    </header>
  );
}

// Gaps by style alone, and no blocks, between which a browser would copy line ends: the eye and the voice get groups of
// four, a copy gets the id.
function GroupedId({ id }: { id: string }) {
  const [, prefix = id, rest = ''] = /^([a-z]+_)([0-9A-Z]{26})$/.exec(id) ?? [];
  const groups = rest.match(/.{1,4}/g) ?? [];
  return (
    <span className="min-w-0 font-mono text-id wrap-anywhere slashed-zero">
      {prefix}
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the groups of one id never change places
        <span key={index} className="mr-1 inline-block last:mr-0">
          {group}
        </span>
      ))}
    </span>
  );
}
