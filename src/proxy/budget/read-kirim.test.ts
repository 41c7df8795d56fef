import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FaultBody } from '../../contract/fault.ts';
import type { Identified } from '../auth/authenticator.ts';
import { noSignIn } from '../auth/none.ts';
import type { KirimAnswer } from '../read-answer.ts';
import { sampleError, sampleLink, samplePage, sampleRequestId } from '../testing/samples.ts';
import { fakeUpstream, testProxy } from '../testing/test-proxy.ts';
import type { UpstreamRequest, UpstreamResult } from '../upstream.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const links = '/api/v1/customers/cus_1/setup_links';
const truth = { headers: { 'Cache-Control': 'no-cache' } };
const rows = (last4 = 'aaaa'): Partial<KirimAnswer> => ({
  status: 200,
  body: samplePage([{ ...sampleLink, token_last4: last4 }]),
});
const refusal = (status: number, code: string, more: Partial<KirimAnswer> = {}): Partial<KirimAnswer> => ({
  status,
  body: sampleError(code),
  ...more,
});
const timedOut: UpstreamResult = {
  answered: false,
  kind: 'upstream_timeout',
  upstreamStatus: null,
  requestId: null,
  attempts: 1,
};

function personNamed(sub: string): Identified {
  return { person: { iss: 'test', sub, email: null, role: 'operator' }, sessionId: null, endsAt: null, refusal: null };
}

/** A proxy whose Kirim answers what `answers` says now, when `hold` lets it. */
function start(first: Partial<KirimAnswer> = rows()) {
  let answer: (request: UpstreamRequest) => Promise<UpstreamResult | null> = fakeUpstream(first).get;
  const asked: UpstreamRequest[] = [];
  const upstream = {
    get: (request: UpstreamRequest) => {
      asked.push(request);
      return answer(request);
    },
    close: async () => {},
  };
  const proxy = testProxy({
    upstream,
    clock: Date.now,
    authenticator: { ...noSignIn, identify: async (c) => personNamed(c.req.header('x-caller') ?? 'local') },
  });
  return {
    ...proxy,
    asked,
    answers: (next: Partial<KirimAnswer>) => {
      answer = fakeUpstream(next).get;
    },
    fails: (result: UpstreamResult | null = timedOut) => {
      answer = async () => result;
    },
    /** Kirim answers no more until this is called; a request that is given up ends at once. */
    hold: (next: Partial<KirimAnswer> = rows()) => {
      let release: () => void = () => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      answer = async (request) => {
        const left = new Promise<null>((resolve) => request.signal.addEventListener('abort', () => resolve(null)));
        return Promise.race([released.then(() => fakeUpstream(next).get(request)), left]);
      };
      return () => release();
    },
  };
}

const last4Of = async (response: Response) => (await response.json()).data[0].token_last4;
const faultOf = async (response: Response) => FaultBody.parse(await response.json()).error;
const said = ({ headers }: Response) => ({ age: headers.get('x-tautan-age'), stale: headers.get('x-tautan-stale') });

test('for 15 seconds memory answers, and says how old it is', async () => {
  const { ask, asked, lines } = start();
  const first = await ask(links);
  expect(said(first)).toEqual({ age: null, stale: null });
  vi.advanceTimersByTime(12_900);
  const second = await ask(links);
  expect(said(second)).toEqual({ age: '12', stale: null });
  expect(await second.text()).toBe(await first.text());
  expect(asked).toHaveLength(1);
  expect(lines.map((line) => JSON.parse(line).read)).toEqual(['asked', 'fresh']);
});

test('another filter, page or customer is another thing to ask; no header is', async () => {
  const { ask, asked } = start();
  await ask(links);
  await ask(links, { headers: { Cookie: 'a=b', 'Accept-Language': 'id', 'X-Caller': 'somebody' } });
  expect(asked).toHaveLength(1);
  for (const path of [`${links}?status=active`, `${links}?cursor=x`, links.replace('cus_1', 'cus_2')]) await ask(path);
  expect(asked).toHaveLength(4);
});

test('the order of parameters is no difference', async () => {
  const { ask, asked } = start();
  await ask(`${links}?status=active&cursor=x`);
  await ask(`${links}?cursor=x&status=active`);
  expect(asked).toHaveLength(1);
});

test('Refresh reads Kirim, but two presses within 2 seconds are one', async () => {
  const { ask, asked, answers } = start();
  await ask(links);
  vi.advanceTimersByTime(2_001);
  answers(rows('bbbb'));
  expect(await last4Of(await ask(links, truth))).toBe('bbbb');
  expect(await last4Of(await ask(links, truth))).toBe('bbbb');
  expect(asked).toHaveLength(2);
  expect(await last4Of(await ask(links)), 'and everybody else has it from then on').toBe('bbbb');
});

test('up to 75 seconds old rows are shown at once while Kirim is asked, for whoever comes next', async () => {
  const { ask, asked, answers } = start();
  await ask(links);
  vi.advanceTimersByTime(60_000);
  answers(rows('bbbb'));
  const meanwhile = await ask(links);
  expect(said(meanwhile)).toEqual({ age: '60', stale: 'revalidating' });
  expect(await last4Of(meanwhile)).toBe('aaaa');
  const next = await ask(links);
  expect(said(next)).toEqual({ age: '0', stale: null });
  expect(await last4Of(next)).toBe('bbbb');
  expect(asked).toHaveLength(2);
});

test('when asking behind it fails, the next reader is told, with the old rows', async () => {
  const { ask, asked, fails, answers } = start();
  await ask(links);
  vi.advanceTimersByTime(30_000);
  fails();
  expect(said(await ask(links)).stale).toBe('revalidating');
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  expect(said(await ask(links))).toEqual({ age: '30', stale: 'upstream_timeout' });
  answers(rows('bbbb'));
  expect(await last4Of(await ask(links))).toBe('bbbb');
});

test('after that the reader waits for Kirim', async () => {
  const { ask, answers } = start();
  await ask(links);
  vi.advanceTimersByTime(75_001);
  answers(rows('bbbb'));
  const response = await ask(links);
  expect(said(response)).toEqual({ age: null, stale: null });
  expect(await last4Of(response)).toBe('bbbb');
});

test('for ten minutes old rows stand in for a Kirim that does not answer, and say why', async () => {
  const { ask, fails } = start();
  await ask(links);
  fails();
  vi.advanceTimersByTime(500_000);
  const response = await ask(links);
  expect(response.status).toBe(200);
  expect(said(response)).toEqual({ age: '500', stale: 'upstream_timeout' });
  vi.advanceTimersByTime(100_001);
  expect((await faultOf(await ask(links))).kind).toBe('upstream_timeout');
});

test('old rows tell what Kirim said instead of new ones', async () => {
  const { ask, answers } = start();
  await ask(links);
  answers(refusal(500, 'internal_error'));
  vi.advanceTimersByTime(100_000);
  const { headers } = await ask(links);
  expect(headers.get('x-tautan-stale')).toBe('kirim_error');
  expect(headers.get('x-tautan-stale-fault')).toBe(`code=internal_error&status=500&reference=${sampleRequestId}`);
});

test('a Refresh, a next page and a filter that was never read get the fault itself', async () => {
  const { ask, fails } = start();
  await ask(links);
  await ask(`${links}?cursor=x`);
  fails();
  vi.advanceTimersByTime(100_000);
  expect((await faultOf(await ask(links, truth))).kind).toBe('upstream_timeout');
  expect((await faultOf(await ask(`${links}?cursor=x`))).kind).toBe('upstream_timeout');
  expect((await faultOf(await ask(`${links}?status=active`))).kind).toBe('upstream_timeout');
});

test('a refusal about the customer takes the place of the rows', async () => {
  const { ask, asked, answers } = start();
  await ask(links);
  vi.advanceTimersByTime(100_000);
  answers(refusal(404, 'not_found'));
  const first = await faultOf(await ask(links));
  const second = await faultOf(await ask(links));
  expect([first.kind, second.kind]).toEqual(['kirim_not_found', 'kirim_not_found']);
  expect(second.request_id).toBe(first.request_id);
  expect(second.console_request_id).not.toBe(first.console_request_id);
  expect(asked).toHaveLength(2);
  vi.advanceTimersByTime(5_001);
  answers(rows());
  expect((await ask(links)).status).toBe(200);
});

test('a billing refusal is believed for a minute, unless a person checks again', async () => {
  const { ask, asked, answers } = start(refusal(402, 'quota_exceeded'));
  await ask(links);
  vi.advanceTimersByTime(59_000);
  expect((await ask(links)).status).toBe(402);
  expect(asked).toHaveLength(1);
  answers(rows());
  expect((await ask(links, truth)).status).toBe(200);
});

test('20 tabs on one customer ask once; each answer carries its own reference', async () => {
  const { ask, asked, hold } = start();
  const release = hold(refusal(500, 'internal_error'));
  const tabs = Array.from({ length: 20 }, () => ask(links));
  release();
  const faults = await Promise.all((await Promise.all(tabs)).map(faultOf));
  expect(asked).toHaveLength(1);
  expect(new Set(faults.map(({ console_request_id }) => console_request_id)).size).toBe(20);
});

test('one who leaves does not end it for the others; the last one does', async () => {
  const { app, asked, hold } = start();
  const release = hold();
  const leavers = [new AbortController(), new AbortController()];
  const tabs = leavers.map(({ signal }) =>
    app.request(`http://localhost:4600${links}`, { signal, headers: { 'X-Requested-With': 'tautan' } }),
  );
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  leavers[0]?.abort();
  expect((await tabs[0])?.status).toBe(499);
  expect(asked[0]?.signal.aborted).toBe(false);
  leavers[1]?.abort();
  expect((await tabs[1])?.status).toBe(499);
  expect(asked[0]?.signal.aborted).toBe(true);
  release();
});

test('while Kirim asks for a pause it is not asked: memory answers, or the pause with what is left of it', async () => {
  const { ask, asked, answers } = start();
  await ask(links);
  vi.advanceTimersByTime(20_000);
  answers(refusal(429, 'rate_limited', { retryAfterSeconds: 7 }));
  await ask(`${links}?status=active`);
  expect(asked).toHaveLength(2);
  vi.advanceTimersByTime(3_000);
  const old = await ask(links);
  expect(said(old)).toEqual({ age: '23', stale: 'kirim_rate_limited' });
  expect(old.headers.get('retry-after')).toBe('4');
  const other = await ask(`${links}?status=expired`, truth);
  expect(other.headers.get('retry-after')).toBe('4');
  expect(await faultOf(other)).toMatchObject({ kind: 'kirim_rate_limited', origin: 'kirim', retry_after_seconds: 4 });
  expect(asked).toHaveLength(2);
  answers(rows());
  vi.advanceTimersByTime(4_000);
  expect((await ask(`${links}?status=expired`)).status).toBe(200);
});

test('a rejected key is not tried again by itself, but by a person', async () => {
  const { ask, asked, answers } = start(refusal(401, 'invalid_api_key'));
  await ask(links);
  answers(rows());
  expect((await faultOf(await ask('/api/v1/me'))).kind).toBe('kirim_key_rejected');
  expect(asked).toHaveLength(1);
  expect((await ask(links, truth)).status).toBe(200);
  expect((await ask(`${links}?status=active`)).status).toBe(200);
});

test('after five failures in a row Kirim is left alone', async () => {
  const { ask, asked, fails } = start();
  fails();
  for (let index = 0; index < 5; index += 1) await ask(`${links}?cursor=${index}`);
  const response = await ask(`${links}?cursor=next`);
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('1');
  expect(await faultOf(response)).toMatchObject({ kind: 'breaker_open', origin: 'console', retry_after_seconds: 1 });
  expect(asked).toHaveLength(5);
});

test('the console holds back before Kirim has to say so, and says that it is the console', async () => {
  const { ask, asked } = start();
  const statuses: number[] = [];
  for (let index = 0; index < 70; index += 1) {
    statuses.push((await ask(`/api/v1/customers/cus_${index}`, { headers: { 'X-Caller': `${index}` } })).status);
  }
  expect(asked).toHaveLength(68);
  const denied = await ask('/api/v1/customers/cus_late', { headers: { 'X-Caller': 'late' } });
  expect(denied.headers.get('retry-after')).toBe('1');
  expect(await faultOf(denied)).toMatchObject({
    kind: 'local_rate_limited',
    origin: 'console',
    retry_after_seconds: 1,
  });
});

test('one caller who has had enough does not keep another from the same answer', async () => {
  const { ask, asked } = start({ ...rows(), rateLimit: 6, rateRemaining: 6 });
  await ask(`${links}?cursor=1`, { headers: { 'X-Caller': 'greedy' } });
  vi.advanceTimersByTime(1_000);
  const both = await Promise.all([
    ask(links, { headers: { 'X-Caller': 'greedy' } }),
    ask(links, { headers: { 'X-Caller': 'modest' } }),
  ]);
  expect(both.map(({ status }) => status)).toEqual([429, 200]);
  expect(asked).toHaveLength(2);
});

test('every answer says how the allowance stands, while that is known', async () => {
  const { ask } = start({ ...rows(), rateLimit: 600, rateRemaining: 411 });
  await ask(links);
  vi.advanceTimersByTime(10_000);
  expect((await ask(links)).headers.get('x-tautan-ratelimit-remaining')).toBe('411');
  vi.advanceTimersByTime(1);
  expect((await ask(links)).headers.get('x-tautan-ratelimit-remaining')).toBeNull();
});

test('HEAD is answered from memory and never asks Kirim', async () => {
  const { ask, asked } = start();
  const unknown = await ask(links, { method: 'HEAD' });
  expect([unknown.status, unknown.headers.get('x-tautan-age')]).toEqual([200, null]);
  expect(asked).toHaveLength(0);
  await ask(links);
  vi.advanceTimersByTime(3_000);
  expect((await ask(links, { method: 'HEAD' })).headers.get('x-tautan-age')).toBe('3');
  expect(asked).toHaveLength(1);
});

test('16 requests are out at once and 64 wait; beyond that the console holds back', async () => {
  const { ask, asked, hold } = start({ ...rows(), rateLimit: 60_000, rateRemaining: 60_000 });
  await ask(links);
  const release = hold();
  const all = Array.from({ length: 90 }, (_, index) => ask(`/api/v1/customers/cus_${index}`));
  await vi.waitFor(() => expect(asked).toHaveLength(17));
  release();
  const statuses = (await Promise.all(all)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(10);
});

test('an answer from memory is compressed for who takes that, once; one read for the asker goes out as it is', async () => {
  const takes = (coding: string) => ({ headers: { 'Accept-Encoding': coding } });
  const { ask } = start({ status: 200, body: samplePage(Array.from({ length: 50 }, () => sampleLink)) });
  const first = await ask(links, takes('gzip, br'));
  expect(first.headers.get('content-encoding')).toBeNull();
  const text = await first.text();
  for (const [coding, decode] of [
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const) {
    const response = await ask(links, takes(coding));
    expect(response.headers.get('content-encoding')).toBe(coding);
    expect(decode(Buffer.from(await response.arrayBuffer())).toString()).toBe(text);
  }
  expect(await (await ask(links, takes('identity'))).text()).toBe(text);
});

test('a short one is not worth it', async () => {
  const { ask } = start({ status: 200, body: samplePage([]) });
  await ask(links);
  expect((await ask(links, { headers: { 'Accept-Encoding': 'br' } })).headers.get('content-encoding')).toBeNull();
});
