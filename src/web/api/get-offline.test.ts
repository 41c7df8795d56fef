import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { get } from './get.ts';

const fetched = vi.fn<() => Promise<Response>>();
const ask = () => get(z.object({}), '/me', {}, new AbortController().signal);

beforeEach(() => {
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('navigator', { onLine: false });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('to a console on this computer there is a way without a network; once there is none, nothing is sent until there is one', async () => {
  fetched.mockImplementation(() => Promise.resolve(Response.json({})));
  await ask();
  await ask();
  expect(fetched).toHaveBeenCalledTimes(2);

  fetched.mockImplementation(() => Promise.reject(new TypeError('Failed to fetch')));
  await expect(ask()).rejects.toMatchObject({ fault: { kind: 'offline' } });
  await expect(ask()).rejects.toMatchObject({ fault: { kind: 'offline' } });
  expect(fetched).toHaveBeenCalledTimes(3);

  vi.stubGlobal('navigator', { onLine: true });
  fetched.mockImplementation(() => Promise.resolve(Response.json({})));
  await ask();
  expect(fetched).toHaveBeenCalledTimes(4);
});
