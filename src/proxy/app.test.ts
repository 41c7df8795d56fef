import { describe, expect, test } from 'vitest';
import { faultTable } from '../contract/fault.ts';
import { securityHeaders } from './security-headers.ts';
import { canaryKey, leaksIn } from './testing/canary-key.ts';
import { faultIn } from './testing/fault-in.ts';
import { sampleError, sampleLink, sampleMe, samplePage, sampleRequestId } from './testing/samples.ts';
import { failingUpstream, fakeUpstream, testProxy } from './testing/test-proxy.ts';
import type { TransportFaultKind } from './transport-fault.ts';

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
    expect(await faultIn(response)).toMatchObject({ kind: 'cross_site' });
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
      expect(await faultIn(response)).toMatchObject({ kind: 'wrong_host' });
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
  const { ask, lines } = testProxy({ upstream: fakeUpstream({ body: samplePage([sampleLink]), attempts: 2 }) });
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
