import { useTable } from '@tanstack/react-table';
import type { Customer } from '../../contract/customer.ts';
import { DataTable, type RowSlice } from '../ui/data-table.tsx';
import { customerColumns, customerFeatures } from './customer-columns.tsx';
import { useCustomersWords } from './use-customers-words.ts';

const columnClasses = {
  name: '',
  email: 'flex-none w-64 max-xl:hidden',
  status: 'flex-none w-44 max-sm:w-44',
  id: 'flex-none w-80 max-md:hidden',
  created: 'flex-none w-36 max-lg:hidden',
};

const noCustomers: readonly Customer[] = [];

type CustomerTableProps = {
  /** The rows to draw; null while nothing is loaded: blocks stand in their place. */
  customers: readonly Customer[] | null;
  isBusy: boolean;
  /** How many customers the table is about, where not all of them are drawn, and how those that are lie in it. */
  count?: number;
  slice?: RowSlice;
};

/** The customers as a table. */
export function CustomerTable({ customers, isBusy, count = customers?.length ?? 0, slice }: CustomerTableProps) {
  const words = useCustomersWords();
  const table = useTable({
    features: customerFeatures,
    columns: customerColumns,
    data: customers ?? noCustomers,
    getRowId: (customer) => customer.id,
  });
  return (
    <DataTable
      table={table}
      caption={words.caption(count)}
      rowHeader="name"
      columnClasses={columnClasses}
      isBusy={isBusy}
      isCompact
      isPending={customers === null}
      {...(slice && { slice })}
    />
  );
}
