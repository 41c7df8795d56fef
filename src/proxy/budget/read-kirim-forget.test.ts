import { expect, test } from 'vitest';
import { meRoute } from '../api-routes.ts';
import { noMeters } from '../meters.ts';
import { sampleError, sampleMe } from '../testing/samples.ts';
import { fakeUpstream } from '../testing/test-proxy.ts';
import type { UpstreamRequest } from '../upstream.ts';
import { type Ask, createKirimReader } from './read-kirim.ts';

const ask: Ask = {
  route: meRoute,
  id: '',
  query: new URLSearchParams(),
  wantsTruth: false,
  caller: 'somebody',
  requestId: 'console-1',
  signal: new AbortController().signal,
};

/** A reader whose first request to Kirim ends in this when told, and every later one well. */
function start(first: Parameters<typeof fakeUpstream>[0]) {
  let end = () => {};
  const held = new Promise<void>((resolve) => {
    end = resolve;
  });
  const asked: UpstreamRequest[] = [];
  const upstream = {
    async get(request: UpstreamRequest) {
      asked.push(request);
      if (asked.length > 1) return fakeUpstream({ body: sampleMe }).get(request);
      await held;
      return fakeUpstream(first).get(request);
    },
    close: async () => {},
  };
  const reader = createKirimReader({ upstream, meters: noMeters, share: 1, clock: () => 0 });
  return { reader, asked, end: () => end() };
}

test('what is on its way under a former key is neither waited for nor kept under the next', async () => {
  const { reader, asked, end } = start({ body: sampleMe });
  const before = reader.read(ask);
  reader.forget();
  const after = await reader.read(ask);
  expect([after?.how, asked.length]).toEqual(['asked', 2]);
  reader.forget();
  end();
  expect((await before)?.reading.copy).not.toBeNull();
  expect((await reader.read(ask))?.how).toBe('asked');
});

test('nor does its rejection count against the next', async () => {
  const { reader, end } = start({ status: 401, body: sampleError('invalid_api_key') });
  const before = reader.read(ask);
  reader.forget();
  end();
  expect((await before)?.reading.fault?.kind).toBe('kirim_key_rejected');
  expect(reader.troubles()).toEqual([]);
});
