import { describe, expect, test } from 'vitest';
import { canaryKey, leaksIn } from './testing/canary-key.ts';
import { sampleCustomer, sampleDetail, sampleLink, sampleMe, samplePage, sampleRequestId } from './testing/samples.ts';
import { fakeUpstream, testProxy, testTime } from './testing/test-proxy.ts';
import type { UpstreamRequest } from './upstream.ts';

const page = { body: samplePage([sampleLink]) };

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
