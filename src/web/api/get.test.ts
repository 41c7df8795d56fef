import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { noon, sampleFault } from '../testing/samples.ts';
import { answer, ask, endStandingIn, faultOf, fetched, standInForServer } from '../testing/stand-in-for-server.ts';

beforeEach(standInForServer);
afterEach(endStandingIn);

/** An answer that never comes, unless the request is given up. */
function silence() {
  fetched.mockImplementation(
    (_address, { signal }) =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  );
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
