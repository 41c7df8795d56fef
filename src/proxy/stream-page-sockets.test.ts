import { connect } from 'node:net';
import { brotliDecompressSync, constants, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { leaksIn } from './testing/canary-key.ts';
import { blocksIn, customer, links, opened } from './testing/page-blocks.ts';
import { httpAnswer, type RawAnswer, startRawUpstream } from './testing/raw-upstream.ts';
import { sampleDetail, sampleLink, samplePage, sampleRequestId } from './testing/samples.ts';
import { startTestConsole } from './testing/test-console.ts';

describe('over sockets', () => {
  const running: { close: () => Promise<void> }[] = [];
  afterEach(async () => {
    for (const resource of running.splice(0)) await resource.close();
  });

  async function start(answer: RawAnswer, deadlineMs = 60_000) {
    const kirim = await startRawUpstream(answer);
    const tautan = await startTestConsole({ baseUrl: kirim.baseUrl, deadlineMs });
    running.push(tautan, kirim);
    return { kirim, tautan };
  }

  /** Opens a customer's page; `received` grows as bytes come. */
  function open(host: string, coding: string) {
    const [address, port] = host.split(':');
    const socket = connect(Number(port), address);
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    const headers = { Host: host, ...opened, 'Accept-Encoding': coding, Connection: 'close' };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`GET /customers/cus_1 HTTP/1.1\r\n${lines.join('')}\r\n`);
    return { socket, received: () => Buffer.concat(chunks).toString('latin1') };
  }

  /** What the chunks of an answer hold so far. */
  function bytesIn(answer: string): Buffer {
    let rest = answer.split('\r\n\r\n').slice(1).join('\r\n\r\n');
    const pieces: string[] = [];
    for (let size = sizeOf(rest); size !== null; size = sizeOf(rest)) {
      const start = rest.indexOf('\r\n') + 2;
      pieces.push(rest.slice(start, start + size));
      rest = rest.slice(start + size + 2);
    }
    return Buffer.from(pieces.join(''), 'latin1');
  }

  function sizeOf(chunk: string): number | null {
    const [, size] = /^([\da-f]+)\r\n/.exec(chunk) ?? [];
    return size === undefined ? null : Number.parseInt(size, 16);
  }

  test('the page leaves before Kirim answers, and each answer as soon as it is there', async () => {
    const pending: (() => void)[] = [];
    const { kirim, tautan } = await start((socket, nth) => {
      const isLinks = kirim.heads[nth - 1]?.includes('/setup_links') === true;
      const body = isLinks ? samplePage([sampleLink]) : { data: sampleDetail, request_id: sampleRequestId };
      const send = () => void socket.write(httpAnswer({ body: JSON.stringify(body) }));
      if (isLinks) pending.unshift(send);
      else pending.push(send);
    });
    const { socket, received } = open(tautan.host, 'identity');

    await expect.poll(received).toContain('<title>Tautan</title>');
    await expect.poll(() => pending.length).toBe(2);
    expect(received()).not.toContain('data-path');
    pending[0]?.();
    await expect.poll(received).toContain(`data-path="${links}"`);
    expect(received()).not.toContain(`data-path="${customer}"`);
    pending[1]?.();
    await expect.poll(received).toContain(`data-path="${customer}"`);
    await expect.poll(() => socket.closed).toBe(true);
    expect(received().endsWith('0\r\n\r\n')).toBe(true);
    expect(leaksIn(received())).toEqual([]);
  });

  test.each([
    ['br', (bytes: Buffer) => brotliDecompressSync(bytes, { finishFlush: constants.BROTLI_OPERATION_FLUSH })],
    ['gzip', (bytes: Buffer) => gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH })],
  ])('all of the page leaves before Kirim answers, compressed as %s as well', async (coding, decodeSoFar) => {
    const { kirim, tautan } = await start(() => {});
    const { socket, received } = open(tautan.host, coding);
    await expect.poll(() => kirim.heads.length).toBe(2);
    await expect.poll(() => decodeSoFar(bytesIn(received())).toString()).toMatch(/<title>Tautan<\/title>$/);
    expect(received()).toContain(`content-encoding: ${coding}`);
    socket.destroy();
  });

  test('an upstream that never answers ends with the fault of the deadline', async () => {
    const { tautan } = await start(() => {}, 100);
    const { socket, received } = open(tautan.host, 'identity');
    await expect.poll(() => socket.closed).toBe(true);
    const blocks = blocksIn(received());
    expect([blocks.get(customer)?.status, blocks.get(links)?.status]).toEqual([504, 504]);
  });

  test('who goes away cancels both reads', async () => {
    const { kirim, tautan } = await start(() => {});
    const { socket, received } = open(tautan.host, 'br');
    await expect.poll(() => kirim.heads.length).toBe(2);
    await expect.poll(received).toContain('\r\n\r\n');
    expect(kirim.connectionCount()).toBe(2);
    socket.destroy();
    await expect.poll(() => kirim.connectionCount()).toBe(0);
    await expect.poll(() => tautan.lines.filter((line) => line.includes('"status":499')).length).toBe(2);
    expect((await tautan.ask('/healthz')).status).toBe(200);
  });
});
