import { queryOptions } from '@tanstack/react-query';
import { CustomerPage, SetupLinkPage } from '../../contract/page.ts';
import { customersPerRequest, kirimPaths } from '../../contract/paths.ts';
import type { SetupLinkStatus } from '../../contract/setup-link.ts';
import { get } from '../api/get.ts';

/** The first customers of the organization, to choose one from. */
export const someCustomersQuery = queryOptions({
  queryKey: ['find', 'customers'],
  queryFn: ({ signal }) =>
    get(CustomerPage, kirimPaths.customers(), { limit: `${customersPerRequest}`, cursor: null }, signal),
});

/** The links that Kirim lists for a customer under a status, null for all: where an ending is looked for. */
export const searchedLinksQuery = (customerId: string, status: SetupLinkStatus | null) =>
  queryOptions({
    queryKey: ['find', 'links', customerId, status],
    queryFn: ({ signal }) => get(SetupLinkPage, kirimPaths.setupLinks(customerId), { status, cursor: null }, signal),
  });
