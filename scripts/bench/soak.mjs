// npm run bench soak [-- --minutes 10]
// Fifty requests a second, one in twenty of them to a Kirim that fails: does memory or the number of open files grow?
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Agent, request } from 'undici';
import { apiHeaders, startConsoleProcess } from './parts/console-process.mjs';
import { answerAtOnce, listenOnLoopback } from './parts/kirim-stand-in.mjs';
import { openDescriptors, residentBytes } from './parts/process-figures.mjs';
import { quantile } from './parts/statistics.mjs';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } });
const minutes = Number(values.minutes);
const perSecond = 50;
const faultShare = 0.05;
const customers = 400;

/** @type {import('node:http').RequestListener[]} */
const faults = [
  (_incoming, response) => response.writeHead(500, { 'Content-Type': 'application/json' }).end('{"error":{}}'),
  (incoming) => incoming.socket.resetAndDestroy(),
  (_incoming, response) => response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"data":['),
  (_incoming, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Hello</h1>'),
  (_incoming, response) => response.writeHead(200, { 'Content-Length': '999' }).end('{}'),
];

const kirim = await listenOnLoopback((incoming, response) => {
  const fault = Math.random() < faultShare ? faults[Math.floor(Math.random() * faults.length)] : undefined;
  return (fault ?? answerAtOnce)(incoming, response);
});
const tautan = await startConsoleProcess(kirim.url);
const dispatcher = new Agent({ connections: 20 });

/** @type {Map<number, number>} */
const statuses = new Map();
/** @type {number[]} */
const times = [];

async function ask() {
  const id = `cus_${Math.floor(Math.random() * customers)}`;
  const path = Math.random() < 0.5 ? `/api/v1/customers/${id}` : `/api/v1/customers/${id}/setup_links`;
  const startedAt = performance.now();
  const { statusCode, body } = await request(tautan.url + path, { headers: apiHeaders, dispatcher });
  await body.dump({ limit: 1e6 });
  times.push(performance.now() - startedAt);
  statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
}

/** @typedef {{ minute: number, least: number, descriptors: number }} Minute `least` in MiB */
/** @type {Minute[]} */
const seen = [];
const mebibyte = 1024 * 1024;

for (let minute = 1; minute <= minutes; minute += 1) {
  let least = Number.POSITIVE_INFINITY;
  for (let second = 0; second < 60; second += 1) {
    for (let index = 0; index < perSecond; index += 1) {
      void ask();
      await wait(1000 / perSecond);
    }
    least = Math.min(least, residentBytes(tautan.pid));
  }
  const row = { minute, least: Number((least / mebibyte).toFixed(1)), descriptors: openDescriptors(tautan.pid) };
  seen.push(row);
  console.log(`minute ${row.minute}: ${row.least} MiB at least, ${row.descriptors} descriptors`);
}
await wait(2_000);
const isSameProcess = !tautan.hasEnded();
await dispatcher.close();
await tautan.close();
await kirim.close();

/** What memory comes back to at most: it goes up and down with garbage collection, so that a straight line says little. @param {Minute[]} of */
const highest = (of) => Math.max(...of.map(({ least }) => least));

// The first tenth fills the memory with answers.
const warm = seen.slice(Math.ceil(seen.length / 10));
const [earlier, later] = [warm.slice(0, Math.floor(warm.length / 2)), warm.slice(Math.floor(warm.length / 2))];
const growth = (highest(later) / highest(earlier) - 1) * 100;
const descriptors = warm.map((row) => row.descriptors);
console.table(Object.fromEntries([...statuses].toSorted(([a], [b]) => a - b)));
console.table({
  'memory, second half beside the first, %': Number(growth.toFixed(1)),
  'descriptors, least and most': `${Math.min(...descriptors)} to ${Math.max(...descriptors)}`,
  'p50, ms': Number(quantile(times, 0.5).toFixed(1)),
  'p99, ms': Number(quantile(times, 0.99).toFixed(1)),
  'same process at the end': isSameProcess,
});
process.exitCode = isSameProcess && growth < 5 && Math.max(...descriptors) <= 60 ? 0 : 1;
