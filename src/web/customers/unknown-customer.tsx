import { Link } from 'react-router';
import type { FaultError } from '../api/fault-error.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { ShownFault } from '../faults/shown-fault.tsx';
import { customersHref } from '../links.ts';
import { buttonClasses } from '../ui/button.tsx';
import { useViewShortcuts } from './use-view-shortcuts.ts';

type UnknownCustomerProps = { customerId: string; error: FaultError; isBusy: boolean; onRetry: () => void };

/** Stands in the place of a customer's page where Kirim knows neither the customer nor links of it. */
export function UnknownCustomer({ customerId, error, isBusy, onRetry }: UnknownCustomerProps) {
  const { customers: words, faults } = useCopy();
  useViewShortcuts(customerId, null, null);
  return (
    <>
      <title>{`${customerId} · ${words.documentTitle}`}</title>
      <h1 tabIndex={-1} className="mb-4 text-title font-semibold wrap-anywhere">
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
