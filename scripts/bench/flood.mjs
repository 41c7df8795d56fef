// npm run bench flood [-- --seconds 60]
// Kirim sends 100 MB bodies, compression bombs and a byte every 300 ms, all at once, to some customers; what do the others
// notice, and how much memory does the console take for it?
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { Agent, request } from 'undici';
import { apiHeaders, startConsoleProcess } from './parts/console-process.mjs';
import { answerAtOnce, listenOnLoopback } from './parts/kirim-stand-in.mjs';
import { residentBytes } from './parts/process-figures.mjs';
import { quantile } from './parts/statistics.mjs';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' } } });
const seconds = Number(values.seconds);

const megabyte = Buffer.alloc(1_000_000, ' ');
const bomb = brotliCompressSync(Buffer.alloc(200_000_000, ' '));

/** @param {import('node:http').ServerResponse} response */
async function sendHuge(response) {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  for (let sent = 0; sent < 100 && !response.destroyed; sent += 1) {
    if (!response.write(megabyte)) await Promise.race([wait(1_000), new Promise((go) => response.once('drain', go))]);
  }
  response.end();
}

/** @param {import('node:http').ServerResponse} response */
function drip(response) {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100000' });
  const timer = setInterval(() => response.write(' '), 300);
  response.once('close', () => clearInterval(timer));
}

const kirim = await listenOnLoopback((incoming, response) => {
  const path = incoming.url ?? '';
  if (path.includes('cus_huge')) return void sendHuge(response);
  if (path.includes('cus_drip')) return drip(response);
  if (!path.includes('cus_bomb')) return answerAtOnce(incoming, response);
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'br' });
  response.end(bomb);
});
const tautan = await startConsoleProcess(kirim.url);
const dispatcher = new Agent();

let count = 0;
let isOver = false;
/** @type {Map<string, number>} */
const answers = new Map();

/** @param {string} kind */
async function ask(kind) {
  count += 1;
  const url = `${tautan.url}/api/v1/customers/cus_${kind}_${count}/setup_links`;
  const startedAt = performance.now();
  const { statusCode, body } = await request(url, { headers: apiHeaders, dispatcher });
  const text = await body.text();
  const said = statusCode === 200 ? 'rows' : JSON.parse(text).error.kind;
  answers.set(`${kind}: ${said}`, (answers.get(`${kind}: ${said}`) ?? 0) + 1);
  return performance.now() - startedAt;
}

/** @param {string} kind */
async function attack(kind) {
  while (!isOver) {
    await ask(kind);
    await wait(20);
  }
}

// As many as a morning brings: what is measured is not what any work takes.
for (let warm = 0; warm < 3_000; warm += 1) await ask('good');
const before = residentBytes(tautan.pid);
let most = before;
const sampling = setInterval(() => {
  most = Math.max(most, residentBytes(tautan.pid));
}, 100);

const attacks = ['huge', 'huge', 'bomb', 'bomb', 'bomb', 'drip', 'drip', 'drip', 'drip'].map(attack);
/** @type {number[]} */
const others = [];
const end = performance.now() + seconds * 1000;
while (performance.now() < end) {
  others.push(await ask('good'));
  await wait(20);
}
isOver = true;
await Promise.all(attacks);
clearInterval(sampling);
const isSameProcess = !tautan.hasEnded();
await dispatcher.close();
await tautan.close();
await kirim.close();

const growth = (most - before) / 1024 / 1024;
console.table(Object.fromEntries([...answers].toSorted().map(([said, times]) => [said, { answers: times }])));
console.table({
  'memory before, MiB': Math.round(before / 1024 / 1024),
  'most memory more, MiB': Math.round(growth),
  'others: p50, ms': Number(quantile(others, 0.5).toFixed(1)),
  'others: p99, ms': Number(quantile(others, 0.99).toFixed(1)),
  'same process at the end': isSameProcess,
});
process.exitCode = growth < 64 && quantile(others, 0.99) < 200 && isSameProcess ? 0 : 1;
