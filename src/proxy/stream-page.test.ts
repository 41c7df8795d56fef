import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { FaultBody } from '../contract/fault.ts';
import { blocksIn, customer, links, opened } from './testing/page-blocks.ts';
import { sampleDetail, sampleError, sampleLink, samplePage, sampleRequestId } from './testing/samples.ts';
import { failingUpstream, fakeUpstream, testProxy } from './testing/test-proxy.ts';

const webApp = {
  page: '<!doctype html><html><head><title>T</title></head><body><div id="root"></div></body></html>',
  files: new Map(),
};
const shell = '<!doctype html><html><head><title>T</title>';

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
