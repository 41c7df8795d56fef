import { expect, test } from 'vitest';
import type { Role } from '../contract/session.ts';
import type { AuditEvent } from './audit/audit-event.ts';
import { noSignIn } from './auth/none.ts';
import { createListPlaces } from './list-places.ts';
import { fakeUpstream, testProxy } from './testing/test-proxy.ts';
import type { Upstream } from './upstream.ts';

const lists = ['/api/v1/customers', '/api/v1/customers/cus_1/setup_links'];

/** A Kirim whose lists never end: the cursor of a page is its number, with the filter that it is bound to. */
function endlessUpstream() {
  const asked: string[] = [];
  const get: Upstream['get'] = (request) => {
    const filter = request.query.get('status') ?? 'all';
    const [number = 1] = (request.query.get('cursor') ?? '1').match(/\d+/)?.map(Number) ?? [];
    asked.push(`${filter} ${number}`);
    const page = { data: [], has_more: true, next_cursor: `${filter}-${number + 1}`, request_id: '' };
    return fakeUpstream({ body: page }).get(request);
  };
  return { asked, get, close: async () => {} };
}

function startAs(role: Role) {
  const who = { role };
  const told: AuditEvent[] = [];
  const upstream = endlessUpstream();
  const { ask } = testProxy({
    upstream,
    audit: { record: (event) => told.push(event) > 0, troubles: () => [] },
    authenticator: {
      ...noSignIn,
      identify: async () => ({
        person: { iss: 'test', sub: who.role, email: null, role: who.role },
        ...{ sessionId: null, endsAt: null, refusal: null },
      }),
    },
  });
  const page = async (list: string, cursor: string | null, method = 'GET', status = 'active') => {
    const query = new URLSearchParams({ status, ...(cursor !== null && { cursor }) });
    const answer = await ask(`${list}?${query}`, { method, headers: { 'Cache-Control': 'no-cache' } });
    return { status: answer.status, body: method === 'HEAD' ? null : await answer.json() };
  };
  return {
    ask: page,
    asked: upstream.asked,
    told,
    become: (next: Role) => {
      who.role = next;
    },
    /** Reads so many pages of a list from its first one; gives the cursor that came last. */
    async read(list: string, pages: number): Promise<string> {
      let cursor: string | null = null;
      for (let number = 1; number <= pages; number += 1) {
        const { status, body } = await page(list, cursor);
        expect([number, status]).toEqual([number, 200]);
        cursor = body.next_cursor;
      }
      return cursor ?? '';
    },
  };
}

test.each(lists)('%s: a viewer reads ten pages, and Kirim is not asked for the eleventh', async (list) => {
  const { ask, asked, read, told } = startAs('viewer');
  const cursor = await read(list, 10);
  const before = asked.length;
  const { status, body } = await ask(list, cursor);
  expect([status, body.error.origin, body.error.kind]).toEqual([403, 'console', 'page_limit']);
  expect((await ask(list, cursor, 'HEAD')).status).toBe(403);
  expect(asked).toHaveLength(before);
  expect(told.at(-1)).toMatchObject({ event: 'authz.denied', outcome: 'denied', fault: 'page_limit' });

  // Another filter is another list, and so is this one read anew.
  expect((await ask(list, null, 'GET', list.endsWith('links') ? 'expired' : 'archived')).status).toBe(200);
  await read(list, 10);
});

test.each(lists)('%s: an operator reads on, which takes no viewer further', async (list) => {
  const { ask, read, become } = startAs('operator');
  const cursor = await read(list, 13);
  become('viewer');
  expect((await ask(list, cursor)).status).toBe(403);
  expect((await ask(list, 'active-11')).status).toBe(403);
  expect((await ask(list, 'active-10')).status).toBe(200);
});

test('a viewer begins nowhere but at a first page', async () => {
  const { ask, asked, become, read } = startAs('viewer');
  const [list = '', other = ''] = lists;
  expect((await ask(list, 'active-3')).status).toBe(403);
  expect(asked).toEqual([]);
  // What an operator reads from such a place on has no number either.
  become('operator');
  expect((await ask(list, 'active-3')).status).toBe(200);
  become('viewer');
  expect((await ask(list, 'active-4')).status).toBe(403);
  // A cursor is of the list and the filter that it came with.
  await read(list, 3);
  expect((await ask(list, 'active-3')).status).toBe(200);
  expect((await ask(list, 'active-3', 'GET', 'archived')).status).toBe(403);
  expect((await ask(other, 'active-3')).status).toBe(403);
});

test('a cursor that repeats begins the page that it began first', () => {
  const places = createListPlaces();
  const page = (cursor: string | null) => ({
    path: '/customers',
    query: new URLSearchParams(cursor ? { cursor } : ''),
  });
  places.learn(page(null), 'again');
  for (let time = 0; time < 12; time += 1) places.learn(page('again'), 'again');
  expect(places.numberOf(page('again'))).toBe(2);
});

test('only so many places are remembered, the latest ones', () => {
  const places = createListPlaces();
  const list = (number: number, cursor?: string) => ({
    path: `/customers/cus_${number}/setup_links`,
    query: new URLSearchParams(cursor ? { cursor } : ''),
  });
  for (let number = 0; number <= 20_000; number += 1) places.learn(list(number), 'next');
  expect([0, 1, 20_000].map((number) => places.numberOf(list(number, 'next')))).toEqual([null, 2, 2]);
});
