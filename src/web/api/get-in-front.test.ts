import { afterEach, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { get } from './get.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const html = { headers: { 'content-type': 'text/html; charset=utf-8' } };

test.each([
  // As a browser shows a redirect that it was told not to follow, but for its type.
  ['a redirect', Response.error(), 'http_0'],
  ['a page with 200', new Response('<form>', html), 'http_200'],
  ['a page with 403', new Response('<form>', { ...html, status: 403 }), 'http_403'],
  ['a 401 of few words', new Response('Unauthorized', { status: 401 }), 'http_401'],
])('%s, which the console’s server never gives, is about the person’s sign-in', async (_name, response, code) => {
  const fetched = vi.fn<typeof fetch>().mockResolvedValue(response);
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('navigator', { onLine: true });
  await expect(get(z.object({}), '/me', {}, new AbortController().signal)).rejects.toMatchObject({
    fault: { origin: 'sign-in', kind: 'session_expired', code },
  });
  expect(fetched.mock.calls[0]?.[1]).toMatchObject({ redirect: 'manual' });
});
