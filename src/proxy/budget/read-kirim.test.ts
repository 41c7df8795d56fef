import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { faultIn } from '../testing/fault-in.ts';
import { sampleLink, samplePage, sampleRequestId } from '../testing/samples.ts';
import { links, refusal, rows, said, startReading, truth } from '../testing/start-reading.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const last4Of = async (response: Response) => (await response.json()).data[0].token_last4;

test('for 15 seconds memory answers, and says how old it is', async () => {
  const { ask, asked, lines } = startReading();
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
  const { ask, asked } = startReading();
  await ask(links);
  await ask(links, { headers: { Cookie: 'a=b', 'Accept-Language': 'id', 'X-Caller': 'somebody' } });
  expect(asked).toHaveLength(1);
  for (const path of [`${links}?status=active`, `${links}?cursor=x`, links.replace('cus_1', 'cus_2')]) await ask(path);
  expect(asked).toHaveLength(4);
});

test('the order of parameters is no difference', async () => {
  const { ask, asked } = startReading();
  await ask(`${links}?status=active&cursor=x`);
  await ask(`${links}?cursor=x&status=active`);
  expect(asked).toHaveLength(1);
});

test('Refresh reads Kirim, but two presses within 2 seconds are one', async () => {
  const { ask, asked, answers } = startReading();
  await ask(links);
  vi.advanceTimersByTime(2_001);
  answers(rows('bbbb'));
  expect(await last4Of(await ask(links, truth))).toBe('bbbb');
  expect(await last4Of(await ask(links, truth))).toBe('bbbb');
  expect(asked).toHaveLength(2);
  expect(await last4Of(await ask(links)), 'and everybody else has it from then on').toBe('bbbb');
});

test('up to 75 seconds old rows are shown at once while Kirim is asked, for whoever comes next', async () => {
  const { ask, asked, answers } = startReading();
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
  const { ask, asked, fails, answers } = startReading();
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
  const { ask, answers } = startReading();
  await ask(links);
  vi.advanceTimersByTime(75_001);
  answers(rows('bbbb'));
  const response = await ask(links);
  expect(said(response)).toEqual({ age: null, stale: null });
  expect(await last4Of(response)).toBe('bbbb');
});

test('for ten minutes old rows stand in for a Kirim that does not answer, and say why', async () => {
  const { ask, fails } = startReading();
  await ask(links);
  fails();
  vi.advanceTimersByTime(500_000);
  const response = await ask(links);
  expect(response.status).toBe(200);
  expect(said(response)).toEqual({ age: '500', stale: 'upstream_timeout' });
  vi.advanceTimersByTime(100_001);
  expect((await faultIn(await ask(links))).kind).toBe('upstream_timeout');
});

test('old rows tell what Kirim said instead of new ones', async () => {
  const { ask, answers } = startReading();
  await ask(links);
  answers(refusal(500, 'internal_error'));
  vi.advanceTimersByTime(100_000);
  const { headers } = await ask(links);
  expect(headers.get('x-tautan-stale')).toBe('kirim_error');
  expect(headers.get('x-tautan-stale-fault')).toBe(`code=internal_error&status=500&reference=${sampleRequestId}`);
});

test('a Refresh, a next page and a filter that was never read get the fault itself', async () => {
  const { ask, fails } = startReading();
  await ask(links);
  await ask(`${links}?cursor=x`);
  fails();
  vi.advanceTimersByTime(100_000);
  expect((await faultIn(await ask(links, truth))).kind).toBe('upstream_timeout');
  expect((await faultIn(await ask(`${links}?cursor=x`))).kind).toBe('upstream_timeout');
  expect((await faultIn(await ask(`${links}?status=active`))).kind).toBe('upstream_timeout');
});

test('a refusal about the customer takes the place of the rows', async () => {
  const { ask, asked, answers } = startReading();
  await ask(links);
  vi.advanceTimersByTime(100_000);
  answers(refusal(404, 'not_found'));
  const first = await faultIn(await ask(links));
  const second = await faultIn(await ask(links));
  expect([first.kind, second.kind]).toEqual(['kirim_not_found', 'kirim_not_found']);
  expect(second.request_id).toBe(first.request_id);
  expect(second.console_request_id).not.toBe(first.console_request_id);
  expect(asked).toHaveLength(2);
  vi.advanceTimersByTime(5_001);
  answers(rows());
  expect((await ask(links)).status).toBe(200);
});

test('a billing refusal is believed for a minute, unless a person checks again', async () => {
  const { ask, asked, answers } = startReading(refusal(402, 'quota_exceeded'));
  await ask(links);
  vi.advanceTimersByTime(59_000);
  expect((await ask(links)).status).toBe(402);
  expect(asked).toHaveLength(1);
  answers(rows());
  expect((await ask(links, truth)).status).toBe(200);
});

test('HEAD is answered from memory and never asks Kirim', async () => {
  const { ask, asked } = startReading();
  const unknown = await ask(links, { method: 'HEAD' });
  expect([unknown.status, unknown.headers.get('x-tautan-age')]).toEqual([200, null]);
  expect(asked).toHaveLength(0);
  await ask(links);
  vi.advanceTimersByTime(3_000);
  expect((await ask(links, { method: 'HEAD' })).headers.get('x-tautan-age')).toBe('3');
  expect(asked).toHaveLength(1);
});

test('an answer from memory is compressed for who takes that, once; one read for the asker goes out as it is', async () => {
  const takes = (coding: string) => ({ headers: { 'Accept-Encoding': coding } });
  const { ask } = startReading({ status: 200, body: samplePage(Array.from({ length: 50 }, () => sampleLink)) });
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
  const { ask } = startReading({ status: 200, body: samplePage([]) });
  await ask(links);
  expect((await ask(links, { headers: { 'Accept-Encoding': 'br' } })).headers.get('content-encoding')).toBeNull();
});
