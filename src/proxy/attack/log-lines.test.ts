import { afterAll, beforeAll, expect, test } from 'vitest';
import { own, startAttackedProxy } from '../testing/attacked-proxy.ts';

let tautan: Awaited<ReturnType<typeof startAttackedProxy>>;
beforeAll(async () => {
  tautan = await startAttackedProxy();
});
afterAll(() => tautan.close());

const forged = '{"level":"info","msg":"forged"}';
const utf8 = (text: string) => Buffer.from(text).toString('latin1');

const hostile: [name: string, bytes: string][] = [
  [
    'a line of the log in an id',
    `GET /api/v1/customers/%0a${encodeURIComponent(forged)} HTTP/1.1\r\nHost: HOST\r\n${own}\r\n`,
  ],
  [
    'a line of the log in a path',
    `GET /forged%0d%0a${forged.replaceAll('"', '%22')} HTTP/1.1\r\nHost: HOST\r\n${own}\r\n`,
  ],
  [
    'a line of the log in a query',
    `GET /api/v1/me?forged=%0a${encodeURIComponent(forged)} HTTP/1.1\r\nHost: HOST\r\n${own}\r\n`,
  ],
  ['a line of the log in a cursor', `GET /api/v1/customers?cursor=%0aforged HTTP/1.1\r\nHost: HOST\r\n${own}\r\n`],
  [
    'a line of the log as the browser',
    `GET /api/v1/me HTTP/1.1\r\nHost: HOST\r\nUser-Agent: x ${forged}\r\n${own}\r\n`,
  ],
  ['colours of a terminal', `GET /api/v1/me HTTP/1.1\r\nHost: HOST\r\nUser-Agent: \x1b[31mforged\r\n${own}\r\n`],
  [
    'separators of lines in Unicode',
    `GET /api/v1/me HTTP/1.1\r\nHost: HOST\r\nReferer: ${utf8('\u2028forged\u2029\u0085')}\r\n${own}\r\n`,
  ],
  [
    'a reversed direction',
    `GET /api/v1/me HTTP/1.1\r\nHost: HOST\r\nX-Request-Id: ${utf8('\u202eforged')}\r\n${own}\r\n`,
  ],
  ['a name of the host', 'GET / HTTP/1.1\r\nHost: forged\r\nConnection: close\r\n\r\n'],
  ['a method', 'FORGED / HTTP/1.1\r\nHost: HOST\r\n\r\n'],
  ['bytes that are no request', `${forged}\n${forged}\r\n\r\n`],
  ['a tunnel', 'CONNECT forged:1 HTTP/1.1\r\nHost: forged:1\r\n\r\n'],
];

test.each(hostile)('%s leaves one line, and none of its words', async (_name, bytes) => {
  const before = tautan.lines.length;
  await tautan.send(bytes);
  const written = tautan.lines.slice(before);
  expect(written).toHaveLength(1);
  for (const line of written) {
    expect(line).toMatch(/^[\x20-\x7e]+\n$/);
    expect(line.toLowerCase()).not.toContain('forged');
    expect(JSON.parse(line)).toMatchObject({ level: 'info', console_request_id: expect.any(String) });
  }
});

test('a refusal that never reached the app is found in the log under the id that it gave', async () => {
  const [answer] = await tautan.send('garbage\r\n\r\n');
  const id = answer?.headers.get('x-request-id')?.[0] ?? 'none';
  expect(tautan.lines.filter((line) => line.includes(id)).map((line) => JSON.parse(line))).toMatchObject([
    { msg: 'unreadable request', status: 400, code: 'HPE_INVALID_METHOD' },
  ]);
});
