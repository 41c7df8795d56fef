import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { revalidating } from '../../contract/headers.ts';
import { noon, sampleFault } from '../testing/samples.ts';
import { FaultError } from './fault-error.ts';
import { get } from './get.ts';

const Name = z.object({ name: z.string() });

type Fetch = (address: string, init: RequestInit) => Promise<Response>;
const fetched = vi.fn<Fetch>();

beforeEach(() => {
  vi.useFakeTimers({ now: noon });
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('navigator', { onLine: true });
  // The platform's own timeout goes by a clock that no test can move.
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new DOMException('', 'TimeoutError')), milliseconds);
    return controller.signal;
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  fetched.mockReset();
});

function answer(body: string, init: ResponseInit = {}) {
  fetched.mockImplementation(() => Promise.resolve(new Response(body, init)));
}

/** An answer that never comes, unless the request is given up. */
function silence() {
  fetched.mockImplementation(
    (_address, { signal }) =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  );
}

function ask(params: Record<string, string | null> = {}, signal = new AbortController().signal) {
  return get(Name, '/me', params, signal);
}

async function faultOf(asking: Promise<unknown>): Promise<FaultError> {
  const error = await asking.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof FaultError)) throw new Error(`Not a fault: ${error}`);
  return error;
}

describe('an answer of the contract', () => {
  test('is given with what the proxy said beside it', async () => {
    fetched.mockImplementation(() => {
      vi.setSystemTime(noon + 250);
      const headers = {
        'X-Tautan-Time': `${noon + 100}`,
        'X-Tautan-Dropped': '2',
        'X-Tautan-RateLimit-Limit': '600',
        'X-Tautan-RateLimit-Remaining': '582',
        'X-Request-Id': 'console-1',
      };
      return Promise.resolve(Response.json({ name: 'PT Contoh', more: 1 }, { headers }));
    });
    expect(await ask()).toEqual({
      body: { name: 'PT Contoh' },
      meta: {
        answeredAt: noon + 250,
        readAt: noon + 250,
        milliseconds: 250,
        ageSeconds: null,
        isRevalidating: false,
        insteadOf: null,
        droppedRows: 2,
        rateLimit: 600,
        rateRemaining: 582,
        consoleRequestId: 'console-1',
        consoleVersion: null,
      },
    });
  });

  test.each(['', '-1', '1.5', '1e3', '0x1', 'many', '9'.repeat(16)])(
    'does without a number that is %j',
    async (text) => {
      answer('{"name":""}', { headers: { 'X-Tautan-Dropped': text, 'X-Tautan-RateLimit-Limit': text } });
      expect((await ask()).meta).toMatchObject({ droppedRows: 0, rateLimit: null });
    },
  );
});

describe('an answer that the proxy remembered', () => {
  const remembered = (headers: Record<string, string>) => answer('{"name":""}', { headers });

  test.each(['0', '12', '600'])('%s s ago was read then, not when it came', async (age) => {
    remembered({ 'X-Tautan-Age': age });
    expect((await ask()).meta).toMatchObject({
      ageSeconds: Number(age),
      answeredAt: noon,
      readAt: noon - Number(age) * 1_000,
      isRevalidating: false,
      insteadOf: null,
    });
  });

  test('may be in the course of being renewed', async () => {
    remembered({ 'X-Tautan-Age': '40', 'X-Tautan-Stale': revalidating });
    expect((await ask()).meta).toMatchObject({ isRevalidating: true, insteadOf: null });
  });

  test('may stand in for an answer that could not be had', async () => {
    const headers = { 'X-Tautan-Age': '90', 'X-Tautan-Stale': 'kirim_rate_limited', 'X-Request-Id': 'console-1' };
    remembered({ ...headers, 'Retry-After': '7' });
    const { isRevalidating, insteadOf, readAt } = (await ask()).meta;
    expect([isRevalidating, readAt]).toEqual([false, noon - 90_000]);
    expect(insteadOf).toMatchObject({
      at: noon,
      fault: {
        origin: 'kirim',
        kind: 'kirim_rate_limited',
        request_id: null,
        console_request_id: 'console-1',
        retry_after_seconds: 7,
      },
    });
    remembered(headers);
    expect((await ask()).meta.insteadOf?.fault.retry_after_seconds).toBeNull();
  });

  test('says what Kirim said when that answer could not be had', async () => {
    const staleFault = 'code=internal_error&status=500&reference=req_01HX';
    remembered({ 'X-Tautan-Stale': 'kirim_error', 'X-Tautan-Stale-Fault': staleFault });
    expect((await ask()).meta.insteadOf?.fault).toMatchObject({
      kind: 'kirim_error',
      code: 'internal_error',
      upstream_status: 500,
      request_id: 'req_01HX',
    });
  });

  test.each(['', 'toString', 'else'])('stands in for no fault that is called %j', async (stale) => {
    remembered({ 'X-Tautan-Stale': stale });
    expect((await ask()).meta).toMatchObject({ isRevalidating: false, insteadOf: null });
  });

  test('may be a refusal, which is as old as it was then', async () => {
    const error = sampleFault('kirim_quota_exceeded');
    answer(JSON.stringify({ error }), { status: 402, headers: { 'X-Tautan-Age': '30' } });
    expect((await faultOf(ask())).at).toBe(noon - 30_000);
  });

  test('is not taken by who asks for the truth', async () => {
    answer('{"name":""}');
    await get(Name, '/me', {}, new AbortController().signal, 'kirim');
    expect(fetched.mock.calls[0]?.[1].headers).toEqual({
      accept: 'application/json',
      'X-Requested-With': 'tautan',
      'cache-control': 'no-cache',
    });
  });
});

test.each([
  [{}, '/api/v1/me'],
  [{ status: null, cursor: null }, '/api/v1/me'],
  [{ status: 'expired', cursor: null }, '/api/v1/me?status=expired'],
  [{ status: 'expired', cursor: 'a+/=&b' }, '/api/v1/me?status=expired&cursor=a%2B%2F%3D%26b'],
])('with %j it asks for %s', async (params, address) => {
  answer('{"name":""}');
  await ask(params);
  expect(fetched).toHaveBeenCalledExactlyOnceWith(
    address,
    expect.objectContaining({ headers: { accept: 'application/json', 'X-Requested-With': 'tautan' } }),
  );
});

test('a fault of the proxy is passed on as it is, with the time at which it was learned of', async () => {
  const fault = sampleFault('kirim_rate_limited', { retry_after_seconds: 5, upstream_status: 429 });
  answer(JSON.stringify({ error: fault }), { status: 429 });
  expect(await faultOf(ask())).toMatchObject({ fault, at: noon, name: 'FaultError' });
});

test.each([
  ['an HTML page with 502', '<html>Bad gateway</html>', 502, 'text/html; charset=utf-8', 'http_502', 'text/html, 502'],
  ['an HTML page with 404', '<html></html>', 404, 'text/html', 'http_404', 'text/html, 404'],
  ['JSON of another shape', '{"title":"?"}', 200, 'application/json', 'http_200', 'application/json, 200'],
  ['JSON that breaks off', '{"name":', 200, 'application/json', 'http_200', 'application/json, 200'],
  ['an empty answer', '', 200, 'application/json', 'http_200', 'application/json, 200'],
  ['a fault without its parts', '{"error":{}}', 500, 'application/json', 'http_500', 'application/json, 500'],
  [
    'a fault of no known kind',
    JSON.stringify({ error: { ...sampleFault('offline'), kind: 'toString' } }),
    500,
    'a/b',
    'http_500',
    'a/b, 500',
  ],
])('%s is an answer that can not be read', async (_name, body, status, type, code, message) => {
  answer(body, { status, headers: { 'content-type': type, 'X-Request-Id': 'console-9' } });
  expect((await faultOf(ask())).fault).toEqual({
    origin: 'console',
    kind: 'console_unreadable',
    code,
    message,
    request_id: null,
    console_request_id: 'console-9',
    retry_after_seconds: null,
  });
});

test('an answer without a content type says so', async () => {
  const answer = new Response('<', { status: 502 });
  // Not by deleting one: the server's package, loaded beside, puts answers of its own in the place of Node's.
  Object.defineProperty(answer, 'headers', { value: new Headers() });
  fetched.mockResolvedValue(answer);
  expect((await faultOf(ask())).fault.message).toBe('no content type, 502');
});

test.each([
  [true, 'console_unreachable', 'console'],
  [false, 'offline', 'connection'],
])('when nothing can be sent and the browser is online: %s, the fault is %s', async (onLine, kind, origin) => {
  vi.stubGlobal('navigator', { onLine });
  fetched.mockRejectedValue(new TypeError('Failed to fetch'));
  expect((await faultOf(ask())).fault).toMatchObject({ kind, origin, code: kind, request_id: null });
});

test('an answer that breaks off on its way is a connection that failed', async () => {
  const broken = new ReadableStream({ start: (controller) => controller.error(new TypeError('network error')) });
  fetched.mockImplementation(() => Promise.resolve(new Response(broken)));
  expect((await faultOf(ask())).fault.kind).toBe('console_unreachable');
});

test('after 15 s without an answer it gives up, and not before', async () => {
  silence();
  const asking = faultOf(ask());
  const settled = vi.fn();
  void asking.then(settled);
  await vi.advanceTimersByTimeAsync(14_999);
  expect(settled).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(await asking).toMatchObject({ at: noon + 15_000, fault: { kind: 'browser_timeout', origin: 'connection' } });
});

test('who asked may change their mind: that is no fault', async () => {
  silence();
  const controller = new AbortController();
  const asking = ask({}, controller.signal);
  const reason = new DOMException('No longer wanted', 'AbortError');
  controller.abort(reason);
  await expect(asking).rejects.toBe(reason);
});
