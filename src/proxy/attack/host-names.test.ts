import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerProblems } from '../testing/answer-problems.ts';
import { own, startAttackedProxy } from '../testing/attacked-proxy.ts';

let tautan: Awaited<ReturnType<typeof startAttackedProxy>>;
beforeAll(async () => {
  tautan = await startAttackedProxy();
});
afterAll(() => tautan.close());

/** PORT stands for the console's own port, HOST for its name with the port. */
const strangers: [name: string, hostLines: string, status: 400 | 421][] = [
  ['another site', 'Host: evil.com', 421],
  ['another site on the same port', 'Host: evil.com:PORT', 421],
  ['a subdomain that begins like this computer', 'Host: localhost.evil.com:PORT', 421],
  ['a name whose DNS leads to this computer', 'Host: 127.0.0.1.nip.io:PORT', 421],
  ['a name under localhost', 'Host: tautan.localhost:PORT', 421],
  ['the unspecified address', 'Host: 0.0.0.0:PORT', 421],
  ['the same address, said otherwise', 'Host: 127.1:PORT', 421],
  ['the same address in one number', 'Host: 2130706433:PORT', 421],
  ['another loopback address', 'Host: 127.0.0.2:PORT', 421],
  ['the unspecified address of IPv6', 'Host: [::]:PORT', 421],
  ['loopback of IPv4 within IPv6', 'Host: [::ffff:127.0.0.1]:PORT', 400],
  ['a trailing dot', 'Host: localhost.:PORT', 421],
  ['upper case', 'Host: LOCALHOST:PORT', 400],
  ['no port', 'Host: localhost', 421],
  ['another port', 'Host: localhost:1', 421],
  ['the port with a zero before it', 'Host: localhost:0PORT', 421],
  ['a port that is none', 'Host: localhost:x', 400],
  ['nothing', 'Host:', 421],
  ['spaces', 'Host:    ', 421],
  ['a user', 'Host: localhost@evil', 400],
  ['a user before the right name', 'Host: evil@HOST', 400],
  ['a list with a comma', 'Host: HOST, evil.com', 400],
  ['a list without a space', 'Host: HOST,evil.com', 400],
  ['a path', 'Host: HOST/x', 400],
  ['a query', 'Host: HOST?x', 400],
  ['a fragment', 'Host: HOST#x', 400],
  ['a backslash', 'Host: HOST\\x', 400],
  ['percent signs', 'Host: %6cocalhost:PORT', 400],
  ['a full-width letter', `Host: ${Buffer.from('\uff4c').toString('latin1')}ocalhost:PORT`, 400],
  ['the right one twice', 'Host: HOST\r\nHost: HOST', 400],
  ['the right one and another', 'Host: HOST\r\nhost: evil.com', 400],
  ['another and the right one', 'Host: evil.com\r\nHost: HOST', 400],
  ['an empty one and the right one', 'Host:\r\nHost: HOST', 400],
  ['the right one behind 2,500 other headers', `Host: evil.com\r\n${'a:\r\n'.repeat(2_500)}Host: HOST`, 400],
  ['none at all', 'X: y', 400],
  [
    'the right one in a header of proxies alone',
    'Host: evil.com\r\nX-Forwarded-Host: HOST\r\nForwarded: host=HOST',
    421,
  ],
];

describe('to a stranger’s name nothing is answered, by no route', () => {
  test.each(strangers)('%s', async (_name, hostLines, status) => {
    const host = hostLines.replaceAll('PORT', String(tautan.port));
    for (const path of tautan.paths.filter((known) => !known.endsWith('z'))) {
      const answers = await tautan.send(`GET ${path} HTTP/1.1\r\n${host}\r\n${own}\r\n`);
      expect([path, answers.map((answer) => answer.status)]).toEqual([path, [status]]);
      expect(answers.flatMap(answerProblems)).toEqual([]);
    }
    expect(tautan.asked).toEqual([]);
  });
});

test('the routes are those that are meant, the health checks apart', () => {
  expect(tautan.paths.filter((path) => path.startsWith('/api'))).toEqual([
    '/api/session',
    '/api/v1/me',
    '/api/v1/customers',
    '/api/v1/customers/cus_1',
    '/api/v1/customers/cus_1/setup_links',
  ]);
  expect(tautan.paths.filter((path) => path.endsWith('z'))).toEqual(['/healthz', '/readyz']);
});

test.each(strangers.filter(([, , status]) => status === 421))(
  'a health check says no more under %s',
  async (_name, hostLines) => {
    for (const path of ['/healthz', '/readyz']) {
      const host = hostLines.replaceAll('PORT', String(tautan.port));
      const [answer] = await tautan.send(`GET ${path} HTTP/1.1\r\n${host}\r\n${own}\r\n`);
      expect(answer?.status).toBe(200);
      expect(answer?.body).toMatch(/^\{"status":"(?:ok","version":"1\.2\.3","commit":"abc1234"|ready")\}$/);
    }
  },
);

test.each(['Host: HOST', 'Host:HOST', 'Host: \t HOST \t ', 'host: 127.0.0.1:PORT', 'HOST_: [::1]:PORT'])(
  'one of its own names is answered, with whatever space around it: %j',
  async (line) => {
    const host = line.replace('HOST_', 'Host').replace('PORT', String(tautan.port));
    const answers = await tautan.send(`GET /api/v1/me HTTP/1.1\r\n${host}\r\n${own}\r\n`);
    expect(answers.map(({ status }) => status)).toEqual([200]);
  },
);
