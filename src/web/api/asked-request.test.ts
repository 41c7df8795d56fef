import { afterEach, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { sampleFault } from '../testing/samples.ts';
import { type AskedRequest, listenToRequests } from './asked-request.ts';
import { get } from './get.ts';

const Name = z.object({ name: z.string() });
const heard = vi.fn<(request: AskedRequest) => void>();

afterEach(() => {
  vi.unstubAllGlobals();
  listenToRequests(() => {});
  heard.mockReset();
});

async function ask(fetched: () => Promise<Response>, signal = new AbortController().signal) {
  listenToRequests(heard);
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('fetch', fetched);
  await get(Name, '/me', { status: null, cursor: 'c' }, signal).catch(() => {});
}

const rates = { 'X-Tautan-RateLimit-Limit': '600', 'X-Tautan-RateLimit-Remaining': '0' };

test('an answer is told of once, with its body and what was said beside it', async () => {
  await ask(() => Promise.resolve(Response.json({ name: 'PT Contoh' }, { headers: rates })));
  expect(heard).toHaveBeenCalledExactlyOnceWith({
    path: '/me',
    params: { status: null, cursor: 'c' },
    fault: null,
    body: { name: 'PT Contoh' },
    meta: expect.objectContaining({ rateLimit: 600, rateRemaining: 0 }),
  });
});

test('so is a fault, with the allowance after it', async () => {
  const fault = sampleFault('kirim_rate_limited');
  await ask(() => Promise.resolve(Response.json({ error: fault }, { status: 429, headers: rates })));
  expect(heard).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ fault, body: null, meta: expect.objectContaining({ rateRemaining: 0 }) }),
  );
});

test('and a request that reached nobody', async () => {
  await ask(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(heard.mock.calls[0]?.[0]).toMatchObject({ fault: { kind: 'console_unreachable' }, meta: { rateLimit: null } });
});

test('one that was given up is not', async () => {
  await ask(() => Promise.reject(new DOMException('', 'AbortError')), AbortSignal.abort());
  expect(heard).not.toHaveBeenCalled();
});
