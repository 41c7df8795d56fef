import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerProblems } from '../testing/answer-problems.ts';
import { own, startAttackedProxy } from '../testing/attacked-proxy.ts';
import { canaryKey } from '../testing/canary-key.ts';
import { always, startRawUpstream } from '../testing/raw-upstream.ts';
import { testProxy } from '../testing/test-proxy.ts';
import { createUpstream } from '../upstream.ts';

let tautan: Awaited<ReturnType<typeof startAttackedProxy>>;
beforeAll(async () => {
  tautan = await startAttackedProxy();
});
afterAll(() => tautan.close());

const asked = {
  byProgram: own,
  asDocument: 'Sec-Fetch-Site: none\r\nSec-Fetch-Dest: document\r\nConnection: close\r\n',
  asPage: `Accept: text/html\r\n${own}`,
};

async function ask(path: string, how: keyof typeof asked) {
  const answers = await tautan.send(`GET ${path} HTTP/1.1\r\nHost: HOST\r\n${asked[how]}\r\n`);
  expect(answers).toHaveLength(1);
  expect(answers.flatMap(answerProblems)).toEqual([]);
  const [answer] = answers;
  return { status: answer?.status, type: answer?.headers.get('content-type')?.[0], body: answer?.body };
}

const notFound = { status: 404, type: 'text/plain; charset=UTF-8', body: 'Not found\n' };

describe('paths that only a normaliser, a decoder or a file system would turn into something', () => {
  test.each([
    '/../etc/passwd',
    '/../../../../etc/passwd',
    '/assets/../../../package.json',
    '/assets/../app-abc123.js',
    '/./assets/app-abc123.js',
    '//assets/app-abc123.js',
    '/assets//app-abc123.js',
    '/assets/./app-abc123.js',
    '/assets/app-abc123.js/',
    '/assets/app-abc123.js/.',
    '/assets/app-abc123.js%00',
    '/assets/app-abc123.js%00.css',
    '/assets/app-abc123.js%20',
    '/assets/app-abc123.js.',
    '/assets/app-abc123.js::$DATA',
    '/assets/app-abc123.js;x=y',
    '/assets;x/app-abc123.js',
    '/ASSETS/app-abc123.js',
    '/assets/APP-ABC123.JS',
    '/assets%2fapp-abc123.js',
    '/%61ssets/app-abc123.js',
    '/assets/%61pp-abc123.js',
    '/assets/..%2f..%2fserver/serve.js',
    '/assets/%2e%2e/%2e%2e/server/serve.js',
    '/assets/%252e%252e/serve.js',
    '/assets/..%5c..%5cserver%5cserve.js',
    '/assets/..%c0%afserve.js',
    '/assets/%c0%ae%c0%ae/serve.js',
    '/assets/%uff0e%uff0e/serve.js',
    '/assets/....//serve.js',
    '/assets/..;/serve.js',
    '/assets/app-abc123.js.map',
    '/assets/app-abc123.js.br',
    '/assets/app-abc123.js~',
    '/.env',
    '/%2eenv',
    '/.git/config',
    '/.git/HEAD',
    '/.well-known/security.txt',
    '/server/serve.js',
    '/index.html',
    '/package.json',
    '/%00.js',
    '/%',
    '/%zz.js',
    '/@fs/etc/passwd',
    '/@vite/client.js',
    `/${'a/'.repeat(4_000)}x.js`,
    `/${'%2e%2e%2f'.repeat(1_500)}passwd`,
  ])('%s', async (path) => {
    expect(await ask(path, 'byProgram')).toEqual(notFound);
    const opened = await ask(path, 'asDocument');
    // Where a person could have meant a page, the page itself says that there is none.
    expect(opened.status).toBe(404);
    expect(opened.type === 'text/html; charset=utf-8' || opened.body === notFound.body).toBe(true);
  });
});

describe('below /api there are four paths, and never a page or a file', () => {
  test.each([
    '/api',
    '/api/',
    '/api/v1',
    '/api/v1/',
    '/api/v1/index.html',
    '/api/v1/me/',
    '/api/v1/me.css',
    '/api/v1/me/x.css',
    '/api/v1/me%2fx.css',
    '/api/v1/me;x.css',
    '/api/v1/me;jsessionid=1',
    '/api/v1/me%00',
    '/api/v1/me%3f',
    '/api/v1/me%23',
    '/api/v1/me.',
    '/api/v1/me%20',
    '/api/v1/ME',
    '/api/v1/%6de',
    '/api//v1/me',
    '/api/v1//me',
    '/api/./v1/me',
    '/api/v1/./me',
    '/api/v1/customers/../me',
    '/api/v1/customers/..;/me',
    '/api/v1/customers/cus_1/../../me',
    '/api/v1/customers/cus_1/setup_links/',
    '/api/v1/customers/cus_1/setup_links/x.css',
    '/api/v1/customers/cus_1/setup_links/csl_1/token',
    '/api/v1/customers/cus_1/setup_links%2f..',
    '/api/v1/customers/cus_1/messages',
    '/api/v1/messages',
    '/api/v1/api_keys',
    '/api/v2/me',
    '/api/../api/v1/me',
    `/api/v1/${'x/'.repeat(5_000)}`,
  ])('%s', async (path) => {
    for (const how of ['byProgram', 'asPage'] as const) {
      const { status, type, body } = await ask(path, how);
      expect([status, type]).toEqual([404, 'application/json']);
      expect(body).toContain('"route_not_found"');
    }
    expect((await ask(path, 'asDocument')).status).toBe(403);
    expect(tautan.asked).toEqual([]);
  });

  test.each([
    '/api/v1/customers/cus_1.css',
    '/api/v1/customers/%2e%2e',
    '/api/v1/customers/..',
    '/api/v1/customers/.%2e/setup_links',
    '/api/v1/customers/cus_1%2f..',
    '/api/v1/customers/cus_1;x',
    '/api/v1/customers/cus_1%00',
    '/api/v1/customers/%2561',
    '/api/v1/customers/cus%5c1',
    '/api/v1/customers/cus%0d%0a1/setup_links',
    '/api/v1/customers/%ef%bd%81',
    '/api/v1/customers/*',
  ])('%s has no id of a customer', async (path) => {
    const { status, type, body } = await ask(path, 'byProgram');
    expect([status, type]).toEqual([400, 'application/json']);
    expect(body).toContain('"param":"id"');
    expect(tautan.asked).toEqual([]);
  });
});

test('of 10,000 ids none makes Kirim be asked for anything but a customer', { timeout: 90_000 }, async () => {
  const kirim = await startRawUpstream(always({ body: '{"data":[]}' }));
  const upstream = createUpstream({ baseUrl: kirim.baseUrl, key: () => canaryKey });
  const text = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 140 }),
    fc.string({ unit: fc.constantFrom(...'.%/\\?#;:@2eEfF5cC0aA_-'), minLength: 1, maxLength: 12 }),
    fc.stringMatching(/^[A-Za-z0-9_-]{1,130}$/),
    fc.stringMatching(/^csl_[A-Za-z0-9_-]{22,26}$/),
    fc.constantFrom(
      '..',
      '.',
      '../me',
      'me',
      'a/../b',
      '%2e%2e',
      '\\',
      '//evil.example',
      '@evil.example',
      '%0d%0aX: y',
    ),
  );
  const path = fc
    .tuple(text, fc.constantFrom(encodeURIComponent, encodeURI, String), fc.constantFrom('', '/setup_links', '/../me'))
    .map(([id, encode, rest]) => `/api/v1/customers/${encode(id)}${rest}`);
  let proxy = testProxy({ upstream });
  let nth = 0;
  try {
    await fc.assert(
      fc.asyncProperty(path, async (target) => {
        // Often anew, since one proxy lets only so many reads through.
        if (nth % 20 === 0) proxy = testProxy({ upstream });
        nth += 1;
        await proxy.ask(target);
      }),
      { numRuns: 10_000 },
    );
  } finally {
    await upstream.close();
    await kirim.close();
  }
  expect(kirim.heads.length).toBeGreaterThan(500);
  const targets = kirim.heads.map((head) => /^GET (\S+) HTTP\/1\.1\r\n/.exec(head)?.[1]?.replace(/\?.*/, ''));
  for (const target of targets) {
    expect(target).toMatch(/^\/v1\/(?:me|customers(?:\/[A-Za-z0-9_-]{1,128}(?:\/setup_links)?)?)$/);
  }
});
