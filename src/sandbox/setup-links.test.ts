import { expect, test } from 'vitest';
import { SetupLinkPage } from '../contract/page.ts';
import { setupLinkStatuses } from '../contract/setup-link.ts';
import { openSandbox } from './testing/open-sandbox.ts';

const path = '/customers/cus_paged/setup_links';

test('every ordinary customer lists its links in the form of the contract, at most 50 and without a cursor', async () => {
  const { pages, get } = openSandbox();
  const customers = (await pages('/customers?limit=100')).flatMap((page) => page.data);
  const ids = customers.map(({ id }) => String(id)).filter((id) => id.length === 30);
  expect(ids.length).toBeGreaterThan(60);
  for (const id of ids) {
    const body: unknown = await (await get(`/customers/${id}/setup_links`)).json();
    const page = SetupLinkPage.parse(body);
    expect(page).toEqual(body);
    expect(page.data.length).toBeLessThanOrEqual(50);
    expect([page.has_more, page.next_cursor]).toEqual([false, null]);
    const times = page.data.map((link) => link.created_at);
    expect(times).toEqual(times.toSorted().reverse());
  }
});

test('180 links come in four pages, newest first, each once', async () => {
  const pages = await openSandbox().pages(path);
  expect(pages.map((page) => page.data.length)).toEqual([50, 50, 50, 30]);
  const links = pages.flatMap((page) => SetupLinkPage.parse(page).data);
  expect(new Set(links.map(({ id }) => id)).size).toBe(180);
  const times = links.map((link) => link.created_at);
  expect(times).toEqual(times.toSorted().reverse());
});

test('the filters divide the whole list, and some have a second page', async () => {
  const { pages } = openSandbox();
  const ids: unknown[] = [];
  const sizes: number[] = [];
  for (const status of setupLinkStatuses) {
    const links = (await pages(`${path}?status=${status}`)).flatMap((page) => page.data);
    expect(new Set(links.map((link) => link.status))).toEqual(new Set([status]));
    ids.push(...links.map(({ id }) => id));
    sizes.push(links.length);
  }
  expect(new Set(ids).size).toBe(180);
  expect(Math.max(...sizes)).toBeGreaterThan(50);
});

test('a new link on top does not move the pages below it', async () => {
  const { rows, send } = openSandbox();
  const first = await rows(path);
  const next = `${path}?cursor=${first.next_cursor}`;
  const before = (await rows(next)).data.map(({ id }) => id);
  await send('POST', path, {});
  expect((await rows(next)).data.map(({ id }) => id)).toEqual(before);
});

test('a smaller limit is kept to and a larger one gives 50 all the same', async () => {
  const { rows } = openSandbox();
  expect((await rows(`${path}?limit=7`)).data.length).toBe(7);
  expect((await rows(`${path}?limit=100`)).data.length).toBe(50);
});

test.each([
  ['limit=0', 'invalid_limit', 'limit'],
  ['limit=101', 'invalid_limit', 'limit'],
  ['status=', 'invalid_field_value', 'status'],
  ['status=pending', 'invalid_field_value', 'status'],
  ['status=Active', 'invalid_field_value', 'status'],
  ['status=active&status=active', 'invalid_request', 'status'],
  ['cursor=', 'invalid_cursor', 'cursor'],
  ['cursor=abc', 'invalid_cursor', 'cursor'],
  ['cursor=a&cursor=b', 'invalid_request', 'cursor'],
])('%s is refused with %s', async (query, code, param) => {
  const { get, problem } = openSandbox();
  const answer = await problem(get(`${path}?${query}`));
  expect(answer).toMatchObject({ status: 400, type: 'invalid_request_error', code, param });
});

test('parameters that nobody knows are ignored', async () => {
  const { rows } = openSandbox();
  expect((await rows(`${path}?order=asc&__proto__=1`)).data.length).toBe(50);
});

test('a cursor is refused with another filter, at another customer, and when it was changed', async () => {
  const { rows, get, problem } = openSandbox();
  const cursor = (await rows(`${path}?status=expired`)).next_cursor ?? '';
  expect((await rows(`${path}?status=expired&cursor=${cursor}`)).data.length).toBeGreaterThan(0);
  for (const other of [
    `${path}?cursor=${cursor}`,
    `${path}?status=consumed&cursor=${cursor}`,
    `/customers/cus_duplicates/setup_links?status=expired&cursor=${cursor}`,
    `${path}?status=expired&cursor=${cursor.slice(0, -4)}AAAA`,
    `${path}?status=expired&cursor=${cursor}%3D`,
  ]) {
    expect(await problem(get(other))).toMatchObject({ status: 400, code: 'invalid_cursor' });
  }
});

test('the links of an unknown customer are 404', async () => {
  const { get, problem } = openSandbox();
  expect(await problem(get('/customers/cus_nobody/setup_links'))).toMatchObject({ status: 404 });
});

test('no list ever holds a token', async () => {
  const { get } = openSandbox();
  expect(await (await get(path)).text()).not.toMatch(/csl_[A-Za-z0-9_-]{24}(?![A-Za-z0-9_-])|setup_url/);
});
