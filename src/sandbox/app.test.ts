import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { KirimError } from '../contract/fault.ts';
import { MeResponse } from '../contract/organization.ts';
import { key, openSandbox } from './testing/open-sandbox.ts';

const requestId = /^req_[0-9A-HJKMNP-TV-Z]{26}$/;
const Log = z.object({ requests: z.array(z.looseObject({ path: z.string(), status: z.nullable(z.number()) })) });

test('the organization, the end of the key and the allowance are told', async () => {
  const { get } = openSandbox();
  const body: unknown = await (await get('/me')).json();
  const me = MeResponse.parse(body);
  expect(me).toEqual(body);
  expect(me.data).toMatchObject({
    organization: { name: 'PT Tautan Sandbox (invented data)' },
    api_key: { last4: key.slice(-4) },
    rate_limits: { tier: 'free', read_per_minute: 600, write_per_minute: 60 },
  });
});

test.each(['', 'Bearer', 'Bearer wrong', `bearer ${key}`, key, `Bearer ${key}x`, `Bearer ${key} `.trim().slice(0, -1)])(
  'the authorization %j is refused with 401',
  async (authorization) => {
    const { app, problem } = openSandbox();
    const answer = await problem(app.request('/v1/customers/cus_paged/setup_links', { headers: { authorization } }));
    expect(answer).toMatchObject({ status: 401, type: 'authentication_error', code: 'invalid_api_key' });
    expect(answer.headers.get('WWW-Authenticate')).toBe('Bearer');
    expect(answer.headers.get('X-RateLimit-Remaining')).toBe('600');
  },
);

test.each(['/nothing', '/customers/', '/customers/cus_paged/setup_links/', '/me/x', '/customers/cus_paged/other'])(
  'the address %s is unknown',
  async (path) => {
    const { get, problem } = openSandbox();
    expect(await problem(get(path))).toMatchObject({ status: 404, type: 'not_found', code: 'resource_not_found' });
  },
);

test('an address outside of the API is unknown, in the same envelope', async () => {
  const { app, problem } = openSandbox();
  expect(await problem(app.request('/'))).toMatchObject({ status: 404, code: 'resource_not_found' });
});

test.each([
  ['POST', '/me', 'GET'],
  ['DELETE', '/customers', 'GET'],
  ['PUT', '/customers/cus_paged', 'GET'],
  ['PUT', '/customers/cus_paged/setup_links', 'GET, POST'],
  ['GET', '/customers/cus_paged/setup_links/csl_x', 'PATCH, DELETE'],
])('%s %s answers 405 and says what is allowed', async (method, path, allow) => {
  const { send, problem } = openSandbox();
  const answer = await problem(send(method, path));
  expect(answer).toMatchObject({ status: 405, code: 'method_not_allowed' });
  expect(answer.headers.get('Allow')).toBe(allow);
});

test.each(['/me', '/customers', '/customers/cus_paged', '/customers/cus_paged/setup_links'])(
  'a success at %s carries its request id twice, and the allowance',
  async (path) => {
    const response = await openSandbox().get(path);
    const body = z.looseObject({ request_id: z.string() }).parse(await response.json());
    expect(body.request_id).toMatch(requestId);
    expect(response.headers.get('X-Request-Id')).toBe(body.request_id);
    expect(response.headers.get('X-RateLimit-Limit')).toBe('600');
    expect(response.headers.get('X-RateLimit-Remaining')).toBe('599');
    expect(response.headers.get('X-RateLimit-Reset')).toMatch(/^\d{10}$/);
  },
);

test('an error carries its request id twice; the allowance is told up to 4xx, not on 5xx', async () => {
  const { get } = openSandbox();
  for (const [path, told] of [
    ['/customers/cus_nobody', '599'],
    ['/customers/cus_error_500/setup_links', null],
  ] as const) {
    const response = await get(path);
    const body: unknown = await response.json();
    const { error } = KirimError.parse(body);
    expect({ error }).toEqual(body);
    expect(error.request_id).toMatch(requestId);
    expect(response.headers.get('X-Request-Id')).toBe(error.request_id);
    expect(response.headers.get('X-RateLimit-Remaining')).toBe(told);
  }
});

test('two requests never share an id', async () => {
  const { get } = openSandbox();
  const ids = await Promise.all(Array.from({ length: 50 }, async () => (await get('/me')).headers.get('X-Request-Id')));
  expect(new Set(ids).size).toBe(50);
});

test('read number 601 of a minute is told to wait, and a tenth of a second later there is a token', async () => {
  const { get, problem, pass, send } = openSandbox();
  for (let read = 0; read < 600; read += 1) expect((await get('/me')).status).toBe(200);
  const answer = await problem(get('/me'));
  expect(answer).toMatchObject({ status: 429, type: 'rate_limit_error', code: 'rate_limit_exceeded' });
  expect(answer.headers.get('Retry-After')).toBe('1');
  expect(answer.headers.get('X-RateLimit-Remaining')).toBe('0');
  // Writes have a bucket of their own.
  expect((await send('POST', '/customers/cus_paged/setup_links', {})).status).toBe(201);
  pass(0.1);
  expect((await get('/me')).status).toBe(200);
});

test('write number 61 of a minute is told to wait', async () => {
  const { send, problem } = openSandbox();
  const create = () => send('POST', '/customers/cus_paged/setup_links', {});
  const limits = new Set<string | null>();
  for (let write = 0; write < 60; write += 1) limits.add((await create()).headers.get('X-RateLimit-Limit'));
  expect([...limits]).toEqual(['60']);
  expect(await problem(create())).toMatchObject({ status: 429 });
});

test('the log names each request to the API, newest last, and can be cleared', async () => {
  const { get, control, problem } = openSandbox();
  await get('/customers/cus_paged/setup_links?status=expired');
  await problem(get('/customers/cus_nobody'));
  const log = async () => Log.parse(await (await control('GET', '/requests')).json()).requests;
  const at = '2026-11-23T05:00:00.000Z';
  expect(await log()).toEqual([
    {
      method: 'GET',
      path: '/v1/customers/cus_paged/setup_links',
      query: 'status=expired',
      status: 200,
      customer_id: 'cus_paged',
      at,
    },
    { method: 'GET', path: '/v1/customers/cus_nobody', query: '', status: 404, customer_id: 'cus_nobody', at },
  ]);
  await control('DELETE', '/requests');
  expect(await log()).toEqual([]);
});

test('the log keeps the newest thousand', async () => {
  const { get, control } = openSandbox();
  for (let request = 0; request < 1_002; request += 1) await get(`/nothing/${request}`);
  const { requests } = Log.parse(await (await control('GET', '/requests')).json());
  expect(requests.length).toBe(1_000);
  expect(requests[0]?.path).toBe('/v1/nothing/2');
});

test('nobody controls the sandbox without the header that a web page cannot send', async () => {
  const { app, problem } = openSandbox();
  for (const [method, path] of [
    ['POST', '/reset'],
    ['POST', '/arm'],
    ['POST', '/fail'],
    ['POST', '/tick'],
    ['GET', '/requests'],
    ['DELETE', '/requests'],
  ] as const) {
    expect(await problem(app.request(`/_sandbox${path}`, { method }))).toMatchObject({ status: 403 });
  }
});

test.each([
  ['/tick', { seconds: -1 }, 400],
  ['/tick', {}, 400],
  ['/arm', {}, 400],
  ['/arm', { customer_id: 'cus_nobody' }, 404],
  ['/fail', { customer_id: 'cus_nobody', status: 500 }, 404],
  ['/fail', { customer_id: 'cus_paged', status: 200 }, 400],
])('control %s with %j is refused', async (path, body, status) => {
  const { control, problem } = openSandbox();
  expect(await problem(control('POST', path, body))).toMatchObject({ status });
});

test.each([403, 429, 500, 504])(
  'the next read of a customer’s links fails with %i when that was asked for, and no other',
  async (status) => {
    const { rows, control, get } = openSandbox();
    await control('POST', '/fail', { customer_id: 'cus_paged', status });
    await rows('/customers/cus_capped/setup_links');
    expect((await get('/customers/cus_paged/setup_links')).status).toBe(status);
    expect((await rows('/customers/cus_paged/setup_links')).data.length).toBe(50);
  },
);

test('time passes with the clock and with ticks, and links run out', async () => {
  const { rows, pass, control, now } = openSandbox();
  const active = async () => (await rows('/customers/cus_paged/setup_links?status=active')).data.length;
  expect(await active()).toBe(12);
  pass(5 * 86_400);
  expect(await active()).toBeLessThan(12);
  await control('POST', '/tick', { seconds: 30 * 86_400 });
  expect(new Date(now()).toISOString()).toBe('2026-12-28T05:00:00.000Z');
  expect(await active()).toBe(0);
  await control('POST', '/reset');
  expect(new Date(now()).toISOString()).toBe('2026-11-28T05:00:00.000Z');
  expect(await active()).toBeGreaterThan(0);
});
