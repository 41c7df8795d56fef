import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type FaultKind, faultTable } from '../../contract/fault.ts';
import { noon, sampleFault, sampleLinks, samplePage } from '../testing/samples.ts';
import { linksEnd } from './list-end.ts';
import { listReadings } from './list-readings.ts';
import { setupLinksQuery } from './queries.ts';
import { rereadList } from './reread-list.ts';

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

/** Three pages of two links each, all of one status; from `failsFrom` on Kirim fails, as a rule because it refuses. */
function answer(status: string, failsFrom = 3, kind: FaultKind = 'kirim_quota_exceeded') {
  fetched.mockImplementation((address) => {
    const page = Number(new URL(address, 'http://console').searchParams.get('cursor') ?? 0);
    if (page >= failsFrom) {
      const error = sampleFault(kind);
      return Promise.resolve(Response.json({ error }, { status: faultTable[kind].status ?? 500 }));
    }
    const data = sampleLinks(2, page * 2).map((link) => ({ ...link, status }));
    const { body } = samplePage(data, page < 2 ? { has_more: true, next_cursor: `${page + 1}` } : {});
    return Promise.resolve(Response.json(body));
  });
}

const reread = (isWhole: boolean) => rereadList(queries, list, linksEnd, { isWhole, source: 'kirim' });
const rereadUnasked = () =>
  rereadList(queries, list, linksEnd, { isWhole: false, source: 'anywhere', isUnasked: true });

/** The status of each link, in order, and how long before now its answer was read, in seconds. */
function shown() {
  const { readings } = listReadings(queries.getQueryData(list.queryKey)?.pages ?? []);
  return [...readings.values()]
    .toSorted((a, b) => a.row.id.localeCompare(b.row.id))
    .map(({ row, answer: { meta } }) => `${row.status} ${(Date.now() - meta.readAt) / 1_000}`);
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

describe('a read that nobody asked for, when Kirim has a problem on its side', () => {
  const told = () => queries.getQueryState(list.queryKey)?.error?.fault.kind ?? null;

  test.each<FaultKind>(['kirim_error', 'kirim_unavailable'])('%s is told at the second failure', async (kind) => {
    answer('active', 0, kind);
    expect(await rereadUnasked()).toBe(false);
    expect(told()).toBeNull();
    expect(queries.getQueryState(list.queryKey)).toMatchObject({ status: 'success', fetchStatus: 'idle' });
    expect(shown()).toEqual(Array(6).fill('consumed 60'));
    expect(await rereadUnasked()).toBe(false);
    expect(told()).toBe(kind);
    // What somebody was told of stays until it is over.
    expect(await rereadUnasked()).toBe(false);
    expect(told()).toBe(kind);
    // The first one could have been answered by whoever remembers; then what was there is in doubt.
    expect(asked()).toEqual(['', '!', '!']);
  });

  test('a success between two failures makes the later one the first', async () => {
    answer('active', 0, 'kirim_error');
    await rereadUnasked();
    answer('active');
    expect(await rereadUnasked()).toBe(true);
    answer('active', 0, 'kirim_error');
    await rereadUnasked();
    expect(told()).toBeNull();
  });

  test('it is told at once when a person asked', async () => {
    answer('active', 0, 'kirim_error');
    await reread(false);
    expect(told()).toBe('kirim_error');
  });

  test.each<FaultKind>(['kirim_quota_exceeded', 'kirim_gateway_timeout', 'upstream_unreachable', 'kirim_rate_limited'])(
    '%s does not pass by itself, and is told at once',
    async (kind) => {
      answer('active', 0, kind);
      await rereadUnasked();
      expect(told()).toBe(kind);
    },
  );
});
