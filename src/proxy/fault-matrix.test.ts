import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { FaultBody } from '../contract/fault.ts';
import { leaksIn } from './testing/canary-key.ts';
import { always, alwaysThenClose, httpAnswer, type RawAnswer, startRawUpstream } from './testing/raw-upstream.ts';
import { sampleError, sampleLink, samplePage, sampleRequestId } from './testing/samples.ts';
import { startTestConsole } from './testing/test-console.ts';

const opened: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const resource of opened.splice(0)) await resource.close();
});

async function start(answer: RawAnswer, deadlineMs?: number) {
  const kirim = await startRawUpstream(answer);
  const tautan = await startTestConsole({ baseUrl: kirim.baseUrl, ...(deadlineMs !== undefined && { deadlineMs }) });
  opened.push(tautan, kirim);
  return { kirim, tautan };
}

const links = '/api/v1/customers/cus_1/setup_links';
const goodPage = JSON.stringify(samplePage([sampleLink]));
const bomb = Buffer.alloc(50_000_000);

const drip: RawAnswer = (socket) => {
  socket.write(httpAnswer({ length: 100_000 }));
  const timer = setInterval(() => socket.write(' '), 20);
  socket.on('close', () => clearInterval(timer));
};

const floodOf103s: RawAnswer = (socket) => {
  const timer = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'), 20);
  socket.on('close', () => clearInterval(timer));
};

const endless: RawAnswer = (socket) => {
  socket.write(httpAnswer({ length: null, headers: ['Transfer-Encoding: chunked'] }));
  const more = () => {
    while (!socket.destroyed && socket.write(`10000\r\n${' '.repeat(65_536)}\r\n`));
  };
  socket.on('drain', more);
  more();
};

const matrix: [name: string, answer: RawAnswer, kind: string, status: number, calls: number][] = [
  ['reset before the answer', (socket) => socket.resetAndDestroy(), 'upstream_incomplete', 502, 2],
  ['closed before the answer', (socket) => socket.end(), 'upstream_incomplete', 502, 2],
  [
    'reset in the head',
    (socket) => socket.write('HTTP/1.1 200 O', () => socket.resetAndDestroy()),
    'upstream_incomplete',
    502,
    2,
  ],
  [
    'reset in the body',
    (socket) => socket.write(httpAnswer({ body: goodPage, length: 9_999 }), () => socket.resetAndDestroy()),
    'upstream_incomplete',
    502,
    2,
  ],
  [
    'a longer Content-Length than body',
    alwaysThenClose({ body: goodPage, length: 9_999 }),
    'upstream_incomplete',
    502,
    2,
  ],
  [
    'the same, with Connection: close',
    alwaysThenClose({ body: goodPage, length: 9_999, headers: ['Connection: close'] }),
    'upstream_incomplete',
    502,
    2,
  ],
  [
    'chunks without an end',
    alwaysThenClose({ headers: ['Transfer-Encoding: chunked'], length: null, body: `5\r\n{"dat\r\n` }),
    'upstream_incomplete',
    502,
    2,
  ],
  [
    'JSON that was cut and closed',
    alwaysThenClose({ length: null, headers: ['Connection: close'], body: goodPage.slice(0, 200) }),
    'upstream_invalid',
    502,
    1,
  ],
  ['JSON of another shape', always({ body: '[]' }), 'upstream_invalid', 502, 1],
  [
    'a page whose rows are all broken',
    always({ body: JSON.stringify(samplePage([{}, 1])) }),
    'upstream_invalid',
    502,
    1,
  ],
  ['an empty body', always({ body: '' }), 'upstream_invalid', 502, 1],
  [
    'HTML with 200',
    always({ type: 'text/html', body: '<!doctype html><title>Hi</title>' }),
    'upstream_invalid',
    502,
    1,
  ],
  ['JSON that says HTML', always({ type: 'text/html', body: goodPage }), 'upstream_invalid', 502, 1],
  ['JSON without a type', always({ type: null, body: goodPage }), 'upstream_invalid', 502, 1],
  ['UTF-16', always({ type: 'application/json; charset=utf-16', body: goodPage }), 'upstream_invalid', 502, 1],
  [
    'bytes that are no UTF-8',
    always({ body: Buffer.from([...Buffer.from('{"data":["'), 0xff, ...Buffer.from('"]}')]) }),
    'upstream_invalid',
    502,
    1,
  ],
  ['100,000 levels of JSON', always({ body: '['.repeat(100_000) + ']'.repeat(100_000) }), 'upstream_invalid', 502, 1],
  ['gzip', always({ headers: ['Content-Encoding: gzip'], body: gzipSync(goodPage) }), 'upstream_invalid', 502, 1],
  [
    'a coding that is said and not done',
    always({ headers: ['Content-Encoding: br'], body: goodPage }),
    'upstream_invalid',
    502,
    1,
  ],
  [
    'a brotli bomb',
    always({ headers: ['Content-Encoding: br'], body: brotliCompressSync(bomb) }),
    'upstream_invalid',
    502,
    1,
  ],
  [
    'gzip within gzip',
    always({ headers: ['Content-Encoding: gzip, gzip'], body: gzipSync(gzipSync(bomb)) }),
    'upstream_invalid',
    502,
    1,
  ],
  ['201', always({ status: '201 Created', body: goodPage }), 'upstream_invalid', 502, 1],
  ['204', always({ status: '204 No Content', length: null }), 'upstream_invalid', 502, 1],
  ['206', always({ status: '206 Partial Content', body: goodPage }), 'upstream_invalid', 502, 1],
  [
    '101',
    always({ status: '101 Switching Protocols', length: null, headers: ['Connection: upgrade', 'Upgrade: x'] }),
    'upstream_incomplete',
    502,
    2,
  ],
  [
    'a redirect to elsewhere',
    always({ status: '302 Found', headers: ['Location: http://127.0.0.1:9/x'] }),
    'upstream_redirect',
    502,
    1,
  ],
  [
    'a redirect of the vendor to itself',
    always({ status: '308 Permanent Redirect', headers: ['Location: /v1/me'] }),
    'upstream_redirect',
    502,
    1,
  ],
  ['304 without having asked', always({ status: '304 Not Modified', length: null }), 'upstream_redirect', 502, 1],
  ['two Content-Lengths', always({ body: goodPage, headers: ['Content-Length: 3'] }), 'upstream_incomplete', 502, 2],
  ['a garbled status line', (socket) => socket.write('HTTQ/9.9 abc\r\n\r\n'), 'upstream_invalid', 502, 1],
  ['a negative Content-Length', always({ body: goodPage, length: -3 }), 'upstream_invalid', 502, 1],
  [
    'a garbled chunk',
    always({ headers: ['Transfer-Encoding: chunked'], length: null, body: 'ZZ\r\n' }),
    'upstream_invalid',
    502,
    1,
  ],
  [
    '20 kB of headers',
    always({ body: goodPage, headers: [`X-Long: ${'x'.repeat(20_000)}`] }),
    'upstream_invalid',
    502,
    1,
  ],
  ['a promise of 100 MB', always({ length: 100_000_000 }), 'upstream_too_large', 502, 1],
  ['chunks without bounds', endless, 'upstream_too_large', 502, 1],
  ['no answer', () => {}, 'upstream_timeout', 504, 1],
  ['a body in drips', drip, 'upstream_timeout', 504, 1],
  ['a flood of 103s', floodOf103s, 'upstream_timeout', 504, 1],
];

test.each(matrix)('%s', async (_name, answer, kind, status, calls) => {
  const { kirim, tautan } = await start(answer);
  const startedAt = performance.now();
  const response = await tautan.ask(links);
  const text = await response.text();

  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/json');
  const { error } = FaultBody.parse(JSON.parse(text));
  expect(error).toMatchObject({ kind, console_request_id: response.headers.get('x-request-id') });
  expect(kirim.heads).toHaveLength(calls);
  expect(performance.now() - startedAt).toBeLessThan(4_000);
  expect(tautan.lines.join('')).toContain(`"fault":"${kind}"`);
  expect(leaksIn([text, ...response.headers.entries(), ...tautan.lines].join('\n'))).toEqual([]);
});

test('after a bad answer the next one is good', async () => {
  const { tautan } = await start((socket, nth) => {
    socket.write(nth === 1 ? 'garbage\r\n\r\n' : httpAnswer({ body: goodPage }));
  });
  expect((await tautan.ask(links)).status).toBe(502);
  expect((await tautan.ask(links)).status).toBe(200);
});

test('an answer that nobody asked for, on an idle connection, reaches nobody', async () => {
  const stranger = JSON.stringify(samplePage([{ ...sampleLink, token_last4: 'evil' }]));
  const { tautan } = await start((socket) => {
    socket.write(Buffer.concat([httpAnswer({ body: goodPage }), httpAnswer({ body: stranger })]));
  });
  for (let turn = 0; turn < 3; turn += 1) {
    const text = await (await tautan.ask(links)).text();
    expect(text).not.toContain('evil');
  }
});

test("Kirim's refusals keep their request id even when their body is not of Kirim", async () => {
  const { tautan } = await start(
    always({
      status: '503 Service Unavailable',
      type: 'text/html',
      headers: ['X-Request-Id: req_edge1', 'Retry-After: 2'],
      body: '<h1>busy</h1>',
    }),
  );
  const response = await tautan.ask(links);
  expect(response.status).toBe(502);
  expect(response.headers.get('retry-after')).toBe('2');
  expect((await response.json()).error).toMatchObject({
    kind: 'kirim_unavailable',
    code: 'http_503',
    upstream_status: 503,
    request_id: 'req_edge1',
    retry_after_seconds: 2,
  });
});

test.each([
  ['7', 7],
  ['Sun, 22 Nov 2026 05:00:30 GMT', 30],
  ['-1', null],
  ['1e9', null],
])('429 with Retry-After %s is asked once and passed on', async (retryAfter, seconds) => {
  const { kirim, tautan } = await start(
    always({
      status: '429 Too Many Requests',
      headers: [`Retry-After: ${retryAfter}`, 'Date: Sun, 22 Nov 2026 05:00:00 GMT', 'X-RateLimit-Remaining: 0'],
      body: JSON.stringify(sampleError('rate_limit_exceeded')),
    }),
  );
  const response = await tautan.ask(links);
  expect(response.status).toBe(429);
  expect(response.headers.get('retry-after')).toBe(seconds === null ? null : String(seconds));
  expect(response.headers.get('x-tautan-ratelimit-remaining')).toBe('0');
  expect((await response.json()).error).toMatchObject({ retry_after_seconds: seconds, request_id: sampleRequestId });
  expect(kirim.heads).toHaveLength(1);
});

test('a good page crosses whole', async () => {
  const { tautan } = await start(always({ headers: ['X-Request-Id: req_other'], body: goodPage }));
  const response = await tautan.ask(`${links}?status=active`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual(samplePage([sampleLink]));
  expect(tautan.lines.join('')).toContain('request ids of body and header differ');
});

test('a caller that leaves cancels the request to Kirim', async () => {
  const caller = new AbortController();
  let closed = Promise.resolve();
  const { kirim, tautan } = await start((socket) => {
    closed = new Promise((resolve) => socket.on('close', () => resolve()));
    caller.abort();
  }, 60_000);
  await expect(tautan.ask(links, { signal: caller.signal })).rejects.toThrow();
  await closed;
  expect(kirim.heads).toHaveLength(1);
  await expect.poll(() => tautan.lines.join('')).toContain('"status":499');
});
