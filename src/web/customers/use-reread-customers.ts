import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { CustomerStatus } from '../../contract/customer.ts';
import { customersQuery } from '../kirim/queries.ts';
import { readAnew } from '../kirim/read-anew.ts';
import type { RereadList } from './use-list-reading.ts';

/** Reads what is loaded of the customers under a filter again; unasked only where that is one request. */
export function useRereadCustomers(status: CustomerStatus | null): RereadList {
  const queries = useQueryClient();
  return useCallback(
    async ({ source }) => {
      const { queryKey } = customersQuery(status);
      if (source === 'kirim') return readAnew(queries, queryKey);
      const { data, error = null } = queries.getQueryState(queryKey) ?? {};
      if (data === undefined || data.pages.length > 1) return false;
      // Where it can't be had, a failure is told of at once.
      const keeping = await import('./links-keeping.ts').catch(() => null);
      await queries.refetchQueries({ queryKey, exact: true }, { cancelRefetch: false });
      const isRead = queries.getQueryState(queryKey)?.status === 'success';
      keeping?.linksKeeping.hideFirstFailure(queries, queryKey, { data, error });
      return isRead;
    },
    [queries, status],
  );
}
