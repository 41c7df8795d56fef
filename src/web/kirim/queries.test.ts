import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noon, sampleFault, sampleLinks, samplePage } from '../testing/samples.ts';
import { customerQuery, customersQuery, setupLinksQuery } from './queries.ts';

type Fetch = (address: string, init: RequestInit) => Promise<Response>;
const fetched = vi.fn<Fetch>();
let queries: QueryClient;

beforeEach(() => {
  vi.useFakeTimers({ now: noon });
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('navigator', { onLine: true });
  queries = new QueryClient({ defaultOptions: { queries: { staleTime: 15_000 } } });
  answerPages();
});

afterEach(() => {
  queries.clear();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  fetched.mockReset();
});

/** Two pages of links, the first one without a cursor asked for. */
function answerPages() {
  fetched.mockImplementation((address) => {
    const { body } = address.includes('cursor=')
      ? samplePage(sampleLinks(2, 2))
      : samplePage(sampleLinks(2), { has_more: true, next_cursor: 'next' });
    return Promise.resolve(Response.json(body));
  });
}

function refuseAll() {
  const error = sampleFault('kirim_quota_exceeded');
  fetched.mockImplementation(() => Promise.resolve(Response.json({ error }, { status: 402 })));
}

/** Which requests were made since the last look, and with ! those that only Kirim itself may answer. */
function asked(): string[] {
  const lines = fetched.mock.calls.map(([address, { headers }]) => {
    const wantsTruth = new Headers(headers).get('cache-control') === 'no-cache';
    return `${wantsTruth ? '!' : ''}${address.replace('/api/v1/customers', '')}`;
  });
  fetched.mockClear();
  return lines;
}

const links = setupLinksQuery('cus_a', 'expired');
const path = '/cus_a/setup_links?status=expired';

test('a first read and a next page take what the proxy remembers', async () => {
  await queries.fetchInfiniteQuery(links);
  await queries.fetchInfiniteQuery({ ...links, pages: 2, staleTime: 0 });
  expect(asked()).toEqual([path, path, `${path}&cursor=next`]);
});

test('so does a read that the page makes by itself, however old what it holds is', async () => {
  await queries.fetchInfiniteQuery(links);
  vi.setSystemTime(noon + 3_600_000);
  await queries.fetchInfiniteQuery(links);
  expect(asked()).toEqual([path, path]);
});

test('what a person asks for anew is read from Kirim, every page of it, and once', async () => {
  await queries.fetchInfiniteQuery({ ...links, pages: 2 });
  asked();
  await queries.invalidateQueries({ queryKey: links.queryKey });
  await queries.fetchInfiniteQuery({ ...links, pages: 2 });
  expect(asked()).toEqual([`!${path}`, `!${path}&cursor=next`]);
  await queries.fetchInfiniteQuery({ ...links, staleTime: 0 });
  expect(asked()).toEqual([path, `${path}&cursor=next`]);
});

test.each([
  ['a list', () => queries.fetchInfiniteQuery(links), path],
  ['a customer', () => queries.fetchQuery(customerQuery('cus_a')), '/cus_a'],
  ['the customers', () => queries.fetchInfiniteQuery(customersQuery(null)), '?limit=100'],
])('%s that was refused is asked of Kirim the next time', async (_name, ask, address) => {
  refuseAll();
  await expect(ask()).rejects.toMatchObject({ fault: { kind: 'kirim_quota_exceeded' } });
  await expect(ask()).rejects.toMatchObject({ fault: { kind: 'kirim_quota_exceeded' } });
  expect(asked()).toEqual([address, `!${address}`]);
});

test('the lists of another customer or filter are not in doubt for that', async () => {
  await queries.fetchInfiniteQuery(links);
  await queries.invalidateQueries({ queryKey: links.queryKey });
  asked();
  await queries.fetchInfiniteQuery(setupLinksQuery('cus_a', null));
  expect(asked()).toEqual(['/cus_a/setup_links']);
});
