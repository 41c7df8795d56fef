import { useTable } from '@tanstack/react-table';
import type { Customer } from '../../contract/customer.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { customerColumns, customerFeatures } from './customer-columns.tsx';

const columnClasses = {
  name: '',
  status: 'w-44 max-sm:w-36',
  id: 'w-80 max-md:hidden',
  created: 'w-36 max-lg:hidden',
};

const noCustomers: readonly Customer[] = [];

/** The customers as a table; null while nothing is loaded: blocks stand in their place. */
export function CustomerTable({ customers, isBusy }: { customers: readonly Customer[] | null; isBusy: boolean }) {
  const { customers: words } = useCopy();
  const table = useTable({
    features: customerFeatures,
    columns: customerColumns,
    data: customers ?? noCustomers,
    getRowId: (customer) => customer.id,
  });
  return (
    <DataTable
      table={table}
      caption={words.caption(customers?.length ?? 0)}
      rowHeader="name"
      columnClasses={columnClasses}
      isBusy={isBusy}
      isCompact
      isPending={customers === null}
    />
  );
}
