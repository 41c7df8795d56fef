import { expect, test } from 'vitest';
import { CustomerPage } from '../contract/page.ts';
import { openSandbox } from './testing/open-sandbox.ts';

test('there can be thousands of customers, the seed’s first, each once, in all statuses', async () => {
  const { control, pages } = openSandbox();
  await control('POST', '/customers', { total: 450 });
  const all = await pages('/customers?limit=100');
  expect(all.map((page) => page.data.length)).toEqual([100, 100, 100, 100, 50]);
  const rows = all.flatMap((page) => CustomerPage.parse(page).data);
  expect(rows[0]?.name).toBe('Warung Bu Yanti');
  expect(new Set(rows.map(({ id }) => id)).size).toBe(450);
  const times = rows.map((row) => row.created_at);
  expect(times).toEqual(times.toSorted().reverse());
  expect((await pages('/customers?limit=100&status=suspended')).flatMap(({ data }) => data).length).toBeGreaterThan(84);
});

test('fewer than the seed has are not to be had, and a reset takes the others away', async () => {
  const { control, pages } = openSandbox();
  await control('POST', '/customers', { total: 3 });
  expect((await pages('/customers?limit=100')).map((page) => page.data.length)).toEqual([100, 12]);
  await control('POST', '/customers', { total: 250, fault: { kind: 'error' } });
  await control('POST', '/reset');
  expect((await pages('/customers?limit=100')).map((page) => page.data.length)).toEqual([100, 12]);
});

test.each([
  ['error', 500, 'internal_error'],
  ['unavailable', 503, 'service_unavailable'],
  ['rate_limited', 429, 'rate_limit_exceeded'],
  ['bad_request', 400, 'invalid_field_value'],
  ['invalid_cursor', 400, 'invalid_cursor'],
  ['key_rejected', 401, 'invalid_api_key'],
  ['quota_exceeded', 402, 'quota_exceeded'],
  ['forbidden', 403, 'organization_suspended'],
])('told to fail with %s the list answers %s', async (kind, status, code) => {
  const { control, get, problem, rows } = openSandbox();
  await control('POST', '/customers', { fault: { kind } });
  expect(await problem(get('/customers'))).toMatchObject({ status, code });
  expect((await get('/customers/cus_empty')).status).toBe(200);
  await control('POST', '/customers', { fault: null });
  expect((await rows('/customers')).data).toHaveLength(25);
});

test('only the pages that were named fail, and only so many times', async () => {
  const { control, get, rows } = openSandbox();
  await control('POST', '/customers', { fault: { kind: 'error', pages: 'next', times: 2 } });
  const { next_cursor } = await rows('/customers');
  const next = async () => (await get(`/customers?cursor=${next_cursor}`)).status;
  expect([await next(), await next(), await next()]).toEqual([500, 500, 200]);
  await control('POST', '/customers', { fault: { kind: 'error', pages: 'first' } });
  expect([(await get('/customers')).status, await next()]).toEqual([500, 200]);
});

test.each([{ total: -1 }, { total: 20_001 }, { fault: { kind: 'other' } }, { fault: { kind: 'error', times: 0 } }])(
  '%j is refused',
  async (body) => {
    expect((await openSandbox().control('POST', '/customers', body)).status).toBe(400);
  },
);
