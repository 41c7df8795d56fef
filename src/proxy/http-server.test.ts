import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { httpAnswer, type RawAnswer, startRawUpstream } from './testing/raw-upstream.ts';
import { sampleMe } from './testing/samples.ts';
import { startTestConsole } from './testing/test-console.ts';

const opened: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const resource of opened.splice(0)) await resource.close();
});

async function start(answer: RawAnswer) {
  const kirim = await startRawUpstream(answer);
  const tautan = await startTestConsole({ baseUrl: kirim.baseUrl, deadlineMs: 60_000 });
  opened.push(tautan, kirim);
  return { kirim, tautan };
}

const me = JSON.stringify(sampleMe);

test('limits the time and size of what a client sends', async () => {
  const { tautan } = await start(() => {});
  const { headersTimeout, requestTimeout, keepAliveTimeout, timeout, maxRequestsPerSocket, listenerCount } =
    tautan.server;
  expect({ headersTimeout, requestTimeout, keepAliveTimeout, timeout, maxRequestsPerSocket }).toEqual({
    headersTimeout: 10_000,
    requestTimeout: 15_000,
    keepAliveTimeout: 5_000,
    timeout: 30_000,
    maxRequestsPerSocket: 1_000,
  });
  expect(listenerCount.call(tautan.server, 'upgrade')).toBe(0);
});

test('draining lets a running request end, accepts no more, and then closes connections without one', async () => {
  let finish = () => {};
  let arrived = () => {};
  const arrival = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const { tautan } = await start((socket) => {
    finish = () => socket.write(httpAnswer({ body: me }));
    arrived();
  });
  const port = Number(tautan.host.split(':')[1]);
  const idle = connect(port, '127.0.0.1');
  await once(idle, 'connect');
  const running = tautan.ask('/api/v1/me');
  await arrival;

  const drained = tautan.drain(60_000);
  const late = connect(port, '127.0.0.1');
  await expect(once(late, 'connect')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  finish();
  const response = await running;
  expect([response.status, await response.json()]).toEqual([200, sampleMe]);
  await drained;
  if (!idle.closed) await once(idle, 'close');
});

test('draining gives up on a request that does not end', async () => {
  let arrived = () => {};
  const arrival = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const { tautan } = await start(() => arrived());
  const running = tautan.ask('/api/v1/me');
  const failed = expect(running).rejects.toThrow();
  await arrival;
  await tautan.drain(50);
  await failed;
});
