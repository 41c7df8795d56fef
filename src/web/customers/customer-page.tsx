import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Link, Navigate, useLocation, useParams, useSearchParams } from 'react-router';
import { maskSecrets } from '../../contract/ids.ts';
import type { SetupLinkStatus } from '../../contract/setup-link.ts';
import type { FaultError } from '../api/fault-error.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { ShownFault } from '../faults/shown-fault.tsx';
import { usePause } from '../faults/use-pause.ts';
import { faultOf } from '../kirim/fault-of.ts';
import { customerQuery, setupLinksQuery } from '../kirim/queries.ts';
import { readAnew } from '../kirim/read-anew.ts';
import { useSecondLook } from '../kirim/use-second-look.ts';
import { customerHref, customersHref } from '../links.ts';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { buttonClasses } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { optionalPart } from '../ui/optional-part.ts';
import { plainText } from '../ui/plain-text.ts';
import { CustomerHeader } from './customer-header.tsx';
import { HeaderFailure } from './header-failure.tsx';
import { lookalikeOf } from './lookalike.ts';
import { NotAnId } from './not-an-id.tsx';
import { readFilter, readOpenLink } from './search-params.ts';
import { SetupLinksSection } from './setup-links-section.tsx';
import { useViewShortcuts } from './use-view-shortcuts.ts';

const CustomerNotes = optionalPart(async () => (await import('./customer-notes.tsx')).CustomerNotes);

const longestName = 200;
const longestWord = 60;

/** The page of one customer, at `/customers/:customerId?status=`. */
export function CustomerPage() {
  const { customerId = '' } = useParams();
  const [params] = useSearchParams();
  const { status, unknown } = readFilter(params);
  const lookalike = lookalikeOf(customerId);

  if (lookalike !== null) return <NotAnId text={customerId} lookalike={lookalike} />;
  if (unknown !== null)
    return <Navigate replace to={customerHref(customerId)} state={{ unknownStatus: maskSecrets(unknown) }} />;
  if (readOpenLink(params).isRefused) return <Navigate replace to={customerHref(customerId, status)} />;
  return <CustomerView customerId={customerId} status={status} />;
}

function CustomerView({ customerId, status }: { customerId: string; status: SetupLinkStatus | null }) {
  const { customers: words, frame, setupLinks } = useCopy();
  const unknownStatus = useUnknownStatus();
  useViewShortcuts(customerId, status);
  const queries = useQueryClient();
  const header = customerQuery(customerId);
  const customer = useQuery(header);
  const links = useInfiniteQuery(setupLinksQuery(customerId, status));
  const headerFault = faultOf(customer);
  const linksFault = faultOf(links);
  const isExplainedBelow = headerFault !== null && headerFault.fault.kind === linksFault?.fault.kind;
  const readHeader = () => void readAnew(queries, header.queryKey);
  usePause(headerFault, 1, customer.isFetching, readHeader, isExplainedBelow);
  useSecondLook(customer.data?.meta.isRevalidating === true, customer.isFetching, customer.refetch);
  const known = customer.data?.body.data ?? null;
  const name = known === null ? null : plainText(known.name, longestName) || words.unnamed;
  const isUnknown = known === null && isNotFound(customer.error) && isNotFound(links.error) && !links.data;

  return (
    <>
      <Breadcrumbs
        label={frame.breadcrumbs}
        parent={<Link to={customersHref}>{words.title}</Link>}
        current={name ?? customerId}
      />
      {isUnknown && customer.error ? (
        <UnknownCustomer
          customerId={customerId}
          error={customer.error}
          isBusy={customer.isFetching || links.isFetching}
          onRetry={() => void Promise.all([customer.refetch(), links.refetch()])}
        />
      ) : (
        <>
          <CustomerHeader
            customerId={customerId}
            customer={known}
            failure={
              headerFault && (
                <HeaderFailure
                  error={headerFault}
                  readAt={customer.data?.meta.readAt ?? null}
                  isExplainedBelow={isExplainedBelow}
                  isBusy={customer.isFetching}
                  onRetry={readHeader}
                />
              )
            }
          />
          <Suspense>
            <CustomerNotes {...{ customerId, status }} />
          </Suspense>
          {unknownStatus !== null && <Notice>{setupLinks.unknownStatusInAddress(unknownStatus)}</Notice>}
          <SetupLinksSection
            key={customerId}
            customerId={customerId}
            name={name}
            isConnected={known?.status === 'active'}
            status={status}
          />
        </>
      )}
    </>
  );
}

type UnknownCustomerProps = { customerId: string; error: FaultError; isBusy: boolean; onRetry: () => void };

function UnknownCustomer({ customerId, error, isBusy, onRetry }: UnknownCustomerProps) {
  const { customers: words, faults } = useCopy();
  return (
    <>
      <title>{`${customerId} · ${words.documentTitle}`}</title>
      <h1 tabIndex={-1} className="mb-4 font-mono text-title wrap-anywhere">
        {customerId}
      </h1>
      <ShownFault
        placement="instead"
        error={error}
        subject={{ what: 'customer', id: customerId, name: null }}
        pause={null}
        remedies={{
          retry: onRetry,
          isBusy,
          links: {
            searchCustomers: (
              <Link className={buttonClasses('plain')} to={customersHref}>
                {faults.actions.searchCustomers}
              </Link>
            ),
          },
        }}
      />
    </>
  );
}

function isNotFound(error: FaultError | null): boolean {
  return error?.fault.kind === 'kirim_not_found';
}

/** The unknown word that an address asked for before it was cleaned, or null. */
function useUnknownStatus(): string | null {
  const state: unknown = useLocation().state;
  if (typeof state !== 'object' || state === null || !('unknownStatus' in state)) return null;
  return typeof state.unknownStatus === 'string' ? plainText(state.unknownStatus, longestWord) : null;
}
