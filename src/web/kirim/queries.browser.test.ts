import { InfiniteQueryObserver, QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { expectBlocks } from '../api/first-block.ts';
import { sampleFault, sampleLinks } from '../testing/samples.ts';
import { customerQuery, setupLinksQuery } from './queries.ts';

const path = '/api/v1/customers/cus_1/setup_links?status=active';
const links = { data: sampleLinks(2), has_more: true, next_cursor: 'c', request_id: 'req_1' };

/** A cache in which a fresh answer is good, as it is in the page. */
const cache = () => new QueryClient({ defaultOptions: { queries: { staleTime: 15_000, retry: false } } });

/** A page that brought along what is said to be answered for a path. */
function pageWith(address: string, status: number, body: unknown): Document {
  const brought = new DOMParser().parseFromString('', 'text/html');
  const meta = brought.head.appendChild(brought.createElement('meta'));
  meta.name = 'tautan-blocks';
  meta.content = address;
  const block = brought.body.appendChild(brought.createElement('script'));
  block.type = 'application/json';
  block.dataset.path = address;
  block.text = JSON.stringify({ status, headers: {}, body });
  return brought;
}

afterEach(() => void vi.unstubAllGlobals());

test('links that came with the page are there before anything is drawn, and are not asked for again', async () => {
  const fetched = vi.fn<typeof fetch>();
  vi.stubGlobal('fetch', fetched);
  expectBlocks(pageWith(path, 200, links));
  const list = new InfiniteQueryObserver(cache(), setupLinksQuery('cus_1', 'active'));

  expect(list.getCurrentResult().data?.pages.map(({ body }) => body)).toEqual([links]);
  expect(list.getCurrentResult().hasNextPage).toBe(true);
  list.subscribe(() => {});
  expect(list.getCurrentResult().isFetching).toBe(false);
  expect(fetched).not.toHaveBeenCalled();
});

test('a fault that came with the page is told like any other, once', async () => {
  const fetched = vi.fn<typeof fetch>();
  vi.stubGlobal('fetch', fetched);
  expectBlocks(pageWith('/api/v1/customers/cus_2', 404, { error: sampleFault('kirim_not_found') }));
  const customer = new QueryObserver(cache(), customerQuery('cus_2'));

  expect(customer.getCurrentResult().data).toBeUndefined();
  const failed = new Promise((resolve) => customer.subscribe(({ error }) => error && resolve(error)));
  await expect(failed).resolves.toMatchObject({ fault: { kind: 'kirim_not_found' } });
  expect(fetched).not.toHaveBeenCalled();
});
