// npm run bench proxy [-- --rounds 9] [-- --requests 3000]
// CPU time of one request in the process that answers it, and the time that the console adds to Kirim's: beside nginx as a
// plain proxy and with a cache, in the same rounds. One answer has 50 links, about 20 kB. Needs nginx (Debian: nginx-light).
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Pool } from 'undici';
import { apiHeaders, startConsoleProcess } from './parts/console-process.mjs';
import { freePort } from './parts/free-port.mjs';
import { answerAtOnce, listenOnLoopback } from './parts/kirim-stand-in.mjs';
import { cpuMicroseconds } from './parts/process-figures.mjs';
import { median, quantile } from './parts/statistics.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '9' }, requests: { type: 'string', default: '3000' } },
});
const rounds = Number(values.rounds);
const requests = Number(values.requests);
const atOnce = 8;

/** @typedef {{ name: string, url: string, pids: number[], path: (count: number) => string }} Target */

/** nginx with one worker: a plain proxy under /plain, one with a cache under /cached. @param {number} kirimPort */
async function startNginx(kirimPort) {
  const folder = mkdtempSync(join(tmpdir(), 'tautan-nginx-'));
  const port = await freePort();
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; worker_processes 1; user ${userInfo().username}; pid ${folder}/pid; error_log stderr error;
events {}
http {
  access_log ${folder}/access.log;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/temp; fastcgi_temp_path ${folder}/f;
  uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
  proxy_cache_path ${folder}/cache keys_zone=kept:10m;
  upstream kirim { server 127.0.0.1:${kirimPort}; keepalive 16; }
  server {
    listen 127.0.0.1:${port}; keepalive_requests 1000000;
    proxy_http_version 1.1; proxy_set_header Connection "";
    location /plain/ { proxy_pass http://kirim/; }
    location /cached/ { proxy_pass http://kirim/; proxy_cache kept; proxy_cache_valid 200 15s; proxy_cache_lock on; }
  }
}
`,
  );
  const child = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder], { stdio: 'inherit' });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 50; tries += 1) {
    if (
      await fetch(`${url}/plain/v1/me`).then(
        () => true,
        () => false,
      )
    )
      break;
    await wait(100);
  }
  const workers = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim().split(' ').map(Number);
  return {
    url,
    pids: workers,
    async close() {
      child.kill('SIGTERM');
      await once(child, 'exit');
      rmSync(folder, { recursive: true });
    },
  };
}

let count = 0;

/** So many requests over eight connections, in µs of CPU a request. @param {Target} target */
async function cpuOf({ url, pids, path }) {
  const pool = new Pool(url, { connections: atOnce });
  const ask = async () => {
    count += 1;
    const { statusCode, body } = await pool.request({ path: path(count), method: 'GET', headers: apiHeaders });
    await body.dump({ limit: 1e6 });
    if (statusCode !== 200) throw new Error(`${url}${path(count)} answered ${statusCode}`);
  };
  await ask();
  const before = cpuMicroseconds(pids);
  let left = requests;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      await ask();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const used = (cpuMicroseconds(pids) - before) / requests;
  await pool.close();
  return used;
}

/** Milliseconds of single requests, one after the other. @param {Target[]} targets @param {number} times */
async function latenciesOf(targets, times) {
  const pools = targets.map(({ url }) => new Pool(url, { connections: 1 }));
  const measured = targets.map(() => /** @type {number[]} */ ([]));
  for (let time = 0; time < times; time += 1) {
    for (const [index, target] of targets.entries()) {
      count += 1;
      const startedAt = performance.now();
      const answer = await pools[index]?.request({ path: target.path(count), method: 'GET', headers: apiHeaders });
      await answer?.body.dump({ limit: 1e6 });
      measured[index]?.push(performance.now() - startedAt);
    }
  }
  await Promise.all(pools.map((pool) => pool.close()));
  return measured;
}

if (spawnSync('nginx', ['-v'], { stdio: 'ignore' }).status !== 0) {
  console.error('This measurement needs nginx; on Debian: apt-get install -y nginx-light');
  process.exit(69);
}

const kirim = await listenOnLoopback(answerAtOnce);
const nginx = await startNginx(kirim.port);
const tautan = await startConsoleProcess(kirim.url);
try {
  const links = (/** @type {number} */ index) => `/v1/customers/cus_${index}/setup_links`;
  /** @type {Target[]} */
  const targets = [
    { name: 'nginx, plain proxy', url: nginx.url, pids: nginx.pids, path: (index) => `/plain${links(index)}` },
    { name: 'Tautan, read for the asker', url: tautan.url, pids: [tautan.pid], path: (index) => `/api${links(index)}` },
    { name: 'nginx, from its cache', url: nginx.url, pids: nginx.pids, path: () => `/cached${links(0)}` },
    { name: 'Tautan, from memory', url: tautan.url, pids: [tautan.pid], path: () => `/api${links(0)}` },
  ];
  /** @type {number[][]} */
  const cpu = targets.map(() => []);
  for (let round = -1; round < rounds; round += 1) {
    for (const [index, target] of targets.entries()) {
      const used = await cpuOf(target);
      // The first round warms everything up.
      if (round >= 0) cpu[index]?.push(used);
    }
  }
  console.log(`CPU µs a request, medians of ${rounds} interleaved rounds of ${requests} requests, ${atOnce} at once`);
  const medians = cpu.map(median);
  const rows = targets.map(({ name }, index) => [name, Math.round(medians[index] ?? 0)]);
  console.table(Object.fromEntries(rows.map(([name, used]) => [name, { 'CPU µs': used }])));
  const [plain = 0, read = 0, cached = 0, memory = 0] = medians;
  console.log(`read for the asker / nginx plain: ${(read / plain).toFixed(2)}`);
  console.log(`from memory / nginx with a cache: ${(memory / cached).toFixed(2)}`);

  const direct = { name: 'Kirim itself', url: kirim.url, pids: [], path: links };
  const [own = [], through = [], kept = []] = await latenciesOf(
    [direct, ...targets.filter(({ name }) => name.startsWith('Tautan'))],
    2_000,
  );
  console.log('Milliseconds of single requests, 2,000 interleaved pairs');
  const quantiles = (/** @type {number[]} */ all) => ({
    p50: Number(quantile(all, 0.5).toFixed(2)),
    p99: Number(quantile(all, 0.99).toFixed(2)),
  });
  console.table({
    'Kirim itself': quantiles(own),
    'Tautan, read for the asker': quantiles(through),
    'Tautan, from memory': quantiles(kept),
    'added by Tautan': {
      p50: Number((median(through) - median(own)).toFixed(2)),
      p99: Number((quantile(through, 0.99) - quantile(own, 0.99)).toFixed(2)),
    },
  });
} finally {
  await tautan.close();
  await nginx.close();
  await kirim.close();
}
