import { lazy, type ReactNode, type RefObject, Suspense, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { usePrinting } from '../ui/use-printing.ts';
import { CustomerTable } from './customer-table.tsx';
import type { LongCustomerTableProps } from './long-customer-table.tsx';
import { openClickedRow } from './row-link.tsx';
import { useCustomersWords } from './use-customers-words.ts';
import { useRowShortcuts } from './use-row-shortcuts.ts';
import { Waiting } from './waiting.tsx';

/** More rows than this are not all drawn: each letter of a search would cost the time of all of them. */
const mostDrawn = 300;

// Where it can't be had, all rows are drawn, which is slow but whole.
const LongCustomerTable = lazy(() =>
  import('./long-customer-table.tsx').then(
    (part) => ({ default: part.LongCustomerTable }),
    () => ({ default: WholeTable }),
  ),
);

type CustomersBodyProps = LongCustomerTableProps & {
  /** How many are loaded, of which `customers` are those that were searched for. */
  loaded: number;
  list: RefObject<HTMLDivElement | null>;
  /** What is said when none of them is. */
  noMatch: ReactNode;
};

/** Customers as a table whose rows open their pages, by click or by key. */
export function CustomersBody({ loaded, list, noMatch, ...props }: CustomersBodyProps) {
  const words = useCustomersWords().allRows;
  const [isWanted, setIsWanted] = useState(false);
  const isAllDrawn = usePrinting() || isWanted;
  const isLong = loaded > mostDrawn;
  const isNone = props.customers.length === 0;
  useRowShortcuts(list);
  return (
    <>
      {isLong && !isNone && (
        <p className="print:hidden">
          <Button look="quiet" className="-ml-3 text-left" onClick={() => setIsWanted(!isAllDrawn)}>
            {isAllDrawn ? words.fewer : words.show}
          </Button>
        </p>
      )}
      {isNone && noMatch}
      {/* The table stays where it is: to set it up anew would take longer than a key may. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a larger target for the mouse; the keyboard has each row's link */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <div ref={list} hidden={isNone} onClick={openClickedRow}>
        {isLong && !isAllDrawn ? (
          <Suspense fallback={<WholeTable {...props} />}>
            <LongCustomerTable {...props} />
          </Suspense>
        ) : (
          <WholeTable {...props} />
        )}
      </div>
    </>
  );
}

function WholeTable({ customers, isBusy }: LongCustomerTableProps) {
  return <CustomerTable {...{ customers, isBusy }} />;
}

/** What stands in the place of customers that were never loaded: nothing for a moment, then blocks, then words. */
export function CustomersPending({ isSkeletonShown }: { isSkeletonShown: boolean }) {
  const words = useCustomersWords();
  return (
    <div aria-busy>
      <span className="sr-only">{words.loading}</span>
      <div aria-hidden="true" className={isSkeletonShown ? '' : 'invisible'}>
        <CustomerTable customers={null} isBusy={false} />
      </div>
      <Waiting />
    </div>
  );
}
