import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { CustomerResponse } from '../../contract/customer.ts';
import { CustomerPage, SetupLinkPage } from '../../contract/page.ts';
import { customersPerRequest, kirimPaths } from '../../contract/paths.ts';
import type { SetupLinkStatus } from '../../contract/setup-link.ts';
import { get } from '../api/get.ts';
import { nextCursor } from './list-end.ts';

type PageRequest = { pageParam: string | null; signal: AbortSignal };

/** The customers of the organization, page by page. */
export const customersQuery = infiniteQueryOptions({
  queryKey: ['customers'],
  queryFn: ({ pageParam, signal }: PageRequest) =>
    get(CustomerPage, kirimPaths.customers(), { limit: `${customersPerRequest}`, cursor: pageParam }, signal),
  initialPageParam: null,
  getNextPageParam: (_last, pages) => nextCursor(pages),
});

/** One customer with its numbers. */
export const customerQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['customer', customerId],
    queryFn: ({ signal }) => get(CustomerResponse, kirimPaths.customer(customerId), {}, signal),
  });

/** A customer's setup links, page by page; `status` is the filter that Kirim applies, null for all. */
export const setupLinksQuery = (customerId: string, status: SetupLinkStatus | null) =>
  infiniteQueryOptions({
    queryKey: ['setup-links', customerId, status],
    queryFn: ({ pageParam, signal }: PageRequest) =>
      get(SetupLinkPage, kirimPaths.setupLinks(customerId), { status, cursor: pageParam }, signal),
    initialPageParam: null,
    getNextPageParam: (_last, pages) => nextCursor(pages),
  });
