import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Console, compose } from './compose.ts';
import { SetupLinkPage } from './contract/page.ts';
import { noAudit } from './proxy/audit/create-audit.ts';
import type { Environment } from './proxy/config/environment.ts';
import { readConfig, thisRuntime } from './proxy/config.ts';
import { noMeters } from './proxy/meters.ts';
import { canaryKey } from './proxy/testing/canary-key.ts';
import { always, type RawUpstream, startRawUpstream } from './proxy/testing/raw-upstream.ts';
import { sampleMe } from './proxy/testing/samples.ts';
import { memoryLog } from './proxy/testing/test-proxy.ts';

const opened: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const resource of opened.splice(0)) await resource.close();
});

async function start(env: Environment): Promise<{ tautan: Console; lines: string[] }> {
  const configuration = readConfig(env, [], thisRuntime());
  if (!configuration.ok) throw new Error(configuration.problems.join('\n'));
  const { log, lines } = memoryLog();
  const build = { version: '1', commit: 'c' };
  const tautan = await compose({
    config: configuration.config,
    build,
    log,
    webApp: null,
    port: () => 4600,
    isReady: () => true,
    meters: noMeters,
    audit: noAudit,
  });
  opened.push(tautan);
  return { tautan, lines };
}

async function startKirim(): Promise<RawUpstream> {
  const kirim = await startRawUpstream(always({ body: JSON.stringify(sampleMe) }));
  opened.push(kirim);
  return kirim;
}

const ask = (tautan: Console, path: string, host = 'localhost:4600') =>
  tautan.app.request(`http://${host}${path}`, { headers: { 'X-Requested-With': 'tautan' } });

test('without a key the console runs on a sandbox of its own, and says so', async () => {
  const { tautan, lines } = await start({ SANDBOX_DAY: '2026-11-22' });
  expect(tautan.notice).toBe('sandbox');
  expect(tautan.sandboxUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(lines.join('')).toContain(`"sandbox_url":"${tautan.sandboxUrl}"`);
  const response = await ask(tautan, '/api/v1/customers/cus_paged/setup_links?status=expired');
  expect(response.status).toBe(200);
  const page = SetupLinkPage.parse(await response.json());
  expect(page.data.length).toBeGreaterThan(0);
  expect(page.data.every(({ status }) => status === 'expired')).toBe(true);
});

test("on a sandbox of a fixed day, the server's clock is of that day", async () => {
  const { tautan } = await start({ SANDBOX_DAY: '2026-01-15' });
  const time = Number((await ask(tautan, '/api/v1/me')).headers.get('x-tautan-time'));
  expect(new Date(time).toISOString()).toMatch(/^2026-01-15T05:0/);
});

test('the page is told of the hosts that are set', async () => {
  const { tautan } = await start({ REDIRECT_HOSTS: 'toko.example, *.toko.example' });
  const session = await (await ask(tautan, '/api/session')).json();
  expect(session.redirect_hosts).toEqual(['toko.example', '*.toko.example']);
});

test('two sandboxes have different keys', async () => {
  const { tautan: one } = await start({});
  const { tautan: other } = await start({});
  const lastOf = async (tautan: Console) => (await (await ask(tautan, '/api/v1/me')).json()).data.api_key.last4;
  expect(await lastOf(one)).not.toBe(await lastOf(other));
});

test('with a key there is no sandbox and no notice', async () => {
  const kirim = await startKirim();
  const { tautan, lines } = await start({ KIRIM_API_KEY: canaryKey, KIRIM_API_URL: kirim.baseUrl });
  expect([tautan.notice, tautan.sandboxUrl]).toEqual([null, null]);
  expect((await ask(tautan, '/api/v1/me')).status).toBe(200);
  expect(kirim.heads[0]).toContain(`authorization: Bearer ${canaryKey}\r\n`);
  await tautan.checkKey();
  expect(lines.join('')).toContain('PT Contoh');
});

/** A file for its owner alone that holds a key. */
function keyFile(key: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'tautan-key-'));
  opened.push({ close: async () => rmSync(folder, { recursive: true }) });
  const file = join(folder, 'key');
  writeFileSync(file, key);
  chmodSync(file, 0o600);
  return file;
}

test('a key file is read again when asked for, and a bad one changes nothing', async () => {
  const file = keyFile(canaryKey);
  const kirim = await startKirim();
  const { tautan, lines } = await start({ KIRIM_API_KEY_FILE: file, KIRIM_API_URL: kirim.baseUrl });
  const nextKey = 'kdv_live_bbbbbbbbbbbbbbbbbbbbbbbb';
  await ask(tautan, '/api/v1/me');
  writeFileSync(file, nextKey);
  tautan.reloadKey();
  // Not from memory: under another key it may be another organization's.
  await ask(tautan, '/api/v1/me');
  writeFileSync(file, 'oops');
  tautan.reloadKey();
  await ask(tautan, '/api/v1/customers');
  expect(kirim.heads.map((head) => head.includes(`Bearer ${nextKey}\r\n`))).toEqual([false, true, true]);
  expect(lines.join('')).toContain('key kept');
});

test('a live key does not take the place of one for tests, with which nobody looked where it goes', async () => {
  const testKey = 'kdv_test_bbbbbbbbbbbbbbbbbbbbbbbb';
  const file = keyFile(testKey);
  const kirim = await startKirim();
  const { tautan, lines } = await start({ KIRIM_API_KEY_FILE: file, KIRIM_API_URL: kirim.baseUrl });
  writeFileSync(file, canaryKey);
  tautan.reloadKey();
  await ask(tautan, '/api/v1/me');
  expect(kirim.heads[0]).toContain(`authorization: Bearer ${testKey}\r\n`);
  expect(lines.join('')).toContain('key kept');
  expect(lines.join('')).toContain('KIRIM_API_KEY_FILE holds a live key');
});

test('the console answers under the names of this computer with its port, and no others', async () => {
  const { tautan } = await start({});
  for (const host of ['localhost:4600', '127.0.0.1:4600', '[::1]:4600'])
    expect((await ask(tautan, '/api/v1/me', host)).status).toBe(200);
  for (const host of ['localhost', 'localhost:4601', '192.168.1.5:4600'])
    expect((await ask(tautan, '/api/v1/me', host)).status).toBe(421);
});

test('a sandbox port that is taken is told', async () => {
  const { tautan } = await start({});
  const port = new URL(tautan.sandboxUrl ?? '').port;
  await expect(start({ SANDBOX_PORT: port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
