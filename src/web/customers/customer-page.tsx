import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Link, Navigate, useParams, useSearchParams } from 'react-router';
import { isSetupLinkStatus, type SetupLinkStatus } from '../../contract/setup-link.ts';
import type { FaultError } from '../api/fault-error.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { optionalPart } from '../copy/optional-part.ts';
import { usePause } from '../faults/use-pause.ts';
import { mayReadUnasked, useTroubles } from '../faults/use-troubles.ts';
import { faultOf } from '../kirim/fault-of.ts';
import { customerQuery, setupLinksQuery } from '../kirim/queries.ts';
import { readAnew } from '../kirim/read-anew.ts';
import { useSecondLook } from '../kirim/use-second-look.ts';
import { customersHref } from '../links.ts';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Notice } from '../ui/notice.tsx';
import { plainText } from '../ui/plain-text.ts';
import { CustomerHeader } from './customer-header.tsx';
import { HeaderFailure } from './header-failure.tsx';
import { lookalikeOf } from './lookalike.ts';
import { readFilter, readOpenLink } from './search-params.ts';
import { SetupLinksSection } from './setup-links-section.tsx';
import { useCustomerHref } from './use-customer-href.ts';
import { unknownStatusState, useUnknownStatus } from './use-unknown-status.ts';

const CustomerNotes = optionalPart(async () => (await import('./customer-notes.tsx')).CustomerNotes);
// Rare, and so no part of the first load.
const NotAnId = optionalPart(async () => (await import('./not-an-id.tsx')).NotAnId);
const UnknownCustomer = optionalPart(async () => (await import('./unknown-customer.tsx')).UnknownCustomer);

const longestName = 200;

/** The page of one customer, at `/customers/:customerId?status=`. */
export function CustomerPage() {
  const { customerId = '' } = useParams();
  const [params] = useSearchParams();
  const { status, unknown } = readFilter(params, isSetupLinkStatus);
  const { linkId, isRefused } = readOpenLink(params);
  const lookalike = lookalikeOf(customerId);
  const hrefOf = useCustomerHref(customerId);

  if (lookalike !== null) return <NotAnId text={customerId} lookalike={lookalike} />;
  if (unknown !== null) return <Navigate replace to={hrefOf(null, linkId)} state={unknownStatusState(unknown)} />;
  if (isRefused) return <Navigate replace to={hrefOf(status, linkId)} />;
  return <CustomerView customerId={customerId} status={status} />;
}

function CustomerView({ customerId, status }: { customerId: string; status: SetupLinkStatus | null }) {
  const { customers: words, frame, setupLinks } = useCopy();
  const unknownStatus = useUnknownStatus();
  const queries = useQueryClient();
  const header = customerQuery(customerId);
  const customer = useQuery(header);
  // Never fetched here, but by the section of the links.
  const links = useInfiniteQuery({ ...setupLinksQuery(customerId, status), enabled: false });
  const headerFault = faultOf(customer);
  const linksFault = faultOf(links);
  const isExplainedBelow = headerFault !== null && headerFault.fault.kind === linksFault?.fault.kind;
  const readHeader = () => void readAnew(queries, header.queryKey);
  usePause(headerFault, 1, customer.isFetching, readHeader);
  const isRevalidating = customer.data?.meta.isRevalidating === true;
  const mayRead = mayReadUnasked(useTroubles());
  useSecondLook(isRevalidating && mayRead, customer.isFetching, customer.refetch);
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

function isNotFound(error: FaultError | null): boolean {
  return error?.fault.kind === 'kirim_not_found';
}
