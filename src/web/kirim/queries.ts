import { infiniteQueryOptions, type QueryFunctionContext, type QueryKey, queryOptions } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import { CustomerResponse, type CustomerStatus } from '../../contract/customer.ts';
import { CustomerPage, SetupLinkPage } from '../../contract/page.ts';
import { customersPerRequest, kirimPaths } from '../../contract/paths.ts';
import type { SetupLinkStatus } from '../../contract/setup-link.ts';
import type { FaultError } from '../api/fault-error.ts';
import { type Answer, atHand, get } from '../api/get.ts';
import type { LinksData, LinksPage } from './link-readings.ts';
import { nextCursor } from './list-end.ts';

type Asking = Pick<QueryFunctionContext, 'client' | 'queryKey' | 'signal'>;
type PageAsking = Asking & { pageParam: string | null };

const limit = `${customersPerRequest}`;

/** The customers of the organization, page by page; `status` is the filter that Kirim applies, null for all. */
export const customersQuery = (status: CustomerStatus | null) =>
  infiniteQueryOptions({
    queryKey: ['customers', status],
    queryFn: (asking: PageAsking) =>
      read(CustomerPage, kirimPaths.customers(), { status, limit, cursor: asking.pageParam }, asking),
    initialData: () => firstPage(atHand(CustomerPage, kirimPaths.customers(), { status, limit })),
    initialPageParam: null,
    getNextPageParam: (_last, pages) => nextCursor(pages),
    // Coming back from a customer would ask for each of fifty pages again.
    refetchOnMount: ({ state }) => (state.data?.pages.length ?? 0) < 2,
  });

/** One customer with its numbers. */
export const customerQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['customer', customerId],
    queryFn: (asking: Asking) => read(CustomerResponse, kirimPaths.customer(customerId), {}, asking),
    initialData: () => atHand(CustomerResponse, kirimPaths.customer(customerId), {}),
  });

/** A customer's setup links, page by page; `status` is the filter that Kirim applies, null for all. */
export const setupLinksQuery = (customerId: string, status: SetupLinkStatus | null) =>
  infiniteQueryOptions<LinksPage, FaultError, LinksData, QueryKey, string | null>({
    queryKey: ['setup-links', customerId, status],
    queryFn: (asking: PageAsking) => readLinks(customerId, status, asking),
    initialData: () => firstPage<LinksPage>(atHand(SetupLinkPage, kirimPaths.setupLinks(customerId), { status })),
    initialPageParam: null,
    getNextPageParam: (_last, pages) => nextCursor(pages),
    // That would put every page anew in the place of all that is loaded: `rereadLinks` renews a list instead.
    refetchOnMount: false,
  });

/** One page of a customer's setup links, for the query that holds them. */
export function readLinks(customerId: string, status: SetupLinkStatus | null, asking: PageAsking): Promise<LinksPage> {
  return read(SetupLinkPage, kirimPaths.setupLinks(customerId), { status, cursor: asking.pageParam }, asking);
}

/**
 * Reads for a query. What it holds is in doubt when its last read failed or when a person asked for it anew: then
 * Kirim itself answers. First reads, next pages and reads that the page makes by itself take what the proxy remembers.
 */
function read<Body>(
  schema: z.ZodMiniType<Body>,
  path: string,
  params: Record<string, string | null>,
  { client, queryKey, signal }: Asking,
): Promise<Answer<Body>> {
  const isInDoubt = client.getQueryState(queryKey)?.isInvalidated === true;
  return get(schema, path, params, signal, isInDoubt ? 'kirim' : 'anywhere');
}

function firstPage<Page>(page: Page | undefined) {
  return page && { pages: [page], pageParams: [null] };
}
