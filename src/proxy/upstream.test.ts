import { EventEmitter, once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { boundPort } from './testing/bound-port.ts';
import { canaryKey } from './testing/canary-key.ts';
import { always, httpAnswer, type RawAnswer, type RawUpstream, startRawUpstream } from './testing/raw-upstream.ts';
import { startForwardProxy } from './testing/start-forward-proxy.ts';
import { createUpstream, type Upstream } from './upstream.ts';

const opened: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const resource of opened.splice(0)) await resource.close();
});

async function start(answer: RawAnswer, deadlineMs = 2_000): Promise<{ kirim: RawUpstream; upstream: Upstream }> {
  const kirim = await startRawUpstream(answer);
  const upstream = createUpstream({ baseUrl: kirim.baseUrl, key: () => canaryKey, deadlineMs });
  opened.push(upstream, kirim);
  return { kirim, upstream };
}

const never = new AbortController().signal;
const me = { path: '/me', query: new URLSearchParams(), requestId: 'id-1', signal: never };

test('sends the key, what it accepts and the request id, and nothing else', async () => {
  const { kirim, upstream } = await start(always({ body: '{}' }));
  await upstream.get({
    ...me,
    path: '/customers/cus_1/setup_links',
    query: new URLSearchParams({ status: 'active', cursor: 'a+b&c' }),
  });
  const lines = kirim.heads[0]?.split('\r\n').filter((line) => line !== '');
  expect(lines).toEqual([
    'GET /v1/customers/cus_1/setup_links?status=active&cursor=a%2Bb%26c HTTP/1.1',
    expect.stringMatching(/^host: 127\.0\.0\.1:\d+$/),
    'connection: keep-alive',
    `authorization: Bearer ${canaryKey}`,
    'accept: application/json',
    'accept-encoding: identity',
    'x-request-id: id-1',
  ]);
});

test('reads status, body, ids, waiting time and rate', async () => {
  const headers = ['X-Request-Id: req_1', 'Retry-After: 7', 'X-RateLimit-Limit: 600', 'X-RateLimit-Remaining: 0'];
  const { upstream } = await start(always({ status: '429 Too Many Requests', headers, body: '{"a":1}' }));
  expect(await upstream.get(me)).toEqual({
    answered: true,
    status: 429,
    body: { a: 1 },
    requestId: 'req_1',
    retryAfterSeconds: 7,
    rateLimit: 600,
    rateRemaining: 0,
    attempts: 1,
  });
});

test('reads rate headers that are no whole numbers, or came twice, as unknown', async () => {
  const headers = [
    'X-RateLimit-Limit: 6e2',
    'X-RateLimit-Remaining: 1',
    'X-RateLimit-Remaining: 2',
    'Retry-After: 1',
    'Retry-After: 2',
  ];
  const { upstream } = await start(always({ headers, body: '{}' }));
  expect(await upstream.get(me)).toMatchObject({ rateLimit: null, rateRemaining: null, retryAfterSeconds: null });
});

test.each([
  ['Text/HTML; charset=utf-8', 'text/html'],
  ['<b>no</b>', 'no media type'],
  [null, 'no media type'],
])('a page in place of JSON is told by its media type: %j is %s', async (type, mediaType) => {
  for (const status of ['200 OK', '502 Bad Gateway']) {
    const { upstream } = await start(always({ status, type, body: '<!doctype html>' }));
    expect(await upstream.get(me)).toMatchObject({ mediaType });
  }
});

test.each([
  '/customers/..',
  '/customers/a/../b',
  '/customers/%2e%2e',
  '/customers/a%2Fb',
  '/customers/a/setup_links/b',
  '/messages',
  '/customers/',
  '//evil.example/me',
  '/me?x=1',
  '/me#x',
  '\\me',
  '',
  `/customers/${'a'.repeat(129)}`,
])('never asks for a path outside the contract: %s', async (path) => {
  const { kirim, upstream } = await start(always({ body: '{}' }));
  await expect(upstream.get({ ...me, path })).rejects.toThrow('outside the contract');
  expect(kirim.heads).toEqual([]);
});

test('asks once more after a reset before the answer', async () => {
  const { kirim, upstream } = await start((socket, nth) => {
    if (nth === 1) socket.resetAndDestroy();
    else socket.write(httpAnswer({ body: '{}' }));
  });
  expect(await upstream.get(me)).toMatchObject({ answered: true, status: 200, attempts: 2 });
  expect(kirim.heads).toHaveLength(2);
});

test('asks once more after a reset in the middle of a body, and never gives a part of it', async () => {
  const { upstream } = await start((socket, nth) => {
    if (nth === 1) socket.write(httpAnswer({ body: '{"a":1}', length: 500 }), () => socket.resetAndDestroy());
    else socket.write(httpAnswer({ body: '{"a":2}' }));
  });
  expect(await upstream.get(me)).toMatchObject({ body: { a: 2 }, attempts: 2 });
});

test('asks twice where nobody listens, and then gives up', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = boundPort(server);
  await new Promise((resolve) => server.close(resolve));
  const upstream = createUpstream({ baseUrl: `http://127.0.0.1:${port}/v1`, key: () => canaryKey });
  opened.push(upstream);
  expect(await upstream.get(me)).toMatchObject({ answered: false, kind: 'upstream_unreachable', attempts: 2 });
});

test('a name without an address is a fault of its own', async () => {
  const upstream = createUpstream({ baseUrl: 'http://kirim.invalid/v1', key: () => canaryKey, deadlineMs: 5_000 });
  opened.push(upstream);
  expect(await upstream.get(me)).toMatchObject({ answered: false, kind: 'upstream_dns', attempts: 1 });
});

test('a server without TLS behind an https address is a fault of TLS, is asked once, and gets no key', async () => {
  let received = '';
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      received += bytes.toString('latin1');
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const upstream = createUpstream({ baseUrl: `https://127.0.0.1:${boundPort(server)}/v1`, key: () => canaryKey });
  opened.push(upstream, { close: async () => void server.close() });
  expect(await upstream.get(me)).toMatchObject({ answered: false, kind: 'upstream_tls', attempts: 1 });
  expect(received).not.toContain('Bearer');
});

test('gives up at the deadline, which holds for both attempts together', async () => {
  const { kirim, upstream } = await start((socket, nth) => {
    if (nth === 1) setTimeout(() => socket.resetAndDestroy(), 1_000);
  }, 3_000);
  const startedAt = performance.now();
  expect(await upstream.get(me)).toMatchObject({ answered: false, kind: 'upstream_timeout', attempts: 2 });
  expect(performance.now() - startedAt).toBeLessThan(3_800);
  expect(kirim.heads).toHaveLength(2);
});

test('stops asking when the caller goes away, and drops the connection', async () => {
  const caller = new AbortController();
  let closed: Promise<unknown> = Promise.reject(new Error('never asked'));
  closed.catch(() => {});
  const { upstream } = await start((socket) => {
    closed = once(socket, 'close');
    caller.abort();
  }, 60_000);
  expect(await upstream.get({ ...me, signal: caller.signal })).toBeNull();
  await closed;
});

test('opens at most 16 connections, and asks them all', async () => {
  const held: Socket[] = [];
  const arrivals = new EventEmitter();
  const { kirim, upstream } = await start((socket, nth) => {
    if (nth > 16) return socket.write(httpAnswer({ body: '{}' }));
    held.push(socket);
    if (nth === 16) arrivals.emit('sixteenth');
  });
  const sixteenth = once(arrivals, 'sixteenth');
  const asked = Array.from({ length: 20 }, () => upstream.get(me));
  await sixteenth;
  expect(kirim.connectionCount()).toBe(16);
  for (const socket of held) socket.write(httpAnswer({ body: '{}' }));
  expect((await Promise.all(asked)).every((result) => result?.answered)).toBe(true);
});

test('an https address is reached through the proxy of the network, which never sees the key', async () => {
  const { asked, url } = await startForwardProxy();
  const baseUrl = 'https://kirim.invalid/v1';
  const upstream = createUpstream({ baseUrl, key: () => canaryKey, httpsProxy: { url, except: '' } });
  opened.push(upstream);
  expect(await upstream.get(me)).toMatchObject({ answered: false, kind: 'upstream_unreachable', attempts: 1 });
  expect(asked).toEqual([expect.stringMatching(/^CONNECT kirim\.invalid:443 HTTP\/1\.1\r\n/)]);
  expect(asked.join('')).not.toContain(canaryKey);
});

test('the proxy of the network is left out for the hosts that it does not serve, and for loopback http', async () => {
  const { asked, url } = await startForwardProxy();
  const except = { baseUrl: 'https://kirim.invalid/v1', httpsProxy: { url, except: 'kirim.invalid' } };
  const excepted = createUpstream({ ...except, key: () => canaryKey });
  const { kirim } = await start(always({ body: '{}' }));
  const loopback = createUpstream({ baseUrl: kirim.baseUrl, key: () => canaryKey, httpsProxy: { url, except: '' } });
  opened.push(excepted, loopback);
  expect(await excepted.get(me)).toMatchObject({ kind: 'upstream_dns' });
  expect(await loopback.get(me)).toMatchObject({ status: 200 });
  expect(asked).toEqual([]);
});
