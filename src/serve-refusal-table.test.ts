import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import { leaksIn } from './proxy/testing/canary-key.ts';
import { spawnTautan } from './testing/spawn-tautan.ts';
import { leastSettings, type WrongConfiguration, wrongConfigurations } from './testing/wrong-configurations.ts';

vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'tautan-refusal-table-'));
afterAll(() => rmSync(folder, { recursive: true }));

const tellingServer = fileURLToPath(new URL('./testing/telling-server.mjs', import.meta.url));
const isOpened = 'a port is opened\n';
// Of the processor's time: how long a busy computer takes is not up to the console.
const longestMs = 2_000;
const atOnce = 2;

function start(settings: Record<string, string>) {
  // Where tests run as root, that shall not be one more mistake.
  return spawnTautan({ PORT: '0', ALLOW_ROOT: '1', ...settings }, [], tellingServer);
}

/** Starts with these settings; gives what was not as it must be, and how long the process worked. */
async function refusalOf([name, settings, problems]: WrongConfiguration) {
  const startedAt = performance.now();
  const tautan = start(settings);
  const code = await tautan.ended;
  const wallMs = performance.now() - startedAt;
  const { stdout, stderr } = tautan.output;
  const [, ms = ''] = /(\d+) ms of the processor\n$/.exec(stderr) ?? [];
  const lines = stderr.split('\n').filter((line) => line.startsWith('  - '));
  const isEachNamed = problems.every((problem, index) => lines[index]?.startsWith(`  - ${problem}`));
  const wrong = [
    code === 78 ? null : `exit code ${code}`,
    lines.length === problems.length && isEachNamed ? null : `said: ${stderr}`,
    stderr.startsWith('Tautan can not start:\n') ? null : `began with: ${stderr}`,
    stderr.includes(isOpened) ? 'opened a port' : null,
    stdout.includes('"msg":"listening"') ? 'listened' : null,
    leaksIn(stderr + stdout).length === 0 ? null : 'told the key',
    Number(ms) <= longestMs ? null : `${ms} ms of the processor`,
  ];
  return { name, wallMs, wrong: wrong.filter((what) => what !== null) };
}

test('every wrong configuration ends with 78 within 2 s, names each mistake, and opens no port', async () => {
  const waiting = wrongConfigurations(folder);
  const count = waiting.length;
  expect(count).toBeGreaterThanOrEqual(45);
  const refusals: Awaited<ReturnType<typeof refusalOf>>[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) refusals.push(await refusalOf(next));
  };
  await Promise.all(Array.from({ length: atOnce }, work));

  expect(refusals.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  const slowest = Math.round(Math.max(...refusals.map(({ wallMs }) => wallMs)));
  process.stdout.write(
    `${refusals.length} of ${count} wrong configurations refused, the slowest after ${slowest} ms\n`,
  );
  expect(refusals).toHaveLength(count);
});

test.each(Object.entries(leastSettings))('%s starts with the least that it needs', async (mode, settings) => {
  const tautan = start(settings);
  const { url } = await tautan.said('listening');
  expect(JSON.stringify(await tautan.said('starting'))).toContain(`"auth":"${mode}"`);
  expect(tautan.output.stderr).toContain(isOpened);
  const answer = await fetch(`${url}/api/v1/me`, { headers: { 'X-Requested-With': 'tautan' } });
  expect(answer.status).toBe(mode === 'none' ? 200 : 401);
  tautan.kill('SIGTERM');
  expect(await tautan.ended).toBe(0);
});
