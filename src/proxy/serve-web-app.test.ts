import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fakeUpstream, testProxy } from './testing/test-proxy.ts';
import { readWebApp, type WebApp } from './web-app.ts';

const root = mkdtempSync(join(tmpdir(), 'tautan-web-'));
let webApp: WebApp;

beforeAll(() => {
  for (const folder of ['web/assets', 'web/.git']) mkdirSync(join(root, folder), { recursive: true });
  const files = {
    'secret.txt': 'SECRET',
    'web/index.html': '<!doctype html><meta name="tautan-notice" content="" /><p>the page',
    'web/favicon.svg': '<svg/>',
    'web/robots.txt': 'User-agent: *',
    'web/.env': 'SECRET',
    'web/.git/config.txt': 'SECRET',
    'web/other.html': 'SECRET',
    'web/notes.md': 'SECRET',
    'web/assets/app-abc.js': 'plain js',
    'web/assets/app-abc.js.br': 'brotli js',
    'web/assets/app-abc.js.gz': 'gzip js',
    'web/assets/app-abc.js.map': 'SECRET',
    'web/assets/style-abc.css': 'plain css',
  };
  for (const [path, content] of Object.entries(files)) writeFileSync(join(root, path), content);
  symlinkSync(join(root, 'secret.txt'), join(root, 'web/assets/link.txt'));
  webApp = readWebApp(join(root, 'web'));
});
afterAll(() => rmSync(root, { recursive: true }));

const ask = (path: string, headers: Record<string, string> = {}, notice: string | null = null) =>
  testProxy({ webApp, notice }).ask(path, { headers });
const asDocument = { 'Sec-Fetch-Dest': 'document' };

test.each([
  ['br', 'br', 'brotli js'],
  ['gzip, deflate, br, zstd', 'br', 'brotli js'],
  ['gzip', 'gzip', 'gzip js'],
  ['br;q=0', null, 'plain js'],
  ['identity', null, 'plain js'],
  ['', null, 'plain js'],
])('with Accept-Encoding %s a hashed file comes as %s, to be kept for a year', async (accepted, coding, body) => {
  const response = await ask('/assets/app-abc.js', { 'Accept-Encoding': accepted });
  expect(response.status).toBe(200);
  expect(await response.text()).toBe(body);
  expect(response.headers.get('content-encoding')).toBe(coding);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-length': String(body.length),
    vary: 'Accept-Encoding',
  });
});

test('a file whose name has no hash is kept for an hour', async () => {
  const response = await ask('/favicon.svg', { 'Accept-Encoding': 'br' });
  expect(await response.text()).toBe('<svg/>');
  expect(response.headers.get('cache-control')).toBe('public, max-age=3600');
  expect(response.headers.get('content-type')).toBe('image/svg+xml');
});

test.each([
  '/',
  '/customers',
  '/customers/',
  '/customers/cus_1',
  '/customers/who%40example.id',
  '/customers/cus_1/',
  '/customers?status=x',
  '/customers/cus_1?status=expired',
])('%s is the page, never stored', async (path) => {
  const response = await ask(path);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('the page');
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'private, no-store',
  });
});

test.each(['/nothing', '/customers/cus_1/more', '/templates/', '/%2e%2e/customers'])(
  '%s as a document is 404 with the page, which says so',
  async (path) => {
    const response = await ask(path, asDocument);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('the page');
    expect((await ask(path, { Accept: 'text/html,*/*' })).headers.get('content-type')).toContain('text/html');
  },
);

test.each([
  '/nothing',
  '/assets/',
  '/assets',
  '/assets/none-abc.js',
  '/assets/app-abc.js.map',
  '/assets/app-abc.js.br',
  '/assets/app-abc.js.gz',
  '/.env',
  '/%2eenv',
  '/.git/config',
  '/.git/config.txt',
  '/index.html',
  '/other.html',
  '/notes.md',
  '/secret.txt',
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/assets/%2e%2e/%2e%2e/secret.txt',
  '/..%5csecret.txt',
  '/assets//app-abc.js',
  '//assets/app-abc.js',
  '/assets%2fapp-abc.js',
  '/assets/app-abc.js/',
  '/assets/app-abc.js%00',
  '/ASSETS/app-abc.js',
  '/assets/link.txt',
  '/web/index.html',
  '/@fs/etc/passwd',
  '/package.json',
])('%s is not there', async (path) => {
  const response = await ask(path, { Accept: '*/*' });
  expect([response.status, await response.text()]).toEqual([404, 'Not found\n']);
  expect(response.headers.get('content-type')).toContain('text/plain');
});

test('a missing script is never answered with the page, even where a document is asked for', async () => {
  expect(await (await ask('/assets/old-1.js', asDocument)).text()).toBe('Not found\n');
});

test('HEAD of a file has its length and no body', async () => {
  const response = await testProxy({ webApp }).ask('/assets/style-abc.css', { method: 'HEAD' });
  expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([200, '9', '']);
});

test('the page says the notice it was given, as text', async () => {
  expect(await (await ask('/', {}, 'sandbox')).text()).toContain('<meta name="tautan-notice" content="sandbox" />');
  const hostile = await (await ask('/', {}, '"><script>&$&')).text();
  expect(hostile).toContain('content="&#34;&#62;&#60;script&#62;&#38;$&#38;"');
  expect(await (await ask('/')).text()).toContain('content=""');
});

test('pages and files spend nothing at Kirim', async () => {
  const upstream = fakeUpstream();
  for (const path of ['/', '/customers/cus_1', '/favicon.svg', '/nothing'])
    await testProxy({ webApp, upstream }).ask(path);
  expect(upstream.asked).toEqual([]);
});

test('without a built app there is nothing but the API', async () => {
  expect((await testProxy({ webApp: null }).ask('/')).status).toBe(404);
});
