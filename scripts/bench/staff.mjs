// npm run bench staff [-- --minutes 10] [-- --staff 50]
// Fifty people look after twenty customers, while another program of the organization draws five reads a second from the
// same allowance of 600 a minute. Does Kirim ever have to say 429 to the console? What do the people notice?
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';
import { apiHeaders } from './parts/console-process.mjs';
import { answerFor, listenOnLoopback } from './parts/kirim-stand-in.mjs';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, staff: { type: 'string', default: '50' } },
});
const minutes = Number(values.minutes);
const staff = Number(values.staff);
const customers = 20;
const foreignPerSecond = 5;
const limit = 600;
const callerHeader = 'x-staff';

/** Kirim's bucket: full at first, refilled evenly. */
let tokens = limit;
let filledAt = performance.now();
function take() {
  const now = performance.now();
  tokens = Math.min(limit, tokens + ((now - filledAt) / 60_000) * limit);
  filledAt = now;
  if (tokens < 1) return false;
  tokens -= 1;
  return true;
}

const counted = { 'asked of Kirim': 0, '429 of Kirim to the console': 0, '429 of Kirim to the other program': 0 };
let leastTokens = limit;
const kirim = await listenOnLoopback(async ({ url = '/' }, response) => {
  counted['asked of Kirim'] += 1;
  const isGranted = take();
  leastTokens = Math.min(leastTokens, tokens);
  await wait(80);
  const rates = { 'X-RateLimit-Limit': String(limit), 'X-RateLimit-Remaining': String(Math.floor(tokens)) };
  if (!isGranted) counted['429 of Kirim to the console'] += 1;
  const status = isGranted ? 200 : 429;
  response.writeHead(status, {
    'Content-Type': 'application/json',
    ...rates,
    ...(!isGranted && { 'Retry-After': '1' }),
  });
  response.end(isGranted ? answerFor(url) : '{"error":{"type":"rate_limit_error","code":"rate_limited","message":""}}');
});

// Put together here and not started as a process, since without sign-in a process takes everybody for one person.
const vite = await createServer({ configFile: false, server: { middlewareMode: true, ws: false }, appType: 'custom' });
const load = (/** @type {string} */ file) => vite.ssrLoadModule(`/src/proxy/${file}`);
const { createProxy } = await load('app.ts');
const { createKirimReader } = await load('budget/read-kirim.ts');
const { createUpstream } = await load('upstream.ts');
const { createLog } = await load('log.ts');
const { noMeters } = await load('meters.ts');
const upstream = createUpstream({ baseUrl: `${kirim.url}/v1`, key: () => 'kdv_test_000000000000000000000000' });
const app = createProxy({
  reader: createKirimReader({ upstream, meters: noMeters, share: 0.8, clock: Date.now }),
  authenticator: {
    mode: 'proxy-header',
    identify: async (/** @type {import('hono').Context} */ c) => ({
      person: { iss: 'bench', sub: c.req.header(callerHeader) ?? '', email: null, role: 'viewer' },
      sessionId: null,
      endsAt: null,
      refusal: null,
    }),
    addRoutes: () => {},
  },
  accessContact: null,
  redirectHosts: [],
  isHttps: false,
  meters: noMeters,
  allowedHosts: () => ['localhost'],
  webApp: null,
  notice: null,
  build: { version: '', commit: '' },
  log: createLog({ level: 'silent', redact: (/** @type {string} */ text) => text }),
  clock: Date.now,
  isReady: () => true,
});

/** @type {Map<string, number>} */
const seen = new Map();

/** @param {number} person @param {string} path @param {boolean} [isRefresh] */
async function ask(person, path, isRefresh = false) {
  const headers = { ...apiHeaders, [callerHeader]: `${person}`, ...(isRefresh && { 'Cache-Control': 'no-cache' }) };
  /** @type {Response} */
  const response = await app.request(`http://localhost${path}`, { headers });
  const stale = response.headers.get('x-tautan-stale');
  /** @type {any} */
  const body = await response.json();
  const how = response.status !== 200 ? body.error.kind : stale ? `an old copy (${stale})` : 'rows';
  seen.set(how, (seen.get(how) ?? 0) + 1);
}

const end = performance.now() + minutes * 60_000;
const statuses = ['active', 'consumed', 'expired', 'revoked'];

/** One person: opens a customer, filters, refreshes, and thinks for 3 to 12 seconds in between. @param {number} person */
async function work(person) {
  await wait(Math.random() * 10_000);
  while (performance.now() < end) {
    const customer = `/api/v1/customers/cus_${Math.floor(Math.random() * customers)}`;
    await Promise.all([ask(person, customer), ask(person, `${customer}/setup_links`)]);
    await wait(3_000 + Math.random() * 9_000);
    const status = statuses[Math.floor(Math.random() * statuses.length)];
    await ask(person, `${customer}/setup_links?status=${status}`);
    await wait(3_000 + Math.random() * 9_000);
    await ask(person, `${customer}/setup_links`, true);
    await wait(3_000 + Math.random() * 9_000);
  }
}

const foreign = setInterval(() => {
  if (!take()) counted['429 of Kirim to the other program'] += 1;
}, 1000 / foreignPerSecond);
await Promise.all(Array.from({ length: staff }, (_, person) => work(person)));
clearInterval(foreign);
await upstream.close();
await vite.close();
await kirim.close();

console.table(Object.fromEntries([...seen].map(([how, times]) => [how, { answers: times }])));
console.table({ ...counted, 'least left in the bucket': Math.floor(leastTokens) });
process.exitCode = counted['429 of Kirim to the console'] === 0 ? 0 : 1;
