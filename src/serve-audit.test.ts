import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { spawnTautan } from './testing/spawn-tautan.ts';
import { leastSettings } from './testing/wrong-configurations.ts';

// A process takes half a second to start, and several on a busy computer.
vi.setConfig({ testTimeout: 30_000 });

const verifier = fileURLToPath(new URL('../scripts/audit-verify.mjs', import.meta.url));
let folder: string;
let path: string;
let running: ReturnType<typeof spawnTautan>[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tautan-serve-audit-'));
  path = join(folder, 'audit.jsonl');
});
afterEach(async () => {
  for (const tautan of running) {
    tautan.kill('SIGKILL');
    await tautan.ended;
  }
  running = [];
  rmSync(folder, { recursive: true });
});

function start(settings: Record<string, string> = {}) {
  const tautan = spawnTautan({ PORT: '0', ALLOW_ROOT: '1', AUDIT_FILE: path, ...settings });
  running.push(tautan);
  return tautan;
}
const verified = () => spawnSync(process.execPath, [verifier, path], { encoding: 'utf8' });

test('the chain goes on over kills in the middle of work', async () => {
  for (let run = 0; run < 3; run += 1) {
    const tautan = start();
    const url = String((await tautan.said('listening')).url);
    const ask = () => fetch(`${url}/api/v1/customers`, { headers: { 'X-Requested-With': 'tautan' } });
    expect((await ask()).status).toBe(200);
    const asking = Array.from({ length: 50 }, () => ask().catch(() => null));
    tautan.kill('SIGKILL');
    await Promise.all([tautan.ended, ...asking]);
  }
  const events = readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(events.filter(({ event }) => event === 'config.start')).toHaveLength(3);
  expect(events.filter(({ event }) => event === 'list.view').length).toBeGreaterThanOrEqual(3);
  expect(new Set(events.map(({ config_hash }) => config_hash).filter(Boolean)).size).toBe(1);
  expect(verified()).toMatchObject({ status: 0 });
});

test('somebody who has read enough for a day is refused, that is written down, and a reload changes nothing of it', async () => {
  const { 'proxy-header': settings = {} } = leastSettings;
  const tautan = start({ ...settings, READS_PER_DAY: '10' });
  const url = String((await tautan.said('listening')).url);
  const said = { 'X-Requested-With': 'tautan', 'X-Tautan-Proxy-Secret': settings.PROXY_SECRET ?? '' };
  const ask = (who: string) => {
    const headers = { ...said, 'X-Forwarded-Email': who, 'X-Forwarded-Groups': 'support' };
    return fetch(`${url}/api/v1/customers`, { headers });
  };
  const statuses: number[] = [];
  for (let count = 0; count < 11; count += 1) statuses.push((await ask('ana@example.com')).status);
  statuses.push((await ask('omar@example.com')).status);
  expect(statuses).toEqual([...Array(10).fill(200), 429, 200]);
  // A supervisor's reload, with no file of a key that could be read again.
  tautan.kill('SIGHUP');
  await tautan.said('no key file to read again');
  expect((await ask('omar@example.com')).status).toBe(200);
  const events = readFileSync(path, 'utf8').trimEnd().split('\n');
  expect(events.filter((line) => line.includes('"rate.denied"'))).toHaveLength(1);
  expect(verified()).toMatchObject({ status: 0 });
});

test('a log that ends in half a line ends the start with 78', async () => {
  const first = start();
  await first.said('listening');
  first.kill('SIGTERM');
  expect(await first.ended).toBe(0);
  appendFileSync(path, '{"ts":"2026-11-22T05:00:00.000Z","seq"');
  const second = start();
  expect(await second.ended).toBe(78);
  expect(second.output.stderr).toContain('AUDIT_FILE does not end in a whole line');
  expect(second.output.stdout).not.toContain('listening');
});
