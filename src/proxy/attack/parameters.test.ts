import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerProblems } from '../testing/answer-problems.ts';
import { own, startAttackedProxy } from '../testing/attacked-proxy.ts';

let tautan: Awaited<ReturnType<typeof startAttackedProxy>>;
beforeAll(async () => {
  tautan = await startAttackedProxy();
});
afterAll(() => tautan.close());

async function ask(path: string, headers = '') {
  const answers = await tautan.send(`GET ${path} HTTP/1.1\r\nHost: HOST\r\n${headers}${own}\r\n`);
  expect(answers).toHaveLength(1);
  expect(answers.flatMap(answerProblems)).toEqual([]);
  return { status: answers[0]?.status, body: answers[0]?.body ?? '' };
}

const links = '/api/v1/customers/cus_1/setup_links';

describe('parameters that are not exactly those of the route are refused', () => {
  test.each(
    [
      `${links}?status=active&status=active`,
      `${links}?status=active&status=expired`,
      `${links}?status=active&%73tatus=expired`,
      `${links}?status=active&status`,
      `${links}?status[]=active`,
      `${links}?status[0]=active`,
      `${links}?status%5B%5D=active`,
      `${links}?status.x=active`,
      `${links}?Status=active`,
      `${links}?status=active%00`,
      `${links}?status=active%20`,
      `${links}?status=active,expired`,
      `${links}?status=active;cursor=x`,
      `${links}?status=active%26cursor=x`,
      `${links}?status=active?cursor=x`,
      `${links}?status=toString`,
      `${links}?status=__proto__`,
      `${links}?cursor=a&cursor=b`,
      `${links}?cursor=a%0d%0aX-Evil:%20b`,
      `${links}?cursor=${'a'.repeat(2_049)}`,
      `${links}?__proto__=1`,
      `${links}?__proto__[a]=1`,
      `${links}?constructor[prototype][a]=1`,
      `${links}?hasOwnProperty=1`,
      `${links}?limit=1000`,
      `${links}?key=kdv_live_x`,
      `${links}?_method=DELETE`,
      `${links}?callback=alert`,
      `${links}?&=&=x`,
      `${links}?%=1`,
      '/api/v1/customers?limit=1&limit=100',
      '/api/v1/customers?limit=0x10',
      '/api/v1/customers?limit=١',
      '/api/v1/customers?status=active&status=',
      '/api/v1/me?',
      '/api/v1/me?x',
    ].filter((path) => !path.endsWith('?')),
  )('%s', async (path) => {
    const { status, body } = await ask(Buffer.from(path).toString('latin1'));
    expect(status).toBe(400);
    expect(body).toMatch(/"kind":"invalid_request"/);
    expect(tautan.asked).toEqual([]);
  });

  test('2,000 of them cost no more than one', async () => {
    const many = Array.from({ length: 2_000 }, (_, n) => `a${n}`).join('&');
    expect((await ask(`${links}?${many}`)).status).toBe(400);
    expect(tautan.asked).toEqual([]);
  });
});

describe('more than 16 KiB before the body is refused', () => {
  test.each([
    ['a target', `GET /${'x'.repeat(17_000)} HTTP/1.1\r\nHost: HOST\r\n${own}\r\n`],
    ['a query', `GET ${links}?cursor=${'x'.repeat(17_000)} HTTP/1.1\r\nHost: HOST\r\n${own}\r\n`],
    ['one header', `GET /api/v1/me HTTP/1.1\r\nHost: HOST\r\nX: ${'x'.repeat(17_000)}\r\n${own}\r\n`],
    ['a header’s name', `GET /api/v1/me HTTP/1.1\r\nHost: HOST\r\n${'X'.repeat(17_000)}: y\r\n${own}\r\n`],
    ['cookies', `GET /api/v1/me HTTP/1.1\r\nHost: HOST\r\nCookie: ${'a=b; '.repeat(3_400)}\r\n${own}\r\n`],
    [
      '3,000 headers',
      `GET /api/v1/me HTTP/1.1\r\nHost: HOST\r\n${Array.from({ length: 3_000 }, (_, n) => `X${n}: y\r\n`).join('')}${own}\r\n`,
    ],
    ['a head without an end', `GET /api/v1/me HTTP/1.1\r\nHost: HOST\r\n${'X: y\r\n'.repeat(200_000)}`],
  ])('%s', async (_name, bytes) => {
    const answers = await tautan.send(bytes);
    expect(answers.map(({ status }) => status)).toEqual([431]);
    expect(answers.flatMap(answerProblems)).toEqual([]);
    expect(tautan.asked).toEqual([]);
  });
});

describe('no header is overlooked because many stand before it', () => {
  const many = 'a:\r\n'.repeat(2_500);
  test.each([
    ['Host: evil.example', 400],
    ['Content-Length: 1', 400],
    ['Transfer-Encoding: chunked', 400],
    ['Sec-Fetch-Site: cross-site', 403],
    ['X-Requested-With: x', 403],
  ])('%s', async (line, status) => {
    expect((await ask('/api/v1/me', `${many}${line}\r\n`)).status).toBe(status);
    expect(tautan.asked).toEqual([]);
  });
});

test.each([
  '__proto__: x',
  '__proto__: x\r\n__proto__: y',
  'constructor: x',
  'toString: x',
  'hasOwnProperty: x',
  'Expect: 200-maybe',
  'Expect: 100-continue',
  'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13',
  'Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABk',
  'TE: trailers\r\nTrailer: Host',
  'Range: bytes=0-1\r\nIf-Range: x',
  'If-None-Match: *\r\nIf-Modified-Since: Mon, 01 Jan 2035 00:00:00 GMT',
  'X-Forwarded-For: 1.2.3.4\r\nX-Forwarded-Proto: https\r\nX-Original-URL: /api/v1/other\r\nX-Rewrite-URL: /x',
  'Accept-Encoding: br;q=1, *;q=0',
  'Authorization: Bearer x\r\nX-Api-Key: y\r\nCookie: a=b',
  `X: ${'\x80\xff'.repeat(100)}`,
])('%j changes nothing: one whole answer, and none of it goes to Kirim', async (lines) => {
  const { status, body } = await ask('/api/v1/me', `${lines}\r\n`);
  expect([status, body]).toEqual([200, expect.stringContaining('PT Contoh')]);
  for (const { path, query, ...rest } of tautan.asked) {
    expect([path, query.toString(), Object.keys(rest).sort()]).toEqual(['/me', '', ['requestId', 'signal']]);
  }
});

test('no prototype was touched on the way', () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect('a' in {}).toBe(false);
});
