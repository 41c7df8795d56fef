import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
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

async function startKirim() {
  const kirim = await startRawUpstream(always({ body: JSON.stringify(sampleMe) }));
  cleanUps.push(kirim.close);
  return kirim;
}

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
  cpSync(built, join(folder, 'server'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const tautan = start({}, join(folder, 'server/serve.js'));
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
