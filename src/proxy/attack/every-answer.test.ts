import { afterEach, describe, expect, test } from 'vitest';
import { exportsPath } from '../../contract/exports-path.ts';
import { noSignIn } from '../auth/none.ts';
import { answerProblems } from '../testing/answer-problems.ts';
import { own, startAttackedProxy } from '../testing/attacked-proxy.ts';
import { canaryKey, leaksIn } from '../testing/canary-key.ts';
import type { HttpAnswer } from '../testing/http-answers.ts';
import { sampleError, sampleExport, sampleMe } from '../testing/samples.ts';
import { failingUpstream, fakeUpstream, memoryLog, tinyWebApp } from '../testing/test-proxy.ts';

type Options = Parameters<typeof startAttackedProxy>[0];

const opened: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const proxy of opened.splice(0)) await proxy.close();
});

/** Asks a proxy of its own by bytes; gives its answers, with what is wrong with them, and its log. */
async function ask(options: Options, bytes: string) {
  const tautan = await startAttackedProxy(options);
  opened.push(tautan);
  const answers = await tautan.send(bytes);
  return { answers, problems: answers.flatMap(answerProblems), log: tautan.lines.join('') };
}

const get = (path: string, more = own) => `GET ${path} HTTP/1.1\r\nHost: HOST\r\n${more}\r\n`;
const post = (path: string, value: object) => {
  const body = JSON.stringify(value);
  const more = `${own}Content-Type: application/json\r\nContent-Length: ${body.length}\r\n`;
  return `POST ${path} HTTP/1.1\r\nHost: HOST\r\n${more}\r\n${body}`;
};
const asPerson = 'Sec-Fetch-Site: none\r\nSec-Fetch-Dest: document\r\nConnection: close\r\n';
const kirimSays = (status: number, more = {}) => ({
  upstream: fakeUpstream({ status, body: status === 200 ? sampleMe : sampleError('x'), ...more }),
});

const cases: [status: number, what: string, options: Options, bytes: string][] = [
  [200, 'a read', {}, get('/api/v1/me')],
  [200, 'a page', {}, get('/')],
  [200, 'a page that brings answers along', {}, get('/customers/cus_1', asPerson)],
  [200, 'a file', {}, get('/assets/app-abc123.js')],
  [200, 'a file that the browser has already', {}, get('/favicon.svg', `If-None-Match: *\r\n${own}`)],
  [200, 'a HEAD', {}, `HEAD /api/v1/me HTTP/1.1\r\nHost: HOST\r\n${own}\r\n`],
  [200, 'a health check', {}, get('/healthz')],
  [204, 'an export that is told of', {}, post(exportsPath, sampleExport)],
  [400, 'an export that is told of wrongly', {}, post(exportsPath, {})],
  [400, 'a parameter', {}, get('/api/v1/me?x=1')],
  [400, 'bytes that are no request', {}, 'garbage\r\n\r\n'],
  [400, 'a Host that is none', {}, 'GET / HTTP/1.1\r\nHost: a/b\r\n\r\n'],
  [402, 'a bill', kirimSays(402), get('/api/v1/me')],
  [403, 'another site', {}, get('/api/v1/me', 'Sec-Fetch-Site: cross-site\r\nConnection: close\r\n')],
  [404, 'no such route', {}, get('/api/v1/x')],
  [404, 'no such page', {}, get('/nothing', asPerson)],
  [404, 'no such file', {}, get('/nothing.js')],
  [404, 'no such customer', kirimSays(404), get('/api/v1/customers/cus_1')],
  [405, 'a write', {}, `POST / HTTP/1.1\r\nHost: HOST\r\n${own}Content-Length: 0\r\n\r\n`],
  [405, 'a tunnel', {}, 'CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n'],
  [408, 'silence', { limits: { headersTimeout: 50, connectionsCheckingInterval: 20 } }, 'GET / HTTP/1.1\r\n'],
  [409, 'a conflict', kirimSays(409), get('/api/v1/me')],
  [421, 'another name', {}, 'GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n'],
  [422, 'what Kirim can not process', kirimSays(422), get('/api/v1/me')],
  [429, 'too many', kirimSays(429, { retryAfterSeconds: 7 }), get('/api/v1/me')],
  [431, 'a large head', {}, get(`/${'x'.repeat(20_000)}`)],
  [502, 'a broken Kirim', kirimSays(500), get('/api/v1/me')],
  [502, 'a rejected key', kirimSays(401), get('/api/v1/me')],
  [502, 'no Kirim', { upstream: failingUpstream('upstream_unreachable') }, get('/api/v1/me')],
  [504, 'a silent Kirim', { upstream: failingUpstream('upstream_timeout') }, get('/api/v1/me')],
];

test.each(cases)(
  '%s, %s: where people come by https, browsers are told to come by nothing else',
  async (_, __, options, bytes) => {
    const { answers } = await ask({ ...options, isHttps: true }, bytes);
    for (const { headers } of answers) {
      expect(headers.get('strict-transport-security')).toEqual(['max-age=63072000; includeSubDomains']);
    }
    expect(answers).toHaveLength(1);
  },
);

test.each(cases)(
  '%d for %s has every header, the shape and nothing of what runs here',
  async (status, _what, options, bytes) => {
    const { answers, problems } = await ask(options, bytes);
    expect(answers.map((answer) => answer.status)).toEqual([status]);
    expect(problems).toEqual([]);
  },
);

describe('an error thrown anywhere is told as 500, without its words', () => {
  const words = `/srv/secret.ts v1.2.3 ${canaryKey}`;
  const bomb = (): never => {
    throw new TypeError(words);
  };
  const asks = (path: string, ...options: Options[]) => options.map((option) => [path, option] as const);

  test.each([
    ['the client of Kirim', ...asks('/api/v1/me', { upstream: { ...fakeUpstream(), get: bomb } })],
    ['the client of Kirim, later', ...asks('/api/v1/me', { upstream: { ...fakeUpstream(), get: async () => bomb() } })],
    ['the clock', ...asks('/api/v1/me', { clock: bomb })],
    ['the allowed names', ...asks('/', { allowedHosts: bomb })],
    ['the door', ...asks('/api/v1/me', { authenticator: { ...noSignIn, identify: bomb } })],
    ['the state of the server', ...asks('/readyz', { isReady: bomb })],
    ['the files', ...asks('/x.js', { webApp: { ...tinyWebApp, files: Object.assign(new Map(), { get: bomb }) } })],
  ])('%s', async (_where, [path, options]) => {
    const { answers, problems, log } = await ask(options, get(path));
    expect(answers.map(({ status }) => status)).toEqual([500]);
    expect(problems).toEqual(['a failure of the console itself']);
    expect(log).toContain('"name":"TypeError"');
    for (const text of [textOf(answers), log]) {
      expect(text).not.toContain('/srv/secret.ts');
      expect(leaksIn(text)).toEqual([]);
    }
  });

  test('in a page that a person opens, it arrives within the page', async () => {
    const upstream = { ...fakeUpstream(), get: bomb };
    const { answers, problems, log } = await ask({ upstream }, get('/customers/cus_1', asPerson));
    expect([answers[0]?.status, problems]).toEqual([200, []]);
    expect(answers[0]?.body.match(/"status":500/g)).toHaveLength(2);
    expect(textOf(answers) + log).not.toContain('/srv/secret.ts');
  });

  test('even where no answer of the app is left', async () => {
    const log = Object.assign(memoryLog().log, { info: bomb, error: bomb });
    const { answers, problems, log: lines } = await ask({ log }, get('/api/v1/me'));
    expect(answers.map(({ status }) => status)).toEqual([500]);
    expect(problems).toEqual(['a failure of the console itself']);
    expect(lines).toMatch(/"level":"error".*"status":500/);
    expect(textOf(answers) + lines).not.toContain('/srv/secret.ts');
  });
});

function textOf(answers: readonly HttpAnswer[]): string {
  return answers.map(({ headers, body }) => JSON.stringify([...headers]) + body).join('\n');
}
