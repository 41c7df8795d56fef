import type { Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { faultIn } from './testing/fault-in.ts';
import { always, httpAnswer, type RawAnswer, type RawUpstream, startRawUpstream } from './testing/raw-upstream.ts';
import { sampleError, sampleLink, samplePage } from './testing/samples.ts';
import { startTestConsole } from './testing/test-console.ts';

const again = { repeats: Number(process.env.FAULT_ROUNDS ?? '1') - 1 };

const opened: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const resource of opened.splice(0)) await resource.close();
});

/** A console in front of a Kirim whose answer can be changed; its clock moves by hand, its timers do not. */
async function start(first: RawAnswer) {
  let answer = first;
  let now = Date.UTC(2026, 10, 22, 5);
  const kirim = await startRawUpstream((socket, nth) => answer(socket, nth));
  const tautan = await startTestConsole({ baseUrl: kirim.baseUrl, deadlineMs: 5_000, clock: () => now });
  opened.push(tautan, kirim);
  return {
    kirim,
    ...tautan,
    answers: (next: RawAnswer) => {
      answer = next;
    },
    passes: (seconds: number) => {
      now += seconds * 1_000;
    },
  };
}

const links = '/api/v1/customers/cus_1/setup_links';
const linksOf = (customer: string | number) => `/api/v1/customers/cus_${customer}/setup_links`;
const truth = { headers: { 'Cache-Control': 'no-cache' } };
const good = always({ body: JSON.stringify(samplePage([sampleLink])) });
const refusing = (status: string, code: string, headers: string[] = []) =>
  always({ status, headers, body: JSON.stringify(sampleError(code)) });
const kindOf = async (asked: Promise<Response>) => (await faultIn(await asked)).kind;

/** Ends it as a process is killed: every connection breaks, and the port is free. */
async function killed(kirim: RawUpstream): Promise<number> {
  await kirim.close();
  return kirim.port;
}

test(
  'a Kirim that is gone is left alone after five failures in a row, and found again when it is back',
  again,
  async () => {
    const tautan = await start(good);
    const port = await killed(tautan.kirim);
    for (const customer of [1, 2, 3, 4, 5])
      expect(await kindOf(tautan.ask(linksOf(customer)))).toBe('upstream_unreachable');
    const startedAt = performance.now();
    const sixth = await tautan.ask(linksOf(6));
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    expect(sixth.status).toBe(503);
    expect(sixth.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
    expect((await faultIn(sixth)).kind).toBe('breaker_open');
    expect(await (await tautan.ask('/readyz')).json()).toEqual({ status: 'degraded', reasons: ['breaker_open'] });

    opened.push(await startRawUpstream(good, { port }));
    await expect.poll(async () => (await tautan.ask(linksOf(7))).status, { timeout: 5_000, interval: 50 }).toBe(200);
    expect(await (await tautan.ask('/readyz')).json()).toEqual({ status: 'ready' });
  },
);

test(
  'rows that were read stand in for a Kirim that is gone, marked and with their age, but not for a Refresh',
  again,
  async () => {
    const tautan = await start(good);
    const rows = await (await tautan.ask(links)).text();
    await killed(tautan.kirim);
    tautan.passes(300);
    const stale = await tautan.ask(links);
    expect([stale.status, stale.headers.get('x-tautan-stale'), stale.headers.get('x-tautan-age')]).toEqual([
      200,
      'upstream_unreachable',
      '300',
    ]);
    expect(await stale.text()).toBe(rows);
    expect(await kindOf(tautan.ask(links, truth))).toBe('upstream_unreachable');
    tautan.passes(301);
    expect(await kindOf(tautan.ask(links))).toBe('upstream_unreachable');
  },
);

test('a bad answer is never kept, and takes no row away', again, async () => {
  const tautan = await start(always({ body: '[]' }));
  expect(await kindOf(tautan.ask(links))).toBe('upstream_invalid');
  tautan.answers(good);
  expect((await tautan.ask(links)).status).toBe(200);
  tautan.passes(300);
  tautan.answers(always({ body: '{"data":[]}' }));
  const stale = await tautan.ask(links);
  expect([stale.status, stale.headers.get('x-tautan-stale')]).toEqual([200, 'upstream_invalid']);
});

test('a pause that Kirim asks for is kept for everybody, and counted down', again, async () => {
  const tautan = await start(refusing('429 Too Many Requests', 'rate_limit_exceeded', ['Retry-After: 7']));
  expect((await tautan.ask(linksOf(1))).headers.get('retry-after')).toBe('7');
  tautan.passes(3);
  tautan.answers(good);
  const second = await tautan.ask(linksOf(2), truth);
  expect([second.status, second.headers.get('retry-after')]).toEqual([429, '4']);
  expect((await faultIn(second)).kind).toBe('kirim_rate_limited');
  expect(tautan.kirim.heads).toHaveLength(1);
  tautan.passes(4);
  expect((await tautan.ask(linksOf(2))).status).toBe(200);
});

test.each(['', 'Retry-After: abc', 'Retry-After: -1', 'Retry-After: 1e9', 'Retry-After: 1.5'])(
  'in a storm of 429s that name no time Kirim is asked once in ten seconds: %s',
  again,
  async (header) => {
    const headers = header === '' ? [] : [header];
    const tautan = await start(refusing('429 Too Many Requests', 'rate_limit_exceeded', headers));
    for (let second = 0; second < 20; second += 1) {
      for (const customer of [1, 2, 3, 4]) {
        expect((await tautan.ask(linksOf(customer))).status).toBe(429);
        tautan.passes(0.25);
      }
    }
    expect(tautan.kirim.heads).toHaveLength(2);
  },
);

test('a rejected key is tried again after a minute, or by a person', again, async () => {
  const tautan = await start(refusing('401 Unauthorized', 'invalid_api_key'));
  for (const customer of [1, 2, 3]) expect(await kindOf(tautan.ask(linksOf(customer)))).toBe('kirim_key_rejected');
  expect(tautan.kirim.heads).toHaveLength(1);
  expect(await (await tautan.ask('/readyz')).json()).toEqual({ status: 'degraded', reasons: ['kirim_key_rejected'] });
  await tautan.ask(links, truth);
  expect(tautan.kirim.heads).toHaveLength(2);
  tautan.passes(61);
  tautan.answers(good);
  expect((await tautan.ask(linksOf(2))).status).toBe(200);
  expect(await (await tautan.ask('/readyz')).json()).toEqual({ status: 'ready' });
});

test.each([
  ['404 Not Found', 'resource_not_found', 5],
  ['402 Payment Required', 'subscription_inactive', 60],
])('%s is believed for a while, about this customer alone', again, async (line, code, seconds) => {
  const tautan = await start(refusing(line, code));
  const status = Number(line.slice(0, 3));
  expect((await tautan.ask(links)).status).toBe(status);
  tautan.answers(good);
  tautan.passes(seconds - 1);
  expect((await tautan.ask(links)).status).toBe(status);
  expect((await tautan.ask(linksOf(2))).status).toBe(200);
  tautan.passes(2);
  expect((await tautan.ask(links)).status).toBe(200);
});

test.each(['500 Internal Server Error', '503 Service Unavailable'])(
  '%s is asked once, and not kept',
  again,
  async (line) => {
    const tautan = await start(refusing(line, 'internal_error', ['Retry-After: 2']));
    const refused = await tautan.ask(links);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([502, '2']);
    tautan.answers(good);
    expect((await tautan.ask(links)).status).toBe(200);
    expect(tautan.kirim.heads).toHaveLength(2);
  },
);

test('20 tabs on one customer are one request to Kirim', again, async () => {
  const waiting: Socket[] = [];
  const tautan = await start((socket) => void waiting.push(socket));
  const tabs = Array.from({ length: 20 }, () => tautan.ask(links));
  await expect.poll(() => waiting.length).toBe(1);
  // All of them have arrived once one that came after them is answered.
  await tautan.ask('/healthz');
  waiting[0]?.write(httpAnswer({ body: JSON.stringify(samplePage([sampleLink])) }));
  const answers = await Promise.all(tabs);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(answers.map(({ headers }) => headers.get('x-request-id'))).size).toBe(20);
  expect(tautan.kirim.heads).toHaveLength(1);
});

test('of two who wait for the same, one may leave; when both have, Kirim is no longer asked', again, async () => {
  const waiting: Socket[] = [];
  const tautan = await start((socket) => void waiting.push(socket));
  const [first, second] = [new AbortController(), new AbortController()];
  const tabs = [first, second].map(({ signal }) => tautan.ask(links, { signal }).catch(() => 'left'));
  await expect.poll(() => waiting.length).toBe(1);
  await tautan.ask('/healthz');
  first.abort();
  await expect.poll(() => tautan.lines.filter((line) => line.includes('"status":499'))).toHaveLength(1);
  expect(waiting[0]?.destroyed).toBe(false);
  second.abort();
  await expect.poll(() => waiting[0]?.destroyed).toBe(true);
  expect(await Promise.all(tabs)).toEqual(['left', 'left']);
  expect(tautan.kirim.heads).toHaveLength(1);
});

test('the allowance that Kirim names is passed on as long as it is known', again, async () => {
  const rate = (limit: number, remaining: number) =>
    always({
      headers: [`X-RateLimit-Limit: ${limit}`, `X-RateLimit-Remaining: ${remaining}`],
      body: JSON.stringify(samplePage([])),
    });
  const tautan = await start(rate(600, 500));
  const said = async (customer: number) => {
    const { headers } = await tautan.ask(linksOf(customer));
    return [headers.get('x-tautan-ratelimit-limit'), headers.get('x-tautan-ratelimit-remaining')];
  };
  expect(await said(1)).toEqual(['600', '500']);
  tautan.answers(rate(6_000, 5_000));
  expect(await said(2)).toEqual(['6000', '5000']);
  // An answer that says nothing takes nothing back.
  tautan.answers(good);
  expect(await said(3)).toEqual(['6000', '5000']);
});
