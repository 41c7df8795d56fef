// npm run bench slow-clients [-- --seconds 60 --connections 1000]
// slowhttptest holds many connections with slow heads, slow bodies and slow reading, one after the other; does the console
// meanwhile answer somebody who asks once a second, and how soon afterwards are the connections gone?
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Agent, request } from 'undici';
import { apiHeaders, startConsoleProcess } from './parts/console-process.mjs';
import { answerAtOnce, listenOnLoopback } from './parts/kirim-stand-in.mjs';
import { openDescriptors } from './parts/process-figures.mjs';
import { sendSlowBodies } from './parts/slow-bodies.mjs';
import { quantile } from './parts/statistics.mjs';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, connections: { type: 'string', default: '1000' } },
});

if (spawnSync('slowhttptest', ['-h']).error) {
  console.error('slowhttptest is not installed. On Debian: apt-get install slowhttptest');
  process.exit(2);
}

const slowestAnswerMs = 1_000;
const latestEndSeconds = 15;
const kirim = await listenOnLoopback(answerAtOnce);
const tautan = await startConsoleProcess(kirim.url);
const page = await (await fetch(tautan.url)).text();
const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? '/';

const seconds = Number(values.seconds);
const connections = Number(values.connections);

/** @param {string[]} options */
async function slowhttptest(...options) {
  const all = [...options, '-c', values.connections, '-r', '200', '-l', values.seconds, '-p', '3'];
  await once(spawn('slowhttptest', all, { stdio: 'ignore' }), 'exit');
}

/** @type {Record<string, () => Promise<void>>} */
const attacks = {
  'slow heads (-H)': () => slowhttptest('-H', '-i', '2', '-x', '24', '-u', `${tautan.url}/`),
  // A write is refused at its head, and slowhttptest ends when its first connection is closed; hence the next one.
  'slow bodies (-B)': () => slowhttptest('-B', '-i', '2', '-s', '8192', '-x', '10', '-u', `${tautan.url}/`),
  'slow bodies, begun anew': () => sendSlowBodies({ url: tautan.url, connections, seconds }),
  // The largest file, through a small window.
  'slow reading (-X)': () =>
    slowhttptest('-X', '-w', '16', '-y', '64', '-n', '2', '-z', '8', '-u', `${tautan.url}${script}`),
};

/** Asks once a second, each time over a connection of its own, until told to stop; gives the times in ms. */
function startProbe() {
  /** @type {number[]} */
  const times = [];
  let failures = 0;
  let isOver = false;
  async function askOnce() {
    const dispatcher = new Agent();
    const startedAt = performance.now();
    try {
      const { statusCode, body } = await request(`${tautan.url}/api/v1/customers/cus_1/setup_links`, {
        headers: apiHeaders,
        dispatcher,
      });
      await body.dump();
      if (statusCode !== 200) failures += 1;
    } catch {
      failures += 1;
    }
    times.push(performance.now() - startedAt);
    await dispatcher.destroy();
  }
  const asked = (async () => {
    while (!isOver) await Promise.all([askOnce(), wait(1_000)]);
  })();
  return async () => {
    isOver = true;
    await asked;
    return { times, failures };
  };
}

/** @param {() => Promise<void>} begin */
async function attack(begin) {
  const before = openDescriptors(tautan.pid);
  const stopProbe = startProbe();
  const startedAt = performance.now();
  let most = 0;
  const counting = setInterval(() => {
    most = Math.max(most, openDescriptors(tautan.pid) - before);
  }, 200);
  await begin();
  clearInterval(counting);
  const endedAt = performance.now();
  const { times, failures } = await stopProbe();
  while (openDescriptors(tautan.pid) > before && performance.now() - endedAt < 60_000) await wait(100);
  return {
    seconds: Math.round((endedAt - startedAt) / 1_000),
    probes: times.length,
    'not answered': failures,
    'median ms': Math.round(quantile(times, 0.5)),
    'slowest ms': Math.round(Math.max(...times)),
    'connections at most': most,
    'gone after s': Math.round((performance.now() - endedAt) / 100) / 10,
  };
}

/** @type {Record<string, Awaited<ReturnType<typeof attack>>>} */
const table = {};
for (const [name, begin] of Object.entries(attacks)) table[name] = await attack(begin);
console.table(table);

const isAlive = !tautan.hasEnded();
const exitCode = await tautan.close();
await kirim.close();

const holds = Object.values(table).every(
  (row) => row['not answered'] === 0 && row['slowest ms'] < slowestAnswerMs && row['gone after s'] <= latestEndSeconds,
);
console.log(holds ? 'holds' : 'does not hold');
process.exitCode = holds && isAlive && exitCode === 0 ? 0 : 1;
