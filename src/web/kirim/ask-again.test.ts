import { InfiniteQueryObserver, QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SetupLink } from '../../contract/setup-link.ts';
import type { FaultError } from '../api/fault-error.ts';
import { sampleError, sampleLinks, samplePage } from '../testing/samples.ts';
import { askAgain } from './ask-again.ts';
import type { ListPage } from './list-readings.ts';
import { customerQuery, setupLinksQuery } from './queries.ts';

const fetched = vi.fn<(address: string) => Promise<Response>>();
const links = setupLinksQuery('cus_a', null);
const expired = sampleError('session_expired');
const forbidden = sampleError('kirim_forbidden');
let queries: QueryClient;

beforeEach(() => {
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('navigator', { onLine: true });
  fetched.mockImplementation(() => Promise.resolve(Response.json(samplePage(sampleLinks(1)).body)));
  queries = new QueryClient({ defaultOptions: { queries: { staleTime: 15_000, retry: false } } });
});

afterEach(() => {
  queries.clear();
  vi.unstubAllGlobals();
  fetched.mockReset();
});

type LinksPage = ListPage<SetupLink>;

const first: LinksPage = samplePage(sampleLinks(2), { has_more: true, next_cursor: 'next' });
const rest: LinksPage = samplePage(sampleLinks(2, 2));

/** Has these links on screen, of which the last read failed. */
function showLinks(pages: LinksPage[], error: FaultError = expired) {
  queries.setQueryData(links.queryKey, { pages, pageParams: pages.map(() => null) });
  queries.getQueryCache().find({ queryKey: links.queryKey })?.setState({ status: 'error', error });
  new InfiniteQueryObserver(queries, links).subscribe(() => {});
}

async function ask() {
  askAgain(queries, (error) => error === expired);
  await expect.poll(() => queries.isFetching()).toBe(0);
  return fetched.mock.calls.map(([address]) => address.replace('/api/v1', ''));
}

test.each<[string, LinksPage[]]>([
  ['of more than one page', [first, rest]],
  ['that keeps rows of which its page does not tell', [{ ...rest, past: { answers: [first], missing: [], gone: [] } }]],
])('a list %s stays as it is, without a request, and is refused no more', async (_, pages) => {
  showLinks(pages);
  expect(await ask()).toEqual([]);
  expect(queries.getQueryState(links.queryKey)).toMatchObject({ data: { pages }, status: 'success', error: null });
});

test('a list of one page is asked for again', async () => {
  showLinks([rest]);
  expect(await ask()).toEqual(['/customers/cus_a/setup_links']);
  expect(queries.getQueryState(links.queryKey)).toMatchObject({ status: 'success', error: null });
});

test('what was never there is asked for again, and what failed otherwise, or is not on screen, is not', async () => {
  showLinks([first, rest], forbidden);
  const customer = customerQuery('cus_a');
  for (const query of [customer, customerQuery('cus_b')]) {
    queries
      .getQueryCache()
      .build(queries, queries.defaultQueryOptions(query))
      .setState({ status: 'error', error: expired, errorUpdateCount: 1 });
  }
  new QueryObserver(queries, { ...customer, retryOnMount: false }).subscribe(() => {});
  expect(await ask()).toEqual(['/customers/cus_a']);
  expect(queries.getQueryState(links.queryKey)?.error).toBe(forbidden);
});
