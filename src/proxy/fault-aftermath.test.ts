import { once } from 'node:events';
import type { Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { canaryKey, leaksIn } from './testing/canary-key.ts';
import { always, httpAnswer, type RawAnswer, startRawUpstream } from './testing/raw-upstream.ts';
import { sampleError, sampleLink, samplePage } from './testing/samples.ts';
import { startTestConsole } from './testing/test-console.ts';

const again = { repeats: Number(process.env.FAULT_ROUNDS ?? '1') - 1 };

const opened: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const resource of opened.splice(0)) await resource.close();
});

async function start(answer: RawAnswer, more: Partial<Parameters<typeof startTestConsole>[0]> = {}) {
  const kirim = await startRawUpstream(answer);
  const tautan = await startTestConsole({ baseUrl: kirim.baseUrl, ...more });
  opened.push(tautan, kirim);
  return { kirim, tautan };
}

const linksOf = (customer: string) => `/api/v1/customers/${customer}/setup_links`;
const goodPage = JSON.stringify(samplePage([sampleLink]));
const strangePage = JSON.stringify(samplePage([{ ...sampleLink, token_last4: 'evil' }]));

test('after a bad answer the next one is good', again, async () => {
  const { tautan } = await start((socket, nth) => {
    socket.write(nth === 1 ? 'garbage\r\n\r\n' : httpAnswer({ body: goodPage }));
  });
  expect((await tautan.ask(linksOf('cus_1'))).status).toBe(502);
  expect((await tautan.ask(linksOf('cus_1'))).status).toBe(200);
});

test('an answer that nobody asked for, right behind another, reaches nobody', again, async () => {
  const { kirim, tautan } = await start((socket) => {
    socket.write(Buffer.concat([httpAnswer({ body: goodPage }), httpAnswer({ body: strangePage })]));
  });
  for (const customer of ['cus_1', 'cus_2', 'cus_3']) {
    expect(await (await tautan.ask(linksOf(customer))).json()).toEqual(samplePage([sampleLink]));
  }
  expect(kirim.heads).toHaveLength(3);
});

test(
  'an answer that nobody asked for, on an idle connection, costs that connection and reaches nobody',
  again,
  async () => {
    const sockets: Socket[] = [];
    const { kirim, tautan } = await start((socket) => {
      sockets.push(socket);
      socket.write(httpAnswer({ body: goodPage }));
    });
    await tautan.ask(linksOf('cus_1'));
    sockets[0]?.write(httpAnswer({ body: strangePage }));
    await expect.poll(kirim.connectionCount).toBe(0);
    expect(await (await tautan.ask(linksOf('cus_2'))).json()).toEqual(samplePage([sampleLink]));
  },
);

test('a good connection is kept for the next request', again, async () => {
  const sockets = new Set<Socket>();
  const { tautan } = await start((socket) => {
    sockets.add(socket);
    socket.write(httpAnswer({ body: goodPage }));
  });
  await tautan.ask(linksOf('cus_1'));
  await tautan.ask(linksOf('cus_2'));
  expect(sockets.size).toBe(1);
});

test('request ids that differ are said in the log', again, async () => {
  const { tautan } = await start(always({ headers: ['X-Request-Id: req_other'], body: goodPage }));
  expect((await tautan.ask(linksOf('cus_1'))).status).toBe(200);
  expect(tautan.lines.join('')).toContain('"note":"request_id"');
});

test('a key that Kirim quotes in its message is masked', again, async () => {
  const body = JSON.stringify(sampleError('invalid_api_key', { message: `No such key: ${canaryKey}` }));
  const { tautan } = await start(always({ status: '401 Unauthorized', body }));
  const text = await (await tautan.ask(linksOf('cus_1'))).text();
  expect(leaksIn([text, ...tautan.lines].join(''))).toEqual([]);
});

test(
  'a Kirim that hangs takes 16 connections at most, and nothing from whoever asks for something else',
  again,
  async () => {
    const hanging: Socket[] = [];
    const { kirim, tautan } = await start((socket) => void hanging.push(socket), { deadlineMs: 1_500 });
    const readers = Array.from({ length: 30 }, (_, nth) => tautan.ask(linksOf(`cus_${nth}`)));
    // Faster than the limit on one caller and one second lets all of them through.
    await expect.poll(() => hanging.length).toBeGreaterThan(4);
    const took: number[] = [];
    for (const path of ['/healthz', '/readyz', '/assets/app-abc123.js', '/healthz']) {
      const startedAt = performance.now();
      expect((await tautan.ask(path)).status).toBe(200);
      took.push(performance.now() - startedAt);
    }
    expect(Math.max(...took)).toBeLessThan(500);
    expect(kirim.connectionCount()).toBeLessThanOrEqual(16);
    const statuses = new Set((await Promise.all(readers)).map(({ status }) => status));
    expect([...statuses].filter((status) => status !== 504 && status !== 429 && status !== 503)).toEqual([]);
  },
);

test('a server of names that hangs is asked once for all who wait, and keeps nobody else waiting', again, async () => {
  let asked = 0;
  const resolve = () => {
    asked += 1;
    return new Promise<never>(() => {});
  };
  const { tautan } = await start(() => {}, {
    baseUrl: 'http://kirim.example/v1',
    resolve,
    connectMs: 1_000,
    deadlineMs: 5_000,
  });
  const readers = ['cus_1', 'cus_2', 'cus_3', 'cus_4'].map(async (customer) => tautan.ask(linksOf(customer)));
  await expect.poll(() => asked).toBe(1);
  expect((await tautan.ask('/healthz')).status).toBe(200);
  for (const response of await Promise.all(readers)) {
    expect(await response.json()).toMatchObject({ error: { kind: 'upstream_dns' } });
  }
  expect(asked).toBe(1);
});

test('a caller that leaves cancels the request to Kirim', again, async () => {
  const caller = new AbortController();
  let closed: Promise<unknown> = Promise.resolve();
  const { kirim, tautan } = await start(
    (socket) => {
      closed = once(socket, 'close');
      caller.abort();
    },
    { deadlineMs: 60_000 },
  );
  await expect(tautan.ask(linksOf('cus_1'), { signal: caller.signal })).rejects.toThrow();
  await closed;
  expect(kirim.heads).toHaveLength(1);
  await expect.poll(() => tautan.lines.join('')).toContain('"status":499');
});
