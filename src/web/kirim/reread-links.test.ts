import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noon, sampleFault, sampleLinks, samplePage } from '../testing/samples.ts';
import { linkReadings } from './link-readings.ts';
import { setupLinksQuery } from './queries.ts';
import { rereadLinks } from './reread-links.ts';

type Fetch = (address: string, init: RequestInit) => Promise<Response>;
const fetched = vi.fn<Fetch>();
const list = setupLinksQuery('cus_a', null);
let queries: QueryClient;

beforeEach(async () => {
  vi.useFakeTimers({ now: noon });
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('navigator', { onLine: true });
  queries = new QueryClient({ defaultOptions: { queries: { staleTime: 15_000 } } });
  answer('consumed');
  await queries.infiniteQuery({ ...list, pages: 3 });
  vi.setSystemTime(noon + 60_000);
  fetched.mockClear();
});

afterEach(() => {
  queries.clear();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  fetched.mockReset();
});

/** Three pages of two links each, all of one status; from `failsFrom` on Kirim refuses. */
function answer(status: string, failsFrom = 3) {
  fetched.mockImplementation((address) => {
    const page = Number(new URL(address, 'http://console').searchParams.get('cursor') ?? 0);
    if (page >= failsFrom) {
      const error = sampleFault('kirim_quota_exceeded');
      return Promise.resolve(Response.json({ error }, { status: 402 }));
    }
    const data = sampleLinks(2, page * 2).map((link) => ({ ...link, status }));
    const { body } = samplePage(data, page < 2 ? { has_more: true, next_cursor: `${page + 1}` } : {});
    return Promise.resolve(Response.json(body));
  });
}

const reread = (isWhole: boolean) =>
  rereadLinks(queries, { customerId: 'cus_a', status: null, isWhole, source: 'kirim' });

/** The status of each link, in order, and how long before now its answer was read, in seconds. */
function shown() {
  const { readings } = linkReadings(queries.getQueryData(list.queryKey)?.pages ?? []);
  return [...readings.values()]
    .toSorted((a, b) => a.link.id.localeCompare(b.link.id))
    .map(({ link, answer: { meta } }) => `${link.status} ${(Date.now() - meta.readAt) / 1_000}`);
}

/** What was asked, with ! where only Kirim itself may answer. */
function asked() {
  return fetched.mock.calls.map(([address, { headers }]) => {
    const wantsTruth = new Headers(headers).get('cache-control') === 'no-cache';
    return `${wantsTruth ? '!' : ''}${new URL(address, 'http://console').search}`;
  });
}

test('the newest are read with one request, from Kirim, and what is older keeps its own time', async () => {
  answer('active');
  expect(await reread(false)).toBe(true);
  expect(asked()).toEqual(['!']);
  expect(shown()).toEqual(['active 0', 'active 0', ...Array(4).fill('consumed 60')]);
  expect(queries.getQueryData(list.queryKey)?.pages).toHaveLength(3);
});

test('all are read page by page, each from Kirim', async () => {
  answer('active');
  expect(await reread(true)).toBe(true);
  expect(asked()).toEqual(['!', '!?cursor=1', '!?cursor=2']);
  expect(shown()).toEqual(Array(6).fill('active 0'));
});

test('the first failure ends it: what came before stays, and so does what was there', async () => {
  answer('active', 2);
  expect(await reread(true)).toBe(false);
  expect(shown()).toEqual([...Array(4).fill('active 0'), 'consumed 60', 'consumed 60']);
  const state = queries.getQueryState(list.queryKey);
  expect(state).toMatchObject({
    status: 'error',
    fetchStatus: 'idle',
    error: { fault: { kind: 'kirim_quota_exceeded' } },
  });
});

test('a failure at the first page leaves all as it was', async () => {
  answer('active', 0);
  expect(await reread(false)).toBe(false);
  expect(asked()).toEqual(['!']);
  expect(shown()).toEqual(Array(6).fill('consumed 60'));
});

test('a silent retry goes on where it stopped', async () => {
  queries.setDefaultOptions({ queries: { retry: 1, retryDelay: 0 } });
  answer('active', 1);
  const whole = reread(true);
  await vi.waitFor(() => expect(asked()).toEqual(['!', '!?cursor=1']));
  answer('active');
  await vi.runAllTimersAsync();
  expect(await whole).toBe(true);
  expect(asked()).toEqual(['!', '!?cursor=1', '!?cursor=1', '!?cursor=2']);
});

test('where nothing is loaded there is nothing to read again', async () => {
  queries.clear();
  expect(await reread(false)).toBe(false);
  expect(fetched).not.toHaveBeenCalled();
});
