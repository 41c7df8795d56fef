import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { CustomerDetail, CustomerResponse } from '../contract/customer.ts';
import { type SentinelId, sentinels } from './sentinels.ts';
import { openSandbox, type Rows } from './testing/open-sandbox.ts';
import { linksOf } from './testing/sentinel-promises.ts';

/** Ids whose first read is another than the second. */
const once: readonly SentinelId[] = ['cus_rate_limited', 'cus_error_once', 'cus_error_on_refresh', 'cus_status_change'];

test.each(once)('%s is armed again by itself after 30 seconds without a read', async (id) => {
  const { get, pass } = openSandbox();
  const read = async () => {
    const answer = await get(`${linksOf(id)}?status=active`);
    return `${answer.status} ${(await answer.text()).replace(/req_\w+/, '')}`;
  };
  const first = await read();
  pass(6);
  const second = await read();
  expect(second).not.toBe(first);
  pass(30);
  expect(await read()).toBe(second);
  pass(30.001);
  expect(await read()).toBe(first);
});

test.each(once)('%s is armed again at once when told so', async (id) => {
  const { get, pass, control } = openSandbox();
  const first = (await get(linksOf(id))).status;
  pass(6);
  await get(linksOf(id));
  expect((await control('POST', '/arm', { customer_id: id })).status).toBe(200);
  expect((await get(linksOf(id))).status).toBe(first);
});

test('new links are still there when nobody has read for a while', async () => {
  const { rows, pass } = openSandbox();
  const read = async () => (await rows(linksOf('cus_new_rows'))).data.map(({ id }) => id);
  await read();
  const [added] = await read();
  pass(31);
  expect((await read()).slice(0, 2)).toEqual([expect.not.stringMatching(String(added)), added]);
});

test('a sentinel that is read all the time stays as it has become, and does not grow without end', async () => {
  const { get, rows, pass } = openSandbox();
  const statuses = new Set<number>();
  for (let read = 0; read < 300; read += 1) {
    pass(1);
    statuses.add((await get(linksOf('cus_error_on_refresh'))).status);
    await get(`${linksOf('cus_new_rows')}?status=active`);
  }
  expect([...statuses]).toEqual([200, 500]);
  const ids = new Set<unknown>();
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Rows = await rows(`${linksOf('cus_new_rows')}${cursor && `?cursor=${cursor}`}`);
    for (const { id } of page.data) ids.add(id);
    cursor = page.next_cursor;
  }
  expect(ids.size).toBe(120 + 199);
});

test('every sentinel stands in the list under its name, and all but the broken ones have a header of the contract', async () => {
  const { pages, get } = openSandbox();
  const rows = (await pages('/customers?limit=100')).flatMap((page) => page.data);
  for (const { id, name } of Object.values(sentinels)) {
    expect(String(rows.find((row) => row.id === id)?.name)).toMatch(new RegExp(`^${name}`));
  }
  for (const { id } of Object.values(sentinels)) {
    const answer = await get(`/customers/${id}`);
    if (answer.status !== 200) continue;
    const { data } = CustomerResponse.parse(await answer.json());
    expect(CustomerDetail.parse(data).id).toBe(id);
    expect(data.whatsapp_accounts.length > 0).toBe(!['cus_empty', 'cus_consumed_without_number'].includes(id));
  }
});

test('the name of each sentinel is its own', () => {
  const names = Object.values(sentinels).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('docs/sandbox.md lists every sentinel, and no other', async () => {
  const page = await readFile(new URL('../../docs/sandbox.md', import.meta.url), 'utf8');
  const listed = [...page.matchAll(/^\| `(cus_\w+)` \|/gm)].map(([, id]) => id);
  expect(listed).toEqual(Object.values(sentinels).map(({ id }) => id));
});
