import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { boundPort } from './proxy/testing/bound-port.ts';
import { canaryKey, leaksIn } from './proxy/testing/canary-key.ts';
import { always, startRawUpstream } from './proxy/testing/raw-upstream.ts';
import { sampleMe } from './proxy/testing/samples.ts';
import { spawnTautan } from './testing/spawn-tautan.ts';

// A process takes half a second to start, and several on a busy computer.
vi.setConfig({ testTimeout: 30_000 });

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

function start(env: Record<string, string>, server?: string) {
  // Where tests run as root, that shall not be one more mistake.
  const tautan = spawnTautan({ PORT: '0', ALLOW_ROOT: '1', ...env }, [], server);
  cleanUps.push(() => tautan.kill('SIGKILL') && tautan.ended);
  return tautan;
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tautan-refusals-'));
  cleanUps.push(() => rmSync(folder, { recursive: true }));
  return folder;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = boundPort(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function startKirim() {
  const kirim = await startRawUpstream(always({ body: JSON.stringify(sampleMe) }));
  cleanUps.push(kirim.close);
  return kirim;
}

const unsafeKeyFile = () => {
  const file = join(temporaryFolder(), 'key');
  writeFileSync(file, canaryKey, { mode: 0o644 });
  return file;
};

test.each([
  [
    'an address that is not loopback',
    () => ({ HOST: '0.0.0.0' }),
    'HOST can be other than loopback only with AUTH_MODE',
  ],
  ['no key where one was meant', () => ({ KIRIM_API_KEY: '' }), 'KIRIM_API_KEY is empty'],
  ['a key file for everybody', () => ({ KIRIM_API_KEY_FILE: unsafeKeyFile() }), 'read by other users'],
  [
    'a key for anybody',
    () => ({ KIRIM_API_KEY: canaryKey, KIRIM_API_URL: 'http://kirim.example/v1' }),
    'must be https',
  ],
  [
    'a parser that takes everything',
    () => ({
      KIRIM_API_KEY: canaryKey,
      KIRIM_API_URL: 'http://127.0.0.1:9/v1',
      NODE_OPTIONS: '--insecure-http-parser',
    }),
    'Node runs with --insecure-http-parser',
  ],
  ['sign-in that does not exist', () => ({ AUTH_MODE: 'saml' }), 'AUTH_MODE must be exactly one of'],
  ['a typing error', () => ({ KIRIM_APIKEY: canaryKey }), 'KIRIM_API_KEY was probably meant'],
] as const)('%s ends with 78 and one line; no port is ever opened', async (_, env, words) => {
  const ports = [await freePort(), await freePort()];
  const tautan = start({ ...env(), PORT: String(ports[0]), METRICS_PORT: String(ports[1]) });
  let wasOpen = false;
  const knock = () => {
    for (const port of ports) connect(port, '127.0.0.1', () => (wasOpen = true)).on('error', () => {});
  };
  const knocking = setInterval(knock, 5);
  const code = await tautan.ended;
  clearInterval(knocking);
  expect([code, wasOpen, tautan.output.stdout]).toEqual([78, false, '']);
  const said = ['Tautan can not start:', expect.stringMatching(/^ {2}- .*\.$/)];
  expect(tautan.output.stderr.trimEnd().split('\n')).toEqual(said);
  expect(tautan.output.stderr).toContain(words);
  expect(leaksIn(tautan.output.stderr)).toEqual([]);
});

test.runIf(process.getuid?.() === 0)('root with a live key ends with 78, and starts when it is allowed', async () => {
  const refused = start({ KIRIM_API_KEY: canaryKey, ALLOW_ROOT: '0' });
  expect(await refused.ended).toBe(78);
  expect(refused.output.stderr).toContain('set ALLOW_ROOT=1');
  const kirim = await startKirim();
  const allowed = start({ KIRIM_API_KEY: canaryKey, KIRIM_API_URL: kirim.baseUrl });
  await allowed.said('key accepted');
  expect(allowed.output.stdout).not.toContain('as root');
});

test('without its built page it ends with 78 and says what to do', async () => {
  const folder = temporaryFolder();
  const built = fileURLToPath(new URL('../dist/server/', import.meta.url));
  copyFileSync(join(built, 'serve.js'), join(folder, 'serve.mjs'));
  const tautan = start({}, join(folder, 'serve.mjs'));
  expect(await tautan.ended).toBe(78);
  expect(tautan.output.stderr).toBe(
    'Tautan can not start: its built page can not be read (ENOENT). Run npm run setup.\n',
  );
  expect(tautan.output.stdout).not.toContain('crashed');
});

test('a report of Node about the process has no key, even where one is allowed', async () => {
  const folder = temporaryFolder();
  const kirim = await startKirim();
  const key = canaryKey.replace('live', 'test');
  const NODE_OPTIONS = `--report-on-signal --report-directory=${folder} --report-filename=report.json`;
  const tautan = start({ KIRIM_API_KEY: key, KIRIM_API_URL: kirim.baseUrl, NODE_OPTIONS });
  await tautan.said('key accepted');
  tautan.kill('SIGUSR2');
  await expect.poll(() => tautan.output.stderr, { timeout: 10_000 }).toContain('Node.js report completed');
  const report = readFileSync(join(folder, 'report.json'), 'utf8');
  expect(report).toContain('KIRIM_API_URL');
  expect(report).not.toContain('KIRIM_API_KEY');
  expect(leaksIn(report)).toEqual([]);
});

test('SIGUSR1 opens no debugger', async () => {
  const tautan = start({});
  await tautan.said('listening');
  tautan.kill('SIGUSR1');
  await tautan.said('no debugger is opened');
  expect(tautan.output.stderr).not.toContain('Debugger listening');
});
