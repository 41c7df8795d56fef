import { infiniteQueryOptions, type QueryFunctionContext, type QueryKey, queryOptions } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import { CustomerResponse, type CustomerStatus } from '../../contract/customer.ts';
import { CustomerPage, SetupLinkPage } from '../../contract/page.ts';
import { customersPerRequest, kirimPaths } from '../../contract/paths.ts';
import type { SetupLinkStatus } from '../../contract/setup-link.ts';
import type { FaultError } from '../api/fault-error.ts';
import { type Answer, atHand, get } from '../api/get.ts';
import { nextCursor } from './list-end.ts';
import type { ListData, ListPage, ListRow } from './list-readings.ts';

type Asking = Pick<QueryFunctionContext, 'client' | 'queryKey' | 'signal'>;
type Params = Record<string, string | null>;

const limit = `${customersPerRequest}`;

/** The customers of the organization, page by page; `status` is the filter that Kirim applies, null for all. */
export const customersQuery = (status: CustomerStatus | null) =>
  listQuery(['customers', status], CustomerPage, kirimPaths.customers(), { status, limit });

/** One customer with its numbers. */
export const customerQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['customer', customerId],
    queryFn: (asking: Asking) => read(CustomerResponse, kirimPaths.customer(customerId), {}, asking),
    initialData: () => atHand(CustomerResponse, kirimPaths.customer(customerId), {}),
  });

/** A customer's setup links, page by page; `status` is the filter that Kirim applies, null for all. */
export const setupLinksQuery = (customerId: string, status: SetupLinkStatus | null) =>
  listQuery(['setup-links', customerId, status], SetupLinkPage, kirimPaths.setupLinks(customerId), { status });

/** The query of a list that Kirim gives page by page. */
export type ListQuery<Row extends ListRow> = ReturnType<typeof listQuery<Row>>;

function listQuery<Row extends ListRow>(
  queryKey: QueryKey,
  schema: z.ZodMiniType<ListPage<Row>['body']>,
  path: string,
  params: Params,
) {
  return infiniteQueryOptions<ListPage<Row>, FaultError, ListData<Row>, QueryKey, string | null>({
    queryKey,
    queryFn: (asking) => read(schema, path, { ...params, cursor: asking.pageParam }, asking),
    initialData: () => firstPage(atHand(schema, path, params)),
    initialPageParam: null,
    getNextPageParam: (_last, pages) => nextCursor(pages),
    // That would put every page anew in the place of all that is loaded: `rereadList` renews a list instead.
    refetchOnMount: false,
  });
}

/**
 * Reads for a query. What it holds is in doubt when its last read failed or when a person asked for it anew: then
 * Kirim itself answers. First reads, next pages and reads that the page makes by itself take what the proxy remembers.
 */
function read<Body>(
  schema: z.ZodMiniType<Body>,
  path: string,
  params: Params,
  { client, queryKey, signal }: Asking,
): Promise<Answer<Body>> {
  const isInDoubt = client.getQueryState(queryKey)?.isInvalidated === true;
  return get(schema, path, params, signal, isInDoubt ? 'kirim' : 'anywhere');
}

function firstPage<Row>(page: ListPage<Row> | undefined): ListData<Row> | undefined {
  return page && { pages: [page], pageParams: [null] };
}
