import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { serve } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSandbox } from './app.ts';
import { day, key } from './testing/open-sandbox.ts';

let server: ReturnType<typeof serve>;
let port: number;
let app: ReturnType<typeof createSandbox>['app'];
let answering: Promise<Response>[];

beforeEach(async () => {
  ({ app } = createSandbox({ key, startedAt: new Date(`${day}T05:00:00.000Z`) }));
  answering = [];
  server = await listen();
  ({ port } = server.address() as AddressInfo);
});

/** Serves the sandbox and keeps the promise of each answer, so that a test can wait until the app is done with it. */
async function listen() {
  const fetch: Parameters<typeof serve>[0]['fetch'] = (request, env) => {
    const answer = Promise.resolve(app.fetch(request, env));
    answering.push(answer);
    return answer;
  };
  const listening = serve({ fetch, hostname: '127.0.0.1', port: 0 });
  await once(listening, 'listening');
  return listening;
}

afterEach(async () => {
  server.close();
  if ('closeAllConnections' in server) server.closeAllConnections();
  await once(server, 'close');
});

const linksOf = (id: string) => `http://127.0.0.1:${port}/v1/customers/${id}/setup_links`;
const authorized = { headers: { Authorization: `Bearer ${key}` } };

/** Sends one request over a bare socket and gives all that comes until the other side closes it. */
async function raw(id: string): Promise<string> {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  socket.write(`GET /v1/customers/${id}/setup_links HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\n\r\n`);
  let text = '';
  for await (const part of socket) text += part;
  return text;
}

async function logged() {
  const answer = await app.request('/_sandbox/requests', { headers: { 'X-Tautan-Sandbox': 'control' } });
  return await answer.json();
}

test('an ordinary answer is whole over a socket', async () => {
  const answer = await fetch(linksOf('cus_paged'), authorized);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('X-Request-Id')).toMatch(/^req_/);
  expect(await answer.json()).toMatchObject({ has_more: true });
});

test('cus_reset sends status 200, a true length and half of the body, and cuts the connection', async () => {
  for (let time = 0; time < 20; time += 1) {
    const text = await raw('cus_reset');
    const [head = '', body = ''] = text.split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 200 OK/);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1]);
    expect(body.length).toBe(Math.floor(length / 2));
  }
});

test('cus_reset leaves the server well', async () => {
  const answer = await fetch(linksOf('cus_reset'), authorized);
  expect(answer.status).toBe(200);
  await expect(answer.text()).rejects.toThrow();
  // Anything else the server would try to send after what was sent, and complain about it.
  expect(await answering[0]).toBe(RESPONSE_ALREADY_SENT);
  expect((await fetch(linksOf('cus_paged'), authorized)).status).toBe(200);
});

test('cus_hang does not answer until the client leaves, and has no status in the log', async () => {
  const leaving = new AbortController();
  const arrived = once(server, 'request');
  const answer = fetch(linksOf('cus_hang'), { ...authorized, signal: leaving.signal });
  const [, outgoing] = await arrived;
  const waited = await Promise.race([answer, fetch(linksOf('cus_paged'), authorized).then(() => 'another was served')]);
  expect(waited).toBe('another was served');
  const closed = once(outgoing, 'close');
  leaving.abort();
  await expect(answer).rejects.toThrow('aborted');
  await closed;
  await Promise.all(answering);
  expect(await logged()).toMatchObject({ requests: [{ customer_id: 'cus_hang', status: null }, { status: 200 }] });
});

test('cus_hang does not keep a server from closing', async () => {
  const arrived = once(server, 'request');
  const answer = fetch(linksOf('cus_hang'), authorized);
  answer.catch(() => undefined);
  await arrived;
  const closed = once(server, 'close');
  server.close();
  if ('closeAllConnections' in server) server.closeAllConnections();
  await closed;
  await expect(answer).rejects.toThrow();
  await Promise.all(answering);
  server = await listen();
});

test('cus_slow_filter waits as long as it says', async () => {
  const from = performance.now();
  expect((await fetch(`${linksOf('cus_slow_filter')}?status=expired`, authorized)).status).toBe(200);
  expect(performance.now() - from).toBeGreaterThan(2_900);
});

test('a client that leaves a slow answer leaves nothing behind', async () => {
  const leaving = new AbortController();
  const arrived = once(server, 'request');
  const answer = fetch(linksOf('cus_slow'), { ...authorized, signal: leaving.signal });
  const [, outgoing] = await arrived;
  const closed = once(outgoing, 'close');
  leaving.abort();
  await expect(answer).rejects.toThrow('aborted');
  await closed;
  const [finished] = await Promise.all(answering);
  expect(finished?.status).not.toBe(500);
  expect(await logged()).toMatchObject({ requests: [{ customer_id: 'cus_slow', status: null }] });
});

test('cus_html, cus_bad_json and cus_huge are whole answers to the socket', async () => {
  expect((await fetch(linksOf('cus_html'), authorized)).headers.get('Content-Type')).toContain('text/html');
  const cut = await fetch(linksOf('cus_bad_json'), authorized);
  await expect(cut.json()).rejects.toThrow(SyntaxError);
  const huge = await fetch(linksOf('cus_huge'), authorized);
  expect((await huge.arrayBuffer()).byteLength).toBeGreaterThan(2 * 1024 * 1024);
});

test('a request of another method than the contract names is refused over a socket, and its body is not kept', async () => {
  const answer = await fetch(linksOf('cus_paged'), { ...authorized, method: 'PUT', body: 'x'.repeat(100_000) });
  expect(answer.status).toBe(405);
});
