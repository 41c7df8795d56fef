import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { faultIn } from '../testing/fault-in.ts';
import { links, refusal, rows, said, startReading, truth } from '../testing/start-reading.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('20 tabs on one customer ask once; each answer carries its own reference', async () => {
  const { ask, asked, hold } = startReading();
  const release = hold(refusal(500, 'internal_error'));
  const tabs = Array.from({ length: 20 }, () => ask(links));
  release();
  const faults = await Promise.all((await Promise.all(tabs)).map(faultIn));
  expect(asked).toHaveLength(1);
  expect(new Set(faults.map(({ console_request_id }) => console_request_id)).size).toBe(20);
});

test('one who leaves does not end it for the others; the last one does', async () => {
  const { app, asked, hold } = startReading();
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
  const { ask, asked, answers } = startReading();
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
  expect(await faultIn(other)).toMatchObject({ kind: 'kirim_rate_limited', origin: 'kirim', retry_after_seconds: 4 });
  expect(asked).toHaveLength(2);
  answers(rows());
  vi.advanceTimersByTime(4_000);
  expect((await ask(`${links}?status=expired`)).status).toBe(200);
});

test('a rejected key is not tried again by itself, but by a person', async () => {
  const { ask, asked, answers } = startReading(refusal(401, 'invalid_api_key'));
  await ask(links);
  answers(rows());
  expect((await faultIn(await ask('/api/v1/me'))).kind).toBe('kirim_key_rejected');
  expect(asked).toHaveLength(1);
  expect((await ask(links, truth)).status).toBe(200);
  expect((await ask(`${links}?status=active`)).status).toBe(200);
});

test('after five failures in a row Kirim is left alone', async () => {
  const { ask, asked, fails } = startReading();
  fails();
  for (let index = 0; index < 5; index += 1) await ask(`${links}?cursor=${index}`);
  const response = await ask(`${links}?cursor=next`);
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('1');
  expect(await faultIn(response)).toMatchObject({ kind: 'breaker_open', origin: 'console', retry_after_seconds: 1 });
  expect(asked).toHaveLength(5);
});

test('the console holds back before Kirim has to say so, and says that it is the console', async () => {
  const { ask, asked } = startReading();
  const statuses: number[] = [];
  for (let index = 0; index < 70; index += 1) {
    statuses.push((await ask(`/api/v1/customers/cus_${index}`, { headers: { 'X-Caller': `${index}` } })).status);
  }
  expect(asked).toHaveLength(68);
  const denied = await ask('/api/v1/customers/cus_late', { headers: { 'X-Caller': 'late' } });
  expect(denied.headers.get('retry-after')).toBe('1');
  expect(await faultIn(denied)).toMatchObject({
    kind: 'local_rate_limited',
    origin: 'console',
    retry_after_seconds: 1,
  });
});

test('one caller who has had enough does not keep another from the same answer', async () => {
  const { ask, asked } = startReading({ ...rows(), rateLimit: 6, rateRemaining: 6 });
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
  const { ask } = startReading({ ...rows(), rateLimit: 600, rateRemaining: 411 });
  await ask(links);
  vi.advanceTimersByTime(10_000);
  expect((await ask(links)).headers.get('x-tautan-ratelimit-remaining')).toBe('411');
  vi.advanceTimersByTime(1);
  expect((await ask(links)).headers.get('x-tautan-ratelimit-remaining')).toBeNull();
});

test('16 requests are out at once and 64 wait; beyond that the console holds back', async () => {
  const { ask, asked, hold } = startReading({ ...rows(), rateLimit: 60_000, rateRemaining: 60_000 });
  await ask(links);
  const release = hold();
  const all = Array.from({ length: 90 }, (_, index) => ask(`/api/v1/customers/cus_${index}`));
  await vi.waitFor(() => expect(asked).toHaveLength(17));
  release();
  const statuses = (await Promise.all(all)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(10);
});
