// npm run bench recovery [-- --kills 100]
// Kills Kirim with SIGKILL again and again while people read. Every answer must be in shape, the console must be the same
// process at the end, and the first good answer must come soon after Kirim is back.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Pool } from 'undici';
import { apiHeaders, startConsoleProcess } from './parts/console-process.mjs';
import { freePort } from './parts/free-port.mjs';
import { quantile } from './parts/statistics.mjs';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '100' } } });
const kills = Number(values.kills);
const readers = 8;

const port = await freePort();
const kirimFile = fileURLToPath(new URL('parts/kirim-process.mjs', import.meta.url));

async function startKirim() {
  const child = spawn(process.execPath, [kirimFile, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

let kirim = await startKirim();
const tautan = await startConsoleProcess(`http://127.0.0.1:${port}`);
const pool = new Pool(tautan.url, { connections: readers });

let isOver = false;
let asked = 0;
let isGood = 0;
let outOfShape = 0;
/** @type {number | null} */
let backSince = null;
/** @type {number[]} */
const recoveries = [];

/** @param {string} text */
function isFault(text) {
  try {
    const { error } = JSON.parse(text);
    return typeof error.kind === 'string' && typeof error.console_request_id === 'string';
  } catch {
    return false;
  }
}

async function read() {
  while (!isOver) {
    asked += 1;
    const path = `/api/v1/customers/cus_${asked}/setup_links`;
    const startedAt = performance.now();
    const { statusCode, body } = await pool.request({ path, method: 'GET', headers: apiHeaders });
    const text = await body.text();
    if (statusCode === 200) {
      isGood += 1;
      if (backSince !== null && startedAt >= backSince) {
        recoveries.push(performance.now() - backSince);
        backSince = null;
      }
    } else if (!isFault(text)) outOfShape += 1;
    await wait(10);
  }
}

const reading = Array.from({ length: readers }, read);
for (let kill = 0; kill < kills; kill += 1) {
  await wait(100);
  const died = once(kirim, 'exit');
  kirim.kill('SIGKILL');
  await died;
  await wait(100 + Math.random() * 200);
  kirim = await startKirim();
  backSince = performance.now();
  while (backSince !== null) await wait(5);
}
isOver = true;
await Promise.all(reading);
await pool.close();
const isSameProcess = !tautan.hasEnded();
await tautan.close();
kirim.kill('SIGKILL');

console.table({
  'kills of Kirim': kills,
  requests: asked,
  'answered with rows': isGood,
  'answers out of shape': outOfShape,
  'same process at the end': isSameProcess,
  'recovery p50, ms': Math.round(quantile(recoveries, 0.5)),
  'recovery p99, ms': Math.round(quantile(recoveries, 0.99)),
  'recovery max, ms': Math.round(Math.max(...recoveries)),
});
process.exitCode = outOfShape === 0 && isSameProcess && quantile(recoveries, 0.99) < 500 ? 0 : 1;
