import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultTable } from '../contract/fault.ts';
import { setupLinkStatuses } from '../contract/setup-link.ts';
import { securityHeaders } from './security-headers.ts';
import { canaryKey, leaksIn } from './testing/canary-key.ts';
import {
  sampleCustomer,
  sampleDetail,
  sampleError,
  sampleLink,
  sampleMe,
  samplePage,
  sampleRequestId,
} from './testing/samples.ts';
import { failingUpstream, fakeUpstream, testProxy, testTime } from './testing/test-proxy.ts';
import type { TransportFaultKind } from './transport-fault.ts';
import type { UpstreamRequest } from './upstream.ts';

const page = { body: samplePage([sampleLink]) };
const errorOf = async (response: Response) => (await response.json()).error;

describe('the four reads', () => {
  test.each([
    ['/me', '/me', '', sampleMe],
    ['/customers', '/customers', '', samplePage([sampleCustomer])],
    [
      '/customers?limit=100&status=pending&cursor=abc',
      '/customers',
      'status=pending&cursor=abc&limit=100',
      samplePage([]),
    ],
    ['/customers/cus_1', '/customers/cus_1', '', { data: sampleDetail, request_id: sampleRequestId }],
    ['/customers/cus_1/setup_links', '/customers/cus_1/setup_links', '', samplePage([sampleLink])],
    [
      '/customers/c-1_/setup_links?status=expired&cursor=a%2Fb',
      '/customers/c-1_/setup_links',
      'status=expired&cursor=a%2Fb',
      samplePage([]),
    ],
  ])('%s', async (path, askedPath, askedQuery, body) => {
    const upstream = fakeUpstream({ body });
    const response = await testProxy({ upstream }).ask(`/api/v1${path}`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(body);
    expect(upstream.asked.map(({ path: asked, query }) => [asked, query.toString()])).toEqual([
      [askedPath, askedQuery],
    ]);
  });

  test('say the time, the rate and the rows that were left out in headers', async () => {
    const body = samplePage([sampleLink, {}, {}]);
    const response = await testProxy({ upstream: fakeUpstream({ body, rateLimit: 600, rateRemaining: 599 }) }).ask(
      '/api/v1/customers/cus_1/setup_links',
    );
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/json',
      'cache-control': 'private, no-store',
      'x-tautan-time': String(testTime),
      'x-tautan-dropped': '2',
      'x-tautan-ratelimit-limit': '600',
      'x-tautan-ratelimit-remaining': '599',
      'x-tautan-version': '1.2.3 abc1234',
    });
  });

  test('say the time at which they answer, not the one at which they were asked', async () => {
    let now = testTime;
    const slow = fakeUpstream(page);
    const upstream = { ...slow, get: (request: UpstreamRequest) => slow.get(request).finally(() => (now += 9_000)) };
    const { headers } = await testProxy({ upstream, clock: () => now }).ask('/api/v1/customers/cus_1/setup_links');
    expect(headers.get('x-tautan-time')).toBe(String(testTime + 9_000));
    const refused = await testProxy({ clock: () => now }).ask('/api/v1/nothing');
    expect(refused.headers.get('x-tautan-time')).toBe(String(testTime + 9_000));
  });

  test('say nothing of what Kirim did not say', async () => {
    const { headers } = await testProxy({ upstream: fakeUpstream(page) }).ask('/api/v1/customers/cus_1/setup_links');
    for (const name of [
      'x-tautan-dropped',
      'x-tautan-ratelimit-limit',
      'x-tautan-ratelimit-remaining',
      'retry-after',
    ]) {
      expect(headers.get(name)).toBeNull();
    }
  });

  test("take Kirim's request id from the header when the body has none, and from neither when it is odd", async () => {
    const ask = async (bodyId: string, headerId: string | null) => {
      const upstream = fakeUpstream({ body: { ...samplePage([]), request_id: bodyId }, requestId: headerId });
      return (await (await testProxy({ upstream }).ask('/api/v1/customers/cus_1/setup_links')).json()).request_id;
    };
    expect(await ask('', 'req_h')).toBe('req_h');
    expect(await ask('<img>', 'req_h')).toBe('req_h');
    expect(await ask('req_b', 'req_h')).toBe('req_b');
    expect(await ask('', null)).toBe('');
  });

  test('mask a secret that stands in the text of a field', async () => {
    const body = samplePage([
      { ...sampleCustomer, name: canaryKey, metadata: { note: `x csl_0123456789abcdefghijABCD y ${canaryKey}` } },
    ]);
    const text = await (await testProxy({ upstream: fakeUpstream({ body }) }).ask('/api/v1/customers')).text();
    expect(leaksIn(text)).toEqual([]);
    expect(text).not.toContain('csl_0123456789');
    expect(JSON.parse(text).data).toHaveLength(1);
  });

  test('answer HEAD after the same checks, with no body, and never ask Kirim', async () => {
    const upstream = fakeUpstream(page);
    const { ask } = testProxy({ upstream });
    const good = await ask('/api/v1/customers/cus_1/setup_links?status=active', { method: 'HEAD' });
    expect([good.status, await good.text()]).toEqual([200, '']);
    const bad = await ask('/api/v1/customers/cus_1/setup_links?status=x', { method: 'HEAD' });
    expect([bad.status, await bad.text()]).toEqual([400, '']);
    expect(upstream.asked).toEqual([]);
  });
});

describe('what is refused before Kirim is asked', () => {
  const links = '/api/v1/customers/cus_1/setup_links';

  test.each([
    [`${links}?status=paused`, 'invalid_request', 'status'],
    [`${links}?status=Active`, 'invalid_request', 'status'],
    [`${links}?status=`, 'invalid_request', 'status'],
    [`${links}?status=active&status=active`, 'invalid_request', 'status'],
    [`${links}?status=pending`, 'invalid_request', 'status'],
    [`${links}?limit=10`, 'invalid_request', 'limit'],
    [`${links}?cursor=`, 'invalid_request', 'cursor'],
    [`${links}?cursor=a%20b`, 'invalid_request', 'cursor'],
    [`${links}?cursor=%C3%A9`, 'invalid_request', 'cursor'],
    [`${links}?cursor=%0d%0a`, 'invalid_request', 'cursor'],
    [`${links}?cursor=${'a'.repeat(2049)}`, 'invalid_request', 'cursor'],
    [`${links}?__proto__[a]=1`, 'invalid_request', '__proto__[a]'],
    [`${links}?%3Cscript%3E=1`, 'invalid_request', undefined],
    ['/api/v1/customers?status=expired', 'invalid_request', 'status'],
    ['/api/v1/customers?limit=0', 'invalid_request', 'limit'],
    ['/api/v1/customers?limit=101', 'invalid_request', 'limit'],
    ['/api/v1/customers?limit=1e1', 'invalid_request', 'limit'],
    ['/api/v1/customers?limit=-1', 'invalid_request', 'limit'],
    ['/api/v1/customers/cus_1?status=active', 'invalid_request', 'status'],
    ['/api/v1/me?x=1', 'invalid_request', 'x'],
    ['/api/v1/customers/a%2Fb', 'invalid_request', 'id'],
    ['/api/v1/customers/%2e%2e', 'invalid_request', 'id'],
    ['/api/v1/customers/a%00b/setup_links', 'invalid_request', 'id'],
    ['/api/v1/customers/%E0%A4%A/setup_links', 'invalid_request', 'id'],
    ['/api/v1/customers/caf%C3%A9', 'invalid_request', 'id'],
    [`/api/v1/customers/${'a'.repeat(129)}`, 'invalid_request', 'id'],
    ['/api/v1/customers/csl_0123456789abcdefghijABCD', 'token_refused', 'id'],
    ['/api/v1/customers/csl_0123456789abcdefghijABCD/setup_links', 'token_refused', 'id'],
  ])('%s', async (path, kind, param) => {
    const upstream = fakeUpstream(page);
    const { ask, lines } = testProxy({ upstream });
    const response = await ask(path);
    expect(response.status).toBe(400);
    expect(await errorOf(response)).toMatchObject({ origin: 'console', kind, ...(param !== undefined && { param }) });
    expect(upstream.asked).toEqual([]);
    expect(lines.join('')).not.toContain('csl_0123');
  });

  test('the four words of a status, a long cursor and an id of any opaque kind are let through', async () => {
    const upstream = fakeUpstream(page);
    const { ask } = testProxy({ upstream });
    for (const status of setupLinkStatuses) expect((await ask(`${links}?status=${status}`)).status).toBe(200);
    expect((await ask(`${links}?cursor=${'~'.repeat(2048)}`)).status).toBe(200);
    for (const id of ['a', '-', 'csl_01HXYZABCDEFGHJKMNPQRSTVWX', 'x'.repeat(128)]) {
      expect((await ask(`/api/v1/customers/${id}/setup_links`)).status).toBe(200);
    }
  });

  test('no text as an id makes Kirim be asked for anything but a customer of the opaque alphabet', async () => {
    const upstream = fakeUpstream(page);
    const { ask } = testProxy({ upstream });
    const id = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom('..', '.', '../me', 'a/../b', '%2e%2e', '\\', 'a?b', 'a#b', '//x'),
    );
    await fc.assert(
      fc.asyncProperty(id, async (text) => {
        const response = await ask(`/api/v1/customers/${encodeURIComponent(text)}/setup_links`);
        expect([200, 400]).toContain(response.status);
      }),
      { numRuns: 1_000 },
    );
    for (const { path } of upstream.asked) expect(path).toMatch(/^\/customers\/[A-Za-z0-9_-]{1,128}\/setup_links$/);
  });

  test.each([
    '/api',
    '/api/',
    '/api/v1',
    '/api/v1/',
    '/api/v2/me',
    '/api/v1/me/',
    '/api/v1/ME',
    '/api/v1/customers/',
    '/api/v1/messages',
    '/api//v1/me',
    '/api/v1//me',
    '/api/v1/customers/cus_1/setup_links/',
    '/api/v1/customers/cus_1/setup_links/x.css',
    '/api/v1/customers/cus_1/setup_links/csl_1',
    '/api/v1/me;x',
  ])('%s is not there', async (path) => {
    const upstream = fakeUpstream(page);
    const response = await testProxy({ upstream }).ask(path);
    expect(response.status).toBe(404);
    expect(await errorOf(response)).toMatchObject({ kind: 'route_not_found' });
    expect(upstream.asked).toEqual([]);
  });

  const methods = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'QUERY'];
  const paths = [
    '/api/v1/me',
    '/api/v1/customers',
    '/api/v1/customers/cus_1',
    links,
    '/api/v1/nothing',
    '/',
    '/customers',
    '/assets/app-abc123.js',
    '/nothing',
  ];
  test.each(methods.flatMap((method) => paths.map((path) => [method, path] as const)))(
    '%s %s',
    async (method, path) => {
      const upstream = fakeUpstream(page);
      const response = await testProxy({ upstream }).ask(path, {
        method,
        headers: { 'X-HTTP-Method-Override': 'GET' },
      });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
      expect(await errorOf(response)).toMatchObject({ kind: 'method_not_allowed' });
      expect(upstream.asked).toEqual([]);
    },
  );

  test.each([{ 'Content-Length': '5' }, { 'Transfer-Encoding': 'chunked' }, { 'Content-Length': 'x' }])(
    'a read with a body: %o',
    async (headers) => {
      expect((await testProxy().ask('/api/v1/me', { headers })).status).toBe(400);
      expect((await testProxy().ask('/', { headers })).status).toBe(400);
    },
  );
});

describe('who may call', () => {
  const ask = async (headers: Record<string, string>, path = '/api/v1/me') => {
    const upstream = fakeUpstream({ body: sampleMe });
    const response = await testProxy({ upstream }).app.request(`http://localhost:4600${path}`, { headers });
    expect(upstream.asked).toHaveLength(response.status === 200 && path.startsWith('/api') ? 1 : 0);
    for (const name of response.headers.keys()) expect(name).not.toMatch(/^access-control-/);
    return response;
  };

  test.each([
    [{ 'Sec-Fetch-Site': 'same-origin' }],
    [{ 'X-Requested-With': 'tautan' }],
    [{ 'Sec-Fetch-Site': 'same-origin', 'X-Requested-With': 'tautan' }],
  ])('%o may', async (headers) => {
    expect((await ask(headers)).status).toBe(200);
  });

  test.each([
    [{}],
    [{ 'X-Requested-With': 'XMLHttpRequest' }],
    [{ 'X-Requested-With': 'tautan, x' }],
    [{ 'Sec-Fetch-Site': 'cross-site' }],
    [{ 'Sec-Fetch-Site': 'same-site' }],
    [{ 'Sec-Fetch-Site': 'none' }],
    [{ 'Sec-Fetch-Site': '', 'X-Requested-With': 'tautan' }],
    [{ 'Sec-Fetch-Site': 'none', 'X-Requested-With': 'tautan' }],
    [{ 'Sec-Fetch-Site': 'cross-site', 'X-Requested-With': 'tautan' }],
    [{ 'Sec-Fetch-Site': 'same-origin, same-origin' }],
    [{ Origin: 'https://evil.example' }],
  ])('%o may not', async (headers) => {
    const response = await ask(headers);
    expect(response.status).toBe(403);
    expect(await errorOf(response)).toMatchObject({ kind: 'cross_site' });
  });

  test.each([
    'evil.example',
    'localhost',
    'localhost:4601',
    'localhost.:4600',
    'localhost.evil.example:4600',
    '127.0.0.1.nip.io:4600',
    '0.0.0.0:4600',
    'LOCALHOST:4600',
    '',
  ])('under the host name %s nobody may', async (Host) => {
    for (const path of ['/api/v1/me', '/', '/customers', '/assets/app-abc123.js', '/nothing']) {
      const response = await ask({ Host, 'X-Requested-With': 'tautan' }, path);
      expect(response.status).toBe(421);
      expect(await errorOf(response)).toMatchObject({ kind: 'wrong_host' });
    }
  });

  test('health checks answer under any host name, with no data', async () => {
    const { app } = testProxy({ isReady: () => false });
    const headers = { Host: '10.0.0.5:4600' };
    const health = await app.request('/healthz', { headers });
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok', version: '1.2.3', commit: 'abc1234' }]);
    const ready = await app.request('/readyz', { headers });
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'stopping' }]);
    expect((await testProxy().app.request('/readyz')).status).toBe(200);
  });
});

const transportKinds: TransportFaultKind[] = [
  'upstream_invalid',
  'upstream_too_large',
  'upstream_redirect',
  'upstream_incomplete',
  'upstream_unreachable',
  'upstream_dns',
  'upstream_tls',
  'upstream_timeout',
];

test('every status carries every security header, a request id, and no word of what runs here', async () => {
  const throwing = { get: () => Promise.reject(new Error(`no ${canaryKey}`)), close: async () => {} };
  const seen = new Set<number>();
  const check = (response: Response) => {
    seen.add(response.status);
    for (const [name, value] of securityHeaders) expect(response.headers.get(name)).toBe(value);
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    for (const name of ['server', 'x-powered-by', 'set-cookie', 'strict-transport-security'])
      expect(response.headers.get(name)).toBeNull();
  };
  for (const status of [200, 400, 401, 402, 403, 404, 409, 422, 429, 500, 502, 503, 504, 418]) {
    const upstream = fakeUpstream({ status, body: status === 200 ? sampleMe : sampleError('x') });
    check(await testProxy({ upstream }).ask('/api/v1/me'));
  }
  for (const kind of transportKinds) {
    const response = await testProxy({ upstream: failingUpstream(kind) }).ask('/api/v1/me');
    expect(response.status).toBe(faultTable[kind].status);
    check(response);
  }
  const { ask, app } = testProxy({ upstream: throwing });
  check(await ask('/api/v1/me'));
  check(await ask('/api/v1/me', { method: 'POST' }));
  check(await app.request('http://localhost:4600/api/v1/me'));
  for (const path of [
    '/',
    '/nothing',
    '/nothing.js',
    '/assets/app-abc123.js',
    '/favicon.svg',
    '/healthz',
    '/readyz',
    '/api/v1/x',
  ])
    check(await ask(path));
  check(await app.request('http://evil.example/'));
  expect([...seen].sort()).toEqual([200, 400, 402, 403, 404, 405, 409, 421, 422, 429, 500, 502, 504]);
});

test('an error of the console itself is told without its words', async () => {
  const throwing = { get: () => Promise.reject(new TypeError(`no ${canaryKey} in /srv/x`)), close: async () => {} };
  const { ask, lines } = testProxy({ upstream: throwing });
  const response = await ask('/api/v1/me');
  expect(response.status).toBe(500);
  const text = await response.text();
  expect(JSON.parse(text).error).toMatchObject({ kind: 'console_error', origin: 'console' });
  expect(text).not.toContain('/srv/x');
  expect(lines.join('')).toContain('"name":"TypeError"');
  expect(lines.join('')).not.toContain('/srv/x');
  expect(leaksIn(text + lines.join(''))).toEqual([]);
});

test('one log line per request: the template of the route, and never an id, a query or a header', async () => {
  const { ask, lines } = testProxy({ upstream: fakeUpstream({ ...page, attempts: 2 }) });
  await ask('/api/v1/customers/cus_secretive/setup_links?cursor=secretive', {
    headers: { 'User-Agent': 'secretive\u00e9', Cookie: 'secretive' },
  });
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    level: 'info',
    time: expect.stringMatching(/Z$/),
    msg: 'request',
    method: 'GET',
    route: '/api/v1/customers/:id/setup_links',
    status: 200,
    ms: expect.any(Number),
    caller: 'local',
    console_request_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    kirim_request_id: sampleRequestId,
    read: 'asked',
    attempts: 2,
  });
  await ask('/customers/cus_secretive');
  await ask('/secretive');
  await ask('/assets/secretive.js');
  await ask('/api/v1/secretive');
  expect(lines).toHaveLength(5);
  expect(lines.join('')).not.toContain('secretive');
});
