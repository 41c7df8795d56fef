import { connect } from 'node:net';
import { brotliDecompressSync, constants, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { FaultBody } from '../contract/fault.ts';
import { PageBlock } from '../contract/page-block.ts';
import { leaksIn } from './testing/canary-key.ts';
import { httpAnswer, type RawAnswer, startRawUpstream } from './testing/raw-upstream.ts';
import { sampleDetail, sampleError, sampleLink, samplePage, sampleRequestId } from './testing/samples.ts';
import { startTestConsole } from './testing/test-console.ts';
import { failingUpstream, fakeUpstream, testProxy } from './testing/test-proxy.ts';

const webApp = {
  page: '<!doctype html><html><head><title>T</title></head><body><div id="root"></div></body></html>',
  files: new Map(),
};
const shell = '<!doctype html><html><head><title>T</title>';
const opened = { 'Sec-Fetch-Dest': 'document', 'Sec-Fetch-Site': 'none' };
const customer = '/api/v1/customers/cus_1';
const links = '/api/v1/customers/cus_1/setup_links';

/** The blocks of a page by their path, as a browser would read them. */
function blocksIn(page: string): Map<string, PageBlock> {
  const scripts = page.matchAll(/<script type="application\/json" data-path="([^"]*)">([\s\S]*?)<\/script>/g);
  return new Map([...scripts].map(([, path = '', text = '']) => [path, PageBlock.parse(JSON.parse(text))]));
}

describe('a page that a person opens', () => {
  test('announces what follows, brings it along as the API would answer it, and ends', async () => {
    const upstream = fakeUpstream({ body: samplePage([sampleLink, {}]), rateLimit: 600, rateRemaining: 5 });
    const { ask } = testProxy({ webApp, upstream });
    const response = await ask('/customers/cus_1', { headers: opened });
    const page = await response.text();

    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("script-src 'self'"),
    });
    expect(page).toMatch(
      `${shell}<meta name="tautan-blocks" content="${customer} ${links}" /></head><body><div id="root"></div>`,
    );
    expect(page.endsWith('</script>\n</body></html>')).toBe(true);
    const api = await ask(links);
    expect(blocksIn(page).get(links)).toEqual({
      status: 200,
      headers: {
        'X-Tautan-Version': '1.2.3 abc1234',
        'X-Tautan-Time': api.headers.get('X-Tautan-Time'),
        'X-Tautan-Dropped': '1',
        'X-Tautan-RateLimit-Limit': '600',
        'X-Tautan-RateLimit-Remaining': '5',
        'X-Request-Id': expect.stringMatching(/^[\da-f-]{36}$/),
      },
      body: await api.json(),
    });
  });

  test('asks Kirim once for each read, and each has a line in the log', async () => {
    const upstream = fakeUpstream({ body: samplePage([sampleLink]) });
    const { ask, lines } = testProxy({ webApp, upstream });
    await (await ask('/customers/cus_1?status=expired', { headers: opened })).text();

    expect(upstream.asked.map(({ path, query }) => `${path}?${query}`)).toEqual([
      '/customers/cus_1?',
      '/customers/cus_1/setup_links?status=expired',
    ]);
    const routes = lines.map((line) => JSON.parse(line).route);
    expect(routes.sort()).toEqual(['/api/v1/customers/:id', '/api/v1/customers/:id/setup_links', '/customers/:id']);
  });

  test('brings a refusal along like any other answer, and stays 200', async () => {
    const upstream = fakeUpstream({ status: 429, body: sampleError('rate_limit_exceeded'), retryAfterSeconds: 7 });
    const response = await testProxy({ webApp, upstream }).ask('/customers/cus_1', { headers: opened });
    const block = blocksIn(await response.text()).get(links);

    expect([response.status, block?.status]).toEqual([200, 429]);
    expect(FaultBody.parse(block?.body).error).toMatchObject({
      kind: 'kirim_rate_limited',
      retry_after_seconds: 7,
      request_id: sampleRequestId,
      console_request_id: block?.headers['X-Request-Id'],
    });
  });

  test('brings a fault of its own along', async () => {
    const upstream = failingUpstream('upstream_timeout');
    const page = await (await testProxy({ webApp, upstream }).ask('/customers', { headers: opened })).text();
    expect(blocksIn(page).get('/api/v1/customers?limit=100')).toMatchObject({
      status: 504,
      body: { error: { kind: 'upstream_timeout' } },
    });
  });

  test.each(['</script><script>alert(1)</script>', '<!--<script>', '\u2028\u2029', ']]>', '\\u003c/script>', '$&$1'])(
    'text such as %j stays text',
    async (name) => {
      const upstream = fakeUpstream({ body: { data: { ...sampleDetail, name }, request_id: sampleRequestId } });
      const page = await (await testProxy({ webApp, upstream }).ask('/customers/cus_1', { headers: opened })).text();

      expect(blocksIn(page).get(customer)?.body).toMatchObject({ data: { name } });
      expect(page.match(/<\/?script|<!--|[\u2028\u2029]/g)).toEqual(['<script', '</script', '<script', '</script']);
    },
  );

  test.each([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['identity', null, Buffer.from],
    ['br;q=0', null, Buffer.from],
  ])('with Accept-Encoding %s comes as %s', async (accepted, coding, decode) => {
    const upstream = fakeUpstream({ body: samplePage([sampleLink]) });
    const { ask } = testProxy({ webApp, upstream });
    const response = await ask('/customers/cus_1', { headers: { ...opened, 'Accept-Encoding': accepted } });

    expect(response.headers.get('content-encoding')).toBe(coding);
    const page = decode(Buffer.from(await response.arrayBuffer())).toString();
    expect([...blocksIn(page).keys()]).toEqual([customer, links]);
    expect(page.endsWith('</body></html>')).toBe(true);
  });
});

test.each([
  ['a program', {}],
  ['another site', { ...opened, 'Sec-Fetch-Site': 'cross-site' }],
  ['a sister site', { ...opened, 'Sec-Fetch-Site': 'same-site' }],
  ['who does not say from where', { 'Sec-Fetch-Dest': 'document' }],
  ['an image', { ...opened, 'Sec-Fetch-Dest': 'image' }],
  ['a frame', { ...opened, 'Sec-Fetch-Dest': 'iframe' }],
  ['a script', { 'Sec-Fetch-Dest': 'empty', 'Sec-Fetch-Site': 'same-origin' }],
  ['a prefetch', { ...opened, 'Sec-Purpose': 'prefetch' }],
  ['a prerender', { ...opened, 'Sec-Purpose': 'prefetch;prerender' }],
])('%s gets the bare page, which spends nothing', async (_who, headers) => {
  const upstream = fakeUpstream();
  const response = await testProxy({ webApp, upstream }).ask('/customers/cus_1', { headers });
  expect([response.status, await response.text()]).toEqual([200, webApp.page]);
  expect(upstream.asked).toEqual([]);
});

test.each(['/customers/cus_1?status=foo', '/customers/csl_AbCdEfGhIjKlMnOpQrStWvqb', '/'])(
  '%s is the bare page even for who opens it',
  async (path) => {
    const upstream = fakeUpstream();
    const response = await testProxy({ webApp, upstream }).ask(path, { headers: opened });
    expect(await response.text()).toBe(webApp.page);
    expect(upstream.asked).toEqual([]);
  },
);

test('HEAD of a page asks Kirim nothing', async () => {
  const upstream = fakeUpstream();
  const response = await testProxy({ webApp, upstream }).ask('/customers/cus_1', { method: 'HEAD', headers: opened });
  expect([response.status, await response.text()]).toEqual([200, '']);
  expect(upstream.asked).toEqual([]);
});

test('a link from a page of the console counts as opened by a person', async () => {
  const upstream = fakeUpstream();
  const headers = { ...opened, 'Sec-Fetch-Site': 'same-origin' };
  await (await testProxy({ webApp, upstream }).ask('/customers/cus_1', { headers })).text();
  expect(upstream.asked).toHaveLength(2);
});

describe('over sockets', () => {
  const running: { close: () => Promise<void> }[] = [];
  afterEach(async () => {
    for (const resource of running.splice(0)) await resource.close();
  });

  async function start(answer: RawAnswer, deadlineMs = 60_000) {
    const kirim = await startRawUpstream(answer);
    const tautan = await startTestConsole({ baseUrl: kirim.baseUrl, deadlineMs });
    running.push(tautan, kirim);
    return { kirim, tautan };
  }

  /** Opens a customer's page; `received` grows as bytes come. */
  function open(host: string, coding: string) {
    const [address, port] = host.split(':');
    const socket = connect(Number(port), address);
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    const headers = { Host: host, ...opened, 'Accept-Encoding': coding, Connection: 'close' };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`GET /customers/cus_1 HTTP/1.1\r\n${lines.join('')}\r\n`);
    return { socket, received: () => Buffer.concat(chunks).toString('latin1') };
  }

  /** What the chunks of an answer hold so far. */
  function bytesIn(answer: string): Buffer {
    let rest = answer.split('\r\n\r\n').slice(1).join('\r\n\r\n');
    const pieces: string[] = [];
    for (let size = sizeOf(rest); size !== null; size = sizeOf(rest)) {
      const start = rest.indexOf('\r\n') + 2;
      pieces.push(rest.slice(start, start + size));
      rest = rest.slice(start + size + 2);
    }
    return Buffer.from(pieces.join(''), 'latin1');
  }

  function sizeOf(chunk: string): number | null {
    const [, size] = /^([\da-f]+)\r\n/.exec(chunk) ?? [];
    return size === undefined ? null : Number.parseInt(size, 16);
  }

  test('the page leaves before Kirim answers, and each answer as soon as it is there', async () => {
    const pending: (() => void)[] = [];
    const { kirim, tautan } = await start((socket, nth) => {
      const isLinks = kirim.heads[nth - 1]?.includes('/setup_links') === true;
      const body = isLinks ? samplePage([sampleLink]) : { data: sampleDetail, request_id: sampleRequestId };
      const send = () => void socket.write(httpAnswer({ body: JSON.stringify(body) }));
      if (isLinks) pending.unshift(send);
      else pending.push(send);
    });
    const { socket, received } = open(tautan.host, 'identity');

    await expect.poll(received).toContain('<title>Tautan</title>');
    await expect.poll(() => pending.length).toBe(2);
    expect(received()).not.toContain('data-path');
    pending[0]?.();
    await expect.poll(received).toContain(`data-path="${links}"`);
    expect(received()).not.toContain(`data-path="${customer}"`);
    pending[1]?.();
    await expect.poll(received).toContain(`data-path="${customer}"`);
    await expect.poll(() => socket.closed).toBe(true);
    expect(received().endsWith('0\r\n\r\n')).toBe(true);
    expect(leaksIn(received())).toEqual([]);
  });

  test.each([
    ['br', (bytes: Buffer) => brotliDecompressSync(bytes, { finishFlush: constants.BROTLI_OPERATION_FLUSH })],
    ['gzip', (bytes: Buffer) => gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH })],
  ])('all of the page leaves before Kirim answers, compressed as %s as well', async (coding, decodeSoFar) => {
    const { kirim, tautan } = await start(() => {});
    const { socket, received } = open(tautan.host, coding);
    await expect.poll(() => kirim.heads.length).toBe(2);
    await expect.poll(() => decodeSoFar(bytesIn(received())).toString()).toMatch(/<title>Tautan<\/title>$/);
    expect(received()).toContain(`content-encoding: ${coding}`);
    socket.destroy();
  });

  test('an upstream that never answers ends with the fault of the deadline', async () => {
    const { tautan } = await start(() => {}, 100);
    const { socket, received } = open(tautan.host, 'identity');
    await expect.poll(() => socket.closed).toBe(true);
    const blocks = blocksIn(received());
    expect([blocks.get(customer)?.status, blocks.get(links)?.status]).toEqual([504, 504]);
  });

  test('who goes away cancels both reads', async () => {
    const { kirim, tautan } = await start(() => {});
    const { socket, received } = open(tautan.host, 'br');
    await expect.poll(() => kirim.heads.length).toBe(2);
    await expect.poll(received).toContain('\r\n\r\n');
    expect(kirim.connectionCount()).toBe(2);
    socket.destroy();
    await expect.poll(() => kirim.connectionCount()).toBe(0);
    await expect.poll(() => tautan.lines.filter((line) => line.includes('"status":499')).length).toBe(2);
    expect((await tautan.ask('/healthz')).status).toBe(200);
  });
});
