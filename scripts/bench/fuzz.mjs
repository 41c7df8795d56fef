// npm run bench fuzz [-- --count 20000 --seeds 5 --seed 1]
// Requests of all kinds, as bytes and by an HTTP client, against the built console in front of a Kirim that sends the
// key back wherever text can stand. Ends with 1 at the first answer that is not as every answer must be.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    seeds: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
  },
});

// The tests' own generators and judgement. They are TypeScript, and of another project to the compiler: hence their types here.
/** @typedef {{ sockets: number, clients: number, unanswered: number, statuses: Map<number, number> }} Tally */
/** @typedef {{ fuzz: (options: { port: number, seed: number, count: number }) => Promise<Tally> }} Fuzzing */
/** @typedef {{ baseUrl: string, heads: string[], close: () => Promise<void> }} Kirim */
/** @typedef {{ startReflectingKirim: () => Promise<Kirim> }} Reflecting */
/** @typedef {{ canaryKey: string, leaksIn: (text: string) => string[] }} Canary */
/** @typedef {{ exitCode: number | null, signalCode: string | null, pid?: number }} Child */
/** @typedef {{ child: Child, output: { stdout: string, stderr: string }, ended: Promise<number | null> }} Running */
/** @typedef {Running & { said: (message: string) => Promise<{ url?: unknown }>, kill: (signal: string) => boolean }} Tautan */
/** @typedef {{ spawnTautan: (env: Record<string, string>) => Tautan }} Spawning */

/** @param {string} file */
const fileOf = (file) => fileURLToPath(new URL(`../../src/${file}`, import.meta.url));
/** @type {{ module: Fuzzing }} */
const { module: fuzzing } = await runnerImport(fileOf('proxy/testing/fuzz.ts'), { configFile: false });
/** @type {{ module: Reflecting }} */
const { module: reflecting } = await runnerImport(fileOf('proxy/testing/reflecting-kirim.ts'), { configFile: false });
/** @type {{ module: Canary }} */
const { module: canary } = await runnerImport(fileOf('proxy/testing/canary-key.ts'), { configFile: false });
/** @type {{ module: Spawning }} */
const { module: spawning } = await runnerImport(fileOf('testing/spawn-tautan.ts'), { configFile: false });

const kirim = await reflecting.startReflectingKirim();
const tautan = spawning.spawnTautan({
  PORT: '0',
  KIRIM_API_KEY: canary.canaryKey,
  KIRIM_API_URL: kirim.baseUrl,
  LOG_LEVEL: 'trace',
});
const { url } = await tautan.said('listening');
const port = Number(new URL(String(url)).port);
const { pid } = tautan.child;

/** @type {Record<string, Record<string, number | string>>} */
const table = {};
const first = Number(values.seed);
for (let seed = first; seed < first + Number(values.seeds); seed += 1) {
  const startedAt = performance.now();
  const { sockets, clients, unanswered, statuses } = await fuzzing.fuzz({ port, seed, count: Number(values.count) });
  const byStatus = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  table[seed] = { requests: sockets + clients, sockets, clients, unanswered, answers: byStatus.join(', '), seconds };
}

const isAlive = tautan.child.exitCode === null && tautan.child.signalCode === null;
tautan.kill('SIGTERM');
const exitCode = await tautan.ended;
await kirim.close();

const lines = tautan.output.stdout.split('\n').filter((line) => line !== '');
const kirimPath = /^GET \/v1\/(?:me|customers(?:\/[A-Za-z0-9_-]{1,128}(?:\/setup_links)?)?)(?:\?\S*)? HTTP\/1\.1\r\n/;
const checks = {
  'the same process answered to the end': isAlive && tautan.child.pid === pid,
  'it stopped when asked to, with 0': exitCode === 0,
  'every line of the log is JSON': lines.every(isJson),
  'no line tells of an error of the console': !lines.some((line) => /"msg":"(?:unexpected error|crashed)"/.test(line)),
  'no trace of the key in the log': lines.every((line) => canary.leaksIn(line).length === 0),
  'no trace of the key on stderr': canary.leaksIn(tautan.output.stderr).length === 0,
  'Kirim was asked for the four reads alone': kirim.heads.every((head) => kirimPath.test(head)),
};

/** @param {string} line */
function isJson(line) {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}

console.table(table);
console.log(`${lines.length} lines of log, ${kirim.heads.length} requests to Kirim, process ${pid}`);
console.table(checks);
process.exitCode = Object.values(checks).every(Boolean) ? 0 : 1;
