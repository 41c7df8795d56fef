import { expect, test } from 'vitest';
import { CustomerDetail, CustomerResponse } from '../contract/customer.ts';
import { CustomerPage } from '../contract/page.ts';
import { openSandbox } from './testing/open-sandbox.ts';

test('customers come newest first, 25 at a time, and each once', async () => {
  const pages = await openSandbox().pages('/customers');
  expect(pages.map((page) => page.data.length)).toEqual([25, 25, 25, 25, 12]);
  expect(pages.map((page) => page.has_more)).toEqual([true, true, true, true, false]);
  const rows = pages.flatMap((page) => CustomerPage.parse(page).data);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(112);
  const times = rows.map((row) => row.created_at);
  expect(times).toEqual(times.toSorted().reverse());
});

test('a hundred at a time gives a second page', async () => {
  const pages = await openSandbox().pages('/customers?limit=100');
  expect(pages.map((page) => page.data.length)).toEqual([100, 12]);
  expect(pages.at(-1)?.next_cursor).toBeNull();
});

test('a row of the list has no numbers; the customer itself has', async () => {
  const { rows, get } = openSandbox();
  const [first] = (await rows('/customers?limit=1')).data;
  expect(first).not.toHaveProperty('whatsapp_accounts');
  const body: unknown = await (await get(`/customers/${first?.id}`)).json();
  expect(CustomerResponse.parse(body)).toEqual(body);
  expect(CustomerDetail.parse(CustomerResponse.parse(body).data)).toMatchObject({ name: 'Warung Bu Yanti' });
});

test.each(['pending', 'active', 'suspended', 'archived'])('the filter %s gives those alone', async (status) => {
  const pages = await openSandbox().pages(`/customers?status=${status}&limit=10`);
  const rows = pages.flatMap((page) => page.data);
  expect(rows.length).toBeGreaterThan(3);
  expect(new Set(rows.map((row) => row.status))).toEqual(new Set([status]));
});

test.each(['0', '101', '1.5', '-1', 'ten', '', '1e2', ' 5'])('the limit %j is refused', async (limit) => {
  const { get, problem } = openSandbox();
  const answer = await problem(get(`/customers?limit=${encodeURIComponent(limit)}`));
  expect(answer).toMatchObject({ status: 400, type: 'invalid_request_error', code: 'invalid_limit', param: 'limit' });
});

test.each(['consumed', 'ACTIVE', ''])('the status %j is refused', async (status) => {
  const { get, problem } = openSandbox();
  const answer = await problem(get(`/customers?status=${status}`));
  expect(answer).toMatchObject({ status: 400, code: 'invalid_field_value', param: 'status' });
});

test('a cursor of one filter, of another sandbox or of links is refused', async () => {
  const { rows, get, problem } = openSandbox();
  const cursors = [
    (await rows('/customers?status=active&limit=5')).next_cursor,
    (await openSandbox().rows('/customers?limit=5')).next_cursor,
    (await rows('/customers/cus_paged/setup_links')).next_cursor,
  ];
  for (const cursor of cursors) {
    const answer = await problem(get(`/customers?cursor=${cursor}`));
    expect(answer).toMatchObject({ status: 400, code: 'invalid_cursor', param: 'cursor' });
  }
});

test('an unknown customer is 404', async () => {
  const { get, problem } = openSandbox();
  expect(await problem(get('/customers/cus_01HXYZABCDEFGHJKMNPQRSTVWX'))).toMatchObject({ status: 404 });
});
