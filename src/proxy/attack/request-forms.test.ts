import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answerProblems } from '../testing/answer-problems.ts';
import { own, startAttackedProxy } from '../testing/attacked-proxy.ts';

let tautan: Awaited<ReturnType<typeof startAttackedProxy>>;
beforeAll(async () => {
  tautan = await startAttackedProxy();
});
afterAll(() => tautan.close());

/** Sends bytes and gives the status of each answer, after a look at the answers. */
async function statusesOf(bytes: string): Promise<number[]> {
  const answers = await tautan.send(bytes);
  expect(answers.flatMap(answerProblems)).toEqual([]);
  return answers.map(({ status }) => status);
}

const host = 'Host: HOST\r\nX-Requested-With: tautan\r\n';
// What an attacker would like to be answered as a request of its own; its 404 would be the second answer.
const smuggled = 'GET /api/v1/smuggled HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n';

const lengths = [
  'Content-Length: 5',
  'Content-Length: 0\r\nContent-Length: 5',
  'Content-Length: 5\r\nContent-Length: 5',
  'Content-Length: 0\r\nContent-Length: 0',
  'Content-Length: 5\r\ncontent-length: 0',
  'Content-Length: 5, 5',
  'Content-Length: +5',
  'Content-Length: -1',
  'Content-Length: 05',
  'Content-Length: 0x5',
  'Content-Length: 1e1',
  'Content-Length: 5.0',
  'Content-Length: 5 5',
  'Content-Length:',
  'Content-Length: 99999999999999999999',
  'Content-Length: 18446744073709551621',
  'Content-Length : 5',
  'Content-Length\0: 5',
  'X: y\nContent-Length: 5',
  'Connection: content-length\r\nContent-Length: 5',
];
const codings = [
  'Transfer-Encoding: chunked',
  'tRANSFER-eNCODING: cHuNkEd',
  'Transfer-Encoding:\tchunked',
  'Transfer-Encoding:\x0bchunked',
  'Transfer-Encoding: \0chunked',
  'Transfer-Encoding : chunked',
  'Transfer-Encoding:\r\n chunked',
  'X: y\r\n Transfer-Encoding: chunked',
  'X: y\nTransfer-Encoding: chunked',
  'X: y\rTransfer-Encoding: chunked',
  'Transfer-Encoding:',
  'Transfer-Encoding: ,chunked',
  'Transfer-Encoding: chunk',
  'Transfer-Encoding: xchunked',
  'Transfer-Encoding: "chunked"',
  'Transfer-Encoding: chunked;a=b',
  'Transfer-Encoding: gzip',
  'Transfer-Encoding: identity',
  'Transfer-Encoding: identity, chunked',
  'Transfer-Encoding: chunked, identity',
  'Transfer-Encoding: chunked, chunked',
  'Transfer-Encoding: chunked\r\nTransfer-Encoding: identity',
  'Transfer-Encoding: identity\r\nTransfer-Encoding: chunked',
  'Content-Length: 6\r\nTransfer-Encoding: chunked',
  'Transfer-Encoding: chunked\r\nContent-Length: 4',
];

describe('a read that says something of a body is refused, and what follows is not heard', () => {
  test.each([...lengths, ...codings].map((line) => [JSON.stringify(line), line]))('%s', async (_name, line) => {
    expect(await statusesOf(`GET /api/v1/me HTTP/1.1\r\n${host}${line}\r\n\r\n${smuggled}`)).toEqual([400]);
    expect(await statusesOf(`GET /api/v1/me HTTP/1.1\r\n${host}${line}\r\n\r\n0\r\n\r\n${smuggled}`)).toEqual([400]);
  });
});

describe('a write whose body breaks the rules is answered once', () => {
  test.each([
    'zz\r\n',
    '-1\r\n',
    '1;\na\r\n0\r\n\r\n',
    'ffffffffffffffff1\r\n',
    '1\r\nab\r\n0\r\n\r\n',
    '1;a="\r\nx: y"\r\n',
  ])('%j in chunks', async (chunks) => {
    const statuses = await statusesOf(
      `POST /api/v1/me HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\n${chunks}${smuggled}`,
    );
    expect([[400], [405]]).toContainEqual(statuses);
  });
  test.each(['Content-Length: 6\r\nTransfer-Encoding: chunked', 'Content-Length: 5\r\nContent-Length: 6'])(
    '%j',
    async (line) => {
      expect(await statusesOf(`POST /api/v1/me HTTP/1.1\r\n${host}${line}\r\n\r\n0\r\n\r\n${smuggled}`)).toEqual([400]);
    },
  );
});

describe('a head that breaks the rules is refused, and what follows is not heard', () => {
  const line = 'GET /api/v1/me HTTP/1.1\r\n';
  test.each([
    ['bare line feeds', `GET /api/v1/me HTTP/1.1\nHost: HOST\nX-Requested-With: tautan\n\n`],
    ['a bare line feed after the request line', `GET /api/v1/me HTTP/1.1\n${host}\r\n`],
    ['a bare line feed at the end', `${line}${host}\n`],
    ['carriage returns alone', 'GET /api/v1/me HTTP/1.1\rHost: HOST\r\r'],
    ['a bare carriage return in a value', `${line}${host}X: a\rb\r\n\r\n`],
    ['NUL in a value', `${line}${host}X: a\0b\r\n\r\n`],
    ['NUL in a name', `${line}${host}X\0: a\r\n\r\n`],
    ['NUL in the target', `GET /api/v1/me\0 HTTP/1.1\r\n${host}\r\n`],
    ['a control character in a name', `${line}${host}X\x01: a\r\n\r\n`],
    ['DEL in a value', `${line}${host}X: \x7f\r\n\r\n`],
    ['a space in a name', `${line}${host}X Y: a\r\n\r\n`],
    ['a space before the colon', `${line}Host : HOST\r\n\r\n`],
    ['a header without a name', `${line}${host}: a\r\n\r\n`],
    ['a header without a colon', `${line}${host}abc\r\n\r\n`],
    ['a folded header', `${line}${host}X: a\r\n b\r\n\r\n`],
    ['a first header that is folded', `${line} Host: HOST\r\n\r\n`],
    ['an absolute target', `GET http://HOST/api/v1/me HTTP/1.1\r\n${host}\r\n`],
    ['an absolute target of another host', `GET http://evil.example/api/v1/me HTTP/1.1\r\n${host}\r\n`],
    ['an absolute target with a user', `GET http://HOST@evil.example/ HTTP/1.1\r\n${host}\r\n`],
    ['a fragment', `GET /api/v1/me#x HTTP/1.1\r\n${host}\r\n`],
    ['a fragment before the path', `GET /healthz#/../api/v1/me HTTP/1.1\r\n${host}\r\n`],
    ['a target without a slash', `GET api/v1/me HTTP/1.1\r\n${host}\r\n`],
    ['a target that is a query', `GET ?a HTTP/1.1\r\n${host}\r\n`],
    ['an asterisk', `OPTIONS * HTTP/1.1\r\n${host}\r\n`],
    ['a backslash', `GET /api\\v1\\me HTTP/1.1\r\n${host}\r\n`],
    ['letters beyond ASCII', `GET /api/v1/m\xe9 HTTP/1.1\r\n${host}\r\n`],
    ['a space in the target', `GET /api/v1/me x HTTP/1.1\r\n${host}\r\n`],
    ['a tab for a space', `GET\t/api/v1/me HTTP/1.1\r\n${host}\r\n`],
    ['a space before the method', ` GET /api/v1/me HTTP/1.1\r\n${host}\r\n`],
    ['a method in lower case', `get /api/v1/me HTTP/1.1\r\n${host}\r\n`],
    ['an unknown method', `FETCH /api/v1/me HTTP/1.1\r\n${host}\r\n`],
    ['no version', `GET /api/v1/me\r\n${host}\r\n`],
    ['HTTP/0.9', 'GET /api/v1/me\r\n\r\n'],
    ['HTTP/0.9, said', `GET /api/v1/me HTTP/0.9\r\n${host}\r\n`],
    ['HTTP/1.2', `GET /api/v1/me HTTP/1.2\r\n${host}\r\n`],
    ['HTTP/2.0', `GET /api/v1/me HTTP/2.0\r\n${host}\r\n`],
    ['the opening of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['HTTP/9', `GET /api/v1/me HTTP/9\r\n${host}\r\n`],
    ['a version in lower case', `GET /api/v1/me http/1.1\r\n${host}\r\n`],
    ['something after the version', `GET /api/v1/me HTTP/1.1 x\r\n${host}\r\n`],
    ['no Host in HTTP/1.0', `GET /api/v1/me HTTP/1.0\r\n${own}\r\n`],
    ['the opening of TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n'],
    ['another protocol', 'SSH-2.0-OpenSSH_9.6\r\n\r\n'],
  ])('%s', async (_name, bytes) => {
    expect(await statusesOf(bytes + smuggled)).toEqual([400]);
  });
});

const methods = 'POST PUT PATCH DELETE OPTIONS TRACE PROPFIND QUERY SEARCH LINK PURGE MKCOL M-SEARCH LOCK'.split(' ');
test.each(methods)('%s is refused on every route, whatever it says to be instead', async (method) => {
  const overrides = 'X-HTTP-Method-Override: GET\r\nX-HTTP-Method: GET\r\nX-Method-Override: GET\r\n';
  for (const path of [...tautan.paths, '/api/v1/nothing']) {
    const target = `${path}?_method=GET`;
    const answers = await tautan.send(`${method} ${target} HTTP/1.1\r\nHost: HOST\r\n${own}${overrides}\r\n`);
    expect([path, answers.map(({ status }) => status)]).toEqual([path, [405]]);
    expect(answers[0]?.headers.get('allow')).toEqual(['GET, HEAD']);
    expect(answers.flatMap(answerProblems)).toEqual([]);
  }
});

test('no tunnel is opened, and nothing that is sent through it is heard', async () => {
  const tunnels = ['evil.example:443', 'HOST', '127.0.0.1:22'];
  for (const target of tunnels) {
    expect(await statusesOf(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n${smuggled}`)).toEqual([405]);
  }
});

afterEach(() => expect(tautan.asked).toEqual([]));
