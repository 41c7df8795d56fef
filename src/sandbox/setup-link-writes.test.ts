import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { SetupLink } from '../contract/setup-link.ts';
import { isRedirectUrl } from './link-body.ts';
import { openSandbox } from './testing/open-sandbox.ts';

const Created = z.object({ data: z.extend(SetupLink, { setup_url: z.string() }), request_id: z.string() });
const Changed = z.object({ data: SetupLink, request_id: z.string() });

/** The newest ordinary customer, which has three links, and the path of its links. */
async function openCustomer() {
  const sandbox = openSandbox();
  const [customer] = (await sandbox.rows('/customers?limit=1')).data;
  const path = `/customers/${customer?.id}/setup_links`;
  const create = async (body: unknown = {}, headers?: Record<string, string>) =>
    Created.parse(await (await sandbox.send('POST', path, body, headers)).json()).data;
  return { ...sandbox, path, create };
}

test('a new link is active for seven days, tops the list, and tells its token this once', async () => {
  const { create, rows, path, send, pass } = await openCustomer();
  expect((await send('POST', path, {})).status).toBe(201);
  pass(1);
  const { setup_url, ...link } = await create({ success_redirect_url: 'https://shop.example/ok' });
  expect(setup_url).toMatch(/^https:\/\/app\.kirimdev\.com\/onboard\/csl_[A-Za-z0-9_-]{24}$/);
  expect(setup_url.slice(-4)).toBe(link.token_last4);
  expect(link).toMatchObject({
    status: 'active',
    created_at: '2026-11-23T05:00:01.000Z',
    expires_at: '2026-11-30T05:00:01.000Z',
    consumed_at: null,
    success_redirect_url: 'https://shop.example/ok',
    failure_redirect_url: null,
  });
  const page = await rows(path);
  expect(page.data.length).toBe(5);
  expect(page.data[0]).toEqual(link);
  expect(JSON.stringify(page)).not.toContain(setup_url.slice(-28));
});

test('a link of one hour is expired an hour later', async () => {
  const { create, rows, path, pass } = await openCustomer();
  const { id } = await create({ expires_in_hours: 1 });
  const status = async () => (await rows(path)).data.find((link) => link.id === id)?.status;
  pass(3_599);
  expect(await status()).toBe('active');
  pass(1);
  expect(await status()).toBe('expired');
});

test.each([
  [{ expires_in_hours: 0 }, 'invalid_field_value', 'expires_in_hours'],
  [{ expires_in_hours: 721 }, 'invalid_field_value', 'expires_in_hours'],
  [{ expires_in_hours: 1.5 }, 'invalid_field_value', 'expires_in_hours'],
  [{ expires_in_hours: '24' }, 'invalid_field_value', 'expires_in_hours'],
  [{ success_redirect_url: 'http://shop.example/' }, 'invalid_field_value', 'success_redirect_url'],
  [{ failure_redirect_url: 7 }, 'invalid_field_value', 'failure_redirect_url'],
  [[], 'invalid_request', 'body'],
  ['{"expires_in_hours":', 'invalid_request', 'body'],
  ['', 'invalid_request', 'body'],
])('creating with %j is refused', async (body, code, param) => {
  const { send, path, problem } = await openCustomer();
  expect(await problem(send('POST', path, body))).toMatchObject({ status: 400, code, param });
});

test('a body of another type, and one that is too large, are refused', async () => {
  const { send, path, problem } = await openCustomer();
  expect(await problem(send('POST', path, {}, { 'Content-Type': 'text/plain' }))).toMatchObject({ status: 400 });
  expect(await problem(send('POST', path, { x: 'x'.repeat(70_000) }))).toMatchObject({ status: 413 });
});

test.each([
  ['https://shop.example/done?x=1', true],
  ['http://localhost:3000/done', true],
  ['http://127.0.0.1/done', true],
  ['http://app.localhost/done', true],
  ['http://shop.example/done', false],
  ['http://localhost.evil.example/', false],
  ['https://shop.example/#done', false],
  ['https://shop.example/#', false],
  ['/done', false],
  ['//shop.example/', false],
  ['https:shop.example', false],
  ['javascript:alert(1)', false],
  ['https://', false],
  ['', false],
])('the redirect URL %j is accepted: %s', (url, accepted) => {
  expect(isRedirectUrl(url)).toBe(accepted);
});

test('the same request with the same idempotency key makes one link', async () => {
  const { create, send, rows, path } = await openCustomer();
  const headers = { 'Idempotency-Key': 'order-1' };
  const first = await create({ expires_in_hours: 24 }, headers);
  const again = await send('POST', path, { expires_in_hours: 24 }, headers);
  expect(again.status).toBe(201);
  expect(again.headers.get('Idempotent-Replayed')).toBe('true');
  const { data, request_id } = Created.parse(await again.json());
  expect(data).toEqual(first);
  expect(again.headers.get('X-Request-Id')).toBe(request_id);
  expect((await rows(path)).data.length).toBe(4);
});

test('another request with the same idempotency key is refused, at another customer too', async () => {
  const { create, send, path, problem } = await openCustomer();
  const headers = { 'Idempotency-Key': 'order-1' };
  await create({ expires_in_hours: 24 }, headers);
  for (const answer of [
    send('POST', path, { expires_in_hours: 48 }, headers),
    send('POST', '/customers/cus_paged/setup_links', { expires_in_hours: 24 }, headers),
  ]) {
    expect(await problem(answer)).toMatchObject({ status: 422, code: 'idempotency_key_reuse' });
  }
});

test('an idempotency key is forgotten after a day, and may have 255 characters', async () => {
  const { create, send, path, pass, problem, rows } = await openCustomer();
  const headers = { 'Idempotency-Key': 'k'.repeat(255) };
  await create({}, headers);
  pass(86_400);
  expect((await send('POST', path, {}, headers)).headers.get('Idempotent-Replayed')).toBeNull();
  expect((await rows(path)).data.length).toBe(5);
  expect(await problem(send('POST', path, {}, { 'Idempotency-Key': 'k'.repeat(256) }))).toMatchObject({ status: 400 });
});

test('a refused request does not use up its idempotency key', async () => {
  const { send, path } = await openCustomer();
  const headers = { 'Idempotency-Key': 'order-1' };
  expect((await send('POST', path, { expires_in_hours: 0 }, headers)).status).toBe(400);
  expect((await send('POST', path, { expires_in_hours: 1 }, headers)).status).toBe(201);
});

test('the redirect URLs of an active link can be changed and cleared; what is absent stays', async () => {
  const { create, send, rows, path } = await openCustomer();
  const urls = { success_redirect_url: 'https://shop.example/ok', failure_redirect_url: 'https://shop.example/no' };
  const { id } = await create(urls);
  const answer = await send('PATCH', `${path}/${id}`, { success_redirect_url: null });
  expect(answer.status).toBe(200);
  const { data } = Changed.parse(await answer.json());
  expect(data).toMatchObject({ ...urls, success_redirect_url: null, status: 'active' });
  expect((await rows(path)).data.find((link) => link.id === id)).toEqual(data);
});

test('a bad address changes nothing', async () => {
  const { create, send, rows, path, problem } = await openCustomer();
  const { setup_url, ...link } = await create({ success_redirect_url: 'https://shop.example/ok' });
  const answer = send('PATCH', `${path}/${link.id}`, { success_redirect_url: null, failure_redirect_url: 'nowhere' });
  expect(await problem(answer)).toMatchObject({ status: 400, param: 'failure_redirect_url' });
  expect((await rows(path)).data).toContainEqual(link);
});

test('an active link can be revoked, once', async () => {
  const { create, send, rows, path, problem } = await openCustomer();
  const { id } = await create();
  const answer = await send('DELETE', `${path}/${id}`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    data: { id, object: 'customer_setup_link', revoked: true, status: 'revoked' },
  });
  expect((await rows(`${path}?status=revoked`)).data.map((link) => link.id)).toContain(id);
  expect(await problem(send('DELETE', `${path}/${id}`))).toMatchObject({ status: 409, type: 'conflict' });
});

test.each(['consumed', 'expired', 'revoked'])(
  'a link that is %s can neither be changed nor revoked',
  async (status) => {
    const { send, rows, problem } = openSandbox();
    const path = '/customers/cus_paged/setup_links';
    const [link] = (await rows(`${path}?status=${status}`)).data;
    expect(await problem(send('PATCH', `${path}/${link?.id}`, {}))).toMatchObject({ status: 409, code: 'conflict' });
    expect(await problem(send('DELETE', `${path}/${link?.id}`))).toMatchObject({ status: 409, code: 'conflict' });
  },
);

test('a link of another customer, and one that never was, are 404', async () => {
  const { send, rows, path, problem } = await openCustomer();
  const [foreign] = (await rows('/customers/cus_paged/setup_links?status=active')).data;
  for (const id of [String(foreign?.id), 'csl_nothing']) {
    expect(await problem(send('DELETE', `${path}/${id}`))).toMatchObject({ status: 404 });
    expect(await problem(send('PATCH', `${path}/${id}`, {}))).toMatchObject({ status: 404 });
  }
});

test('a reset brings back what was there at the start', async () => {
  const { create, send, rows, path, control } = await openCustomer();
  const before = (await rows(path)).data;
  await create();
  const [active] = (await rows(`${path}?status=active`)).data;
  await send('DELETE', `${path}/${active?.id}`);
  expect((await rows(path)).data).not.toEqual(before);
  expect((await control('POST', '/reset')).status).toBe(200);
  expect((await rows(path)).data).toEqual(before);
});
