import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { securityHeaders } from './security-headers.ts';
import { leaksIn } from './testing/canary-key.ts';
import { always, type RawUpstream, startRawUpstream } from './testing/raw-upstream.ts';
import { sampleMe } from './testing/samples.ts';
import { startTestConsole } from './testing/test-console.ts';

let kirim: RawUpstream;
let tautan: Awaited<ReturnType<typeof startTestConsole>>;

beforeAll(async () => {
  kirim = await startRawUpstream(always({ body: JSON.stringify(sampleMe) }));
  tautan = await startTestConsole({ baseUrl: kirim.baseUrl });
});
afterAll(async () => {
  await tautan.close();
  await kirim.close();
});

const own = 'X-Requested-With: tautan\r\nConnection: close\r\n';

/** The status and the head of each answer to these bytes; HOST stands for the console's own. */
async function statusesOf(bytes: string): Promise<{ statuses: number[]; text: string }> {
  const text = await tautan.send(bytes.replaceAll('HOST', tautan.host));
  return { statuses: [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status)), text };
}

test('a plain read over a socket is answered', async () => {
  const { statuses, text } = await statusesOf(`GET /api/v1/me HTTP/1.1\r\nHost: HOST\r\n${own}\r\n`);
  expect(statuses).toEqual([200]);
  expect(text).toContain('PT Contoh');
});

describe('forms of a request that are refused, with every header, and cost nothing at Kirim', () => {
  test.each([
    ['an absolute target', `GET http://HOST/api/v1/me HTTP/1.1\r\nHost: HOST\r\n${own}\r\n`, 400],
    [
      'an absolute target of another host',
      `GET http://evil.example/api/v1/me HTTP/1.1\r\nHost: HOST\r\n${own}\r\n`,
      400,
    ],
    ['a fragment', `GET /api/v1/me#x HTTP/1.1\r\nHost: HOST\r\n${own}\r\n`, 400],
    ['a fragment before the path', `GET /healthz#/../api/v1/me HTTP/1.1\r\nHost: HOST\r\n${own}\r\n`, 400],
    ['a target without a slash', `GET api/v1/me HTTP/1.1\r\nHost: HOST\r\n${own}\r\n`, 400],
    ['an asterisk', `OPTIONS * HTTP/1.1\r\nHost: HOST\r\n${own}\r\n`, 400],
    ['a backslash', `GET /api\\v1\\me HTTP/1.1\r\nHost: HOST\r\n${own}\r\n`, 400],
    ['no Host', `GET /api/v1/me HTTP/1.1\r\n${own}\r\n`, 400],
    ['no Host in HTTP/1.0', `GET /api/v1/me HTTP/1.0\r\n${own}\r\n`, 400],
    ['two Hosts', `GET /api/v1/me HTTP/1.1\r\nHost: HOST\r\nHost: HOST\r\n${own}\r\n`, 400],
    ['two different Hosts', `GET /api/v1/me HTTP/1.1\r\nHost: HOST\r\nhost: evil.example\r\n${own}\r\n`, 400],
    ['an empty Host', `GET /api/v1/me HTTP/1.1\r\nHost:\r\n${own}\r\n`, 421],
    ['a Host with a user', `GET /api/v1/me HTTP/1.1\r\nHost: localhost@evil\r\n${own}\r\n`, 400],
    ['a Host with a path', `GET /api/v1/me HTTP/1.1\r\nHost: HOST/x\r\n${own}\r\n`, 400],
    ['another Host', `GET /api/v1/me HTTP/1.1\r\nHost: evil.example\r\n${own}\r\n`, 421],
    ['a Host that leads here by DNS', `GET /api/v1/me HTTP/1.1\r\nHost: 127.0.0.1.nip.io\r\n${own}\r\n`, 421],
    ['the unspecified address', `GET / HTTP/1.1\r\nHost: 0.0.0.0\r\n${own}\r\n`, 421],
    ['a body by length', `GET /api/v1/me HTTP/1.1\r\nHost: HOST\r\n${own}Content-Length: 2\r\n\r\n{}`, 400],
    [
      'a body in chunks',
      `GET /api/v1/me HTTP/1.1\r\nHost: HOST\r\n${own}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
    ],
    [
      'both lengths',
      `GET /api/v1/me HTTP/1.1\r\nHost: HOST\r\n${own}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
    ],
    [
      'two lengths',
      `GET /api/v1/me HTTP/1.1\r\nHost: HOST\r\n${own}Content-Length: 0\r\nContent-Length: 5\r\n\r\n`,
      400,
    ],
    ['a negative length', `GET /api/v1/me HTTP/1.1\r\nHost: HOST\r\n${own}Content-Length: -1\r\n\r\n`, 400],
    ['an unknown coding', `GET /api/v1/me HTTP/1.1\r\nHost: HOST\r\n${own}Transfer-Encoding: xchunked\r\n\r\n`, 400],
    ['a space before the colon', `GET /api/v1/me HTTP/1.1\r\nHost : HOST\r\n${own}\r\n`, 400],
    ['a folded header', `GET /api/v1/me HTTP/1.1\r\nHost: HOST\r\nX: a\r\n b\r\n${own}\r\n`, 400],
    ['a NUL', `GET /api/v1/me HTTP/1.1\r\nHost: HOST\r\nX: a\0b\r\n${own}\r\n`, 400],
    ['a bare CR', `GET /api/v1/me HTTP/1.1\r\nHost: HOST\r\nX: a\rb\r\n${own}\r\n`, 400],
    ['HTTP/0.9', 'GET /api/v1/me\r\n\r\n', 400],
    ['an unknown method', `FETCH /api/v1/me HTTP/1.1\r\nHost: HOST\r\n${own}\r\n`, 400],
    ['garbage', '\x16\x03\x01\x02\x00\x01\x00\r\n\r\n', 400],
    ['TRACE', `TRACE /api/v1/me HTTP/1.1\r\nHost: HOST\r\n${own}\r\n`, 405],
    ['CONNECT', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n', 405],
    ['a write', `POST /api/v1/me HTTP/1.1\r\nHost: HOST\r\n${own}Content-Length: 2\r\n\r\n{}`, 405],
    [
      'a write that says it is a read',
      `POST /api/v1/me?_method=GET HTTP/1.1\r\nHost: HOST\r\n${own}X-HTTP-Method-Override: GET\r\nContent-Length: 0\r\n\r\n`,
      405,
    ],
    ['no word of where it comes from', 'GET /api/v1/me HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n', 403],
    [
      'a word of the caller twice',
      `GET /api/v1/me HTTP/1.1\r\nHost: HOST\r\nSec-Fetch-Site: same-origin\r\nSec-Fetch-Site: cross-site\r\n${own}\r\n`,
      403,
    ],
    ['headers of 17 kB', `GET /api/v1/me HTTP/1.1\r\nHost: HOST\r\nX: ${'x'.repeat(17_000)}\r\n${own}\r\n`, 431],
    ['a target of 17 kB', `GET /${'x'.repeat(17_000)} HTTP/1.1\r\nHost: HOST\r\n${own}\r\n`, 431],
    [
      '3,000 headers',
      `GET /api/v1/me HTTP/1.1\r\nHost: HOST\r\n${Array.from({ length: 3_000 }, (_, n) => `X${n}: y\r\n`).join('')}${own}\r\n`,
      431,
    ],
  ])('%s', async (_name, bytes, status) => {
    const { statuses, text } = await statusesOf(bytes);
    expect(statuses).toEqual([status]);
    const [head = '', body = ''] = text.split('\r\n\r\n');
    for (const [name, value] of securityHeaders)
      expect(head.toLowerCase()).toContain(`${name}: ${value}`.toLowerCase());
    expect(head).not.toMatch(/^(?:server|x-powered-by|access-control-[a-z-]+):/im);
    expect(JSON.parse(body.replace(/^[0-9a-f]+\r\n/i, '')).error).toMatchObject({
      origin: 'console',
      request_id: null,
    });
  });
});

describe('paths that only a normaliser would turn into a route', () => {
  test.each([
    '/api/v1/customers/../me',
    '/api/v1/customers/%2e%2e/me',
    '/api/v1/./me',
    '/x/../api/v1/me',
    '//api/v1/me',
    '/%61pi/v1/me',
    '/api/v1/%6de',
    '/api%2fv1%2fme',
    '/api/v1/me%00',
    '/api/v1/me/..;/me',
    '/api/v1/me.',
    '/healthz/../api/v1/me',
    '/assets/../api/v1/me',
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/..%5c..%5cserve.js',
    '/.env',
    '/%2eenv',
    '/.git/config',
    '/assets/app-abc123.js.map',
  ])('%s', async (path) => {
    const { statuses } = await statusesOf(`GET ${path} HTTP/1.1\r\nHost: HOST\r\n${own}\r\n`);
    expect(statuses).toEqual([404]);
  });
});

test.each([
  ['a health check of any Host', 'GET /healthz HTTP/1.1\r\nHost: 10.0.0.9\r\nConnection: close\r\n\r\n', 200],
  ['a health check without a Host', 'GET /readyz HTTP/1.0\r\n\r\n', 200],
  ['an expectation', `GET /api/v1/me HTTP/1.1\r\nHost: HOST\r\nExpect: 200-maybe\r\n${own}\r\n`, 200],
  ['a header called __proto__', `GET /api/v1/me HTTP/1.1\r\nHost: HOST\r\n__proto__: x\r\n${own}\r\n`, 200],
  [
    'an upgrade',
    `GET /api/v1/me HTTP/1.1\r\nHost: HOST\r\nUpgrade: websocket\r\n${own.replace('close', 'Upgrade, close')}\r\n`,
    200,
  ],
])('%s is answered', async (_name, bytes, status) => {
  expect((await statusesOf(bytes)).statuses).toEqual([status]);
});

test('Kirim was asked for what was answered with 200, and for nothing else', () => {
  expect(kirim.heads).toHaveLength(4);
  for (const head of kirim.heads) expect(head).toMatch(/^GET \/v1\/me HTTP\/1\.1\r\n/);
});

test('whatever bytes are sent, every answer is a whole one, none is a failure of the console, and the key is in none, nor in the log', async () => {
  const noise = fc.string({ unit: 'binary', maxLength: 40 });
  const method = fc.oneof(fc.constantFrom('GET', 'HEAD', 'POST', 'get', 'OPTIONS', 'TRACE'), noise);
  const target = fc.oneof(
    fc.constantFrom(
      '/',
      '/api/v1/customers',
      '/api/v1/customers/cus_1/setup_links',
      '/assets/app-abc123.js',
      '/healthz',
    ),
    fc
      .tuple(fc.constantFrom('/', '/api/v1/', '/api/v1/customers/', '/assets/', '?'), noise)
      .map((parts) => parts.join('')),
    noise,
  );
  const header = fc.oneof(
    fc.constantFrom(
      'Host: HOST',
      'X-Requested-With: tautan',
      'Sec-Fetch-Site: same-origin',
      'Content-Length: 1',
      'Expect: 100-continue',
    ),
    fc.constantFrom(
      'Transfer-Encoding: chunked',
      'Connection: upgrade',
      'Range: bytes=0-1',
      'If-None-Match: *',
      'Accept-Encoding: br',
    ),
    fc.tuple(noise, noise).map((parts) => parts.join(': ')),
  );
  const request = fc
    .tuple(method, target, fc.constantFrom('HTTP/1.1', 'HTTP/1.0', 'HTTP/9', ''), fc.array(header, { maxLength: 6 }))
    .map(
      ([verb, path, version, headers]) =>
        `${verb} ${path} ${version}\r\n${headers.map((line) => `${line}\r\n`).join('')}\r\n`,
    );
  // Whatever became of the first request, this one makes the server close the connection.
  const last = 'GET /readyz HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n';
  await fc.assert(
    fc.asyncProperty(request, async (bytes) => {
      const { statuses, text } = await statusesOf(bytes + last);
      expect(statuses.length).toBeGreaterThan(0);
      // 502 where the noise was a read: the Kirim of this test has but one answer.
      for (const status of statuses) expect(status < 500 || status === 502).toBe(true);
      expect(text).toMatch(/^HTTP\/1\.1 \d{3} [\s\S]*\r\n\r\n/);
      expect(leaksIn(text)).toEqual([]);
    }),
    { numRuns: 500 },
  );
  expect(leaksIn(tautan.lines.join(''))).toEqual([]);
  expect((await statusesOf(`GET /api/v1/me HTTP/1.1\r\nHost: HOST\r\n${own}\r\n`)).statuses).toEqual([200]);
});

test('every refusal left a log line of JSON', () => {
  expect(tautan.lines.length).toBeGreaterThan(40);
  for (const line of tautan.lines) expect(() => JSON.parse(line)).not.toThrow();
});
