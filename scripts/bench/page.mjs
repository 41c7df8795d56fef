// npm run bench:page [-- --rounds 9] [-- --profile 'fast 4G']
// How long until the first row of data can be seen, against a bare React page that fetches: the same data, the same 80 ms
// behind it, one run, a browser without a cache for each visit. Milliseconds drift with the machine; the ratio holds.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { browserFlags, ensureBrowser } from '../find-browser.mjs';
import { startConsole, startFloor } from './parts/bench-servers.mjs';
import { median } from './parts/statistics.mjs';

const kilobit = 1_000 / 8;

/** @typedef {{ name: string, cpu: number, network: { latency: number, down: number, up: number } | null }} Profile */
/** @typedef {{ row: number, js: number, css: number, rest: number }} Visit */

/** Network in kilobits a second and ms; fast 4G is the preset of Chrome's developer tools. @type {Profile[]} */
const profiles = [
  { name: 'no throttle', cpu: 1, network: null },
  { name: 'CPU 4x slower', cpu: 4, network: null },
  { name: 'fast 4G', cpu: 1, network: { latency: 165, down: 8_100, up: 1_350 } },
  { name: '1.6 Mbps, 150 ms', cpu: 1, network: { latency: 150, down: 1_600, up: 750 } },
];

/** Runs in the page from before its first byte: ms from the start of the navigation to the end of the frame that draws a row. */
const probe = `
  window.firstRow = new Promise((resolve) => {
    const look = () => {
      const row = document.querySelector('tbody th[scope=row]');
      if (row === null || row.textContent.trim() === '') requestAnimationFrame(look);
      // Before whatever the page wants to do after that frame.
      else scheduler.postTask(() => resolve(performance.now()), { priority: 'user-blocking' });
    };
    requestAnimationFrame(look);
  });
`;

/** @param {import('@playwright/test').Browser} browser @param {string} address @param {Profile} profile @returns {Promise<Visit>} */
async function visit(browser, address, { cpu, network }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  const bytes = { js: 0, css: 0, rest: 0 };
  /** @type {Map<string, keyof typeof bytes>} */
  const kinds = new Map();
  client.on('Network.responseReceived', ({ requestId, type }) => {
    kinds.set(requestId, type === 'Script' ? 'js' : type === 'Stylesheet' ? 'css' : 'rest');
  });
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes[kinds.get(requestId) ?? 'rest'] += encodedDataLength;
  });
  await client.send('Network.enable');
  if (cpu > 1) await client.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  if (network) {
    await client.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: network.latency,
      downloadThroughput: network.down * kilobit,
      uploadThroughput: network.up * kilobit,
    });
  }
  await page.addInitScript(probe);
  await page.goto(address, { waitUntil: 'commit' });
  const row = Number(await page.evaluate('window.firstRow'));
  const untilRow = { ...bytes };
  await context.close();
  return { row, ...untilRow };
}

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '15' }, profile: { type: 'string' } } });
const rounds = Number(values.rounds);
const chosen = profiles.filter(({ name }) => values.profile === undefined || name === values.profile);
if (!Number.isInteger(rounds) || rounds < 1 || chosen.length === 0) {
  console.error(`--rounds is a whole number; --profile one of ${profiles.map(({ name }) => name).join(' | ')}`);
  process.exit(2);
}

const servers = await Promise.all([startFloor(), startConsole()]);
const [floor, tautan] = servers;
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });

let customers = 0;

/** One visit to each page, in turn first. @param {Profile} profile @param {boolean} isFloorFirst */
async function visitBoth(profile, isFloorFirst) {
  const visitFloor = () => visit(browser, `${floor.url}/`, profile);
  customers += 1;
  // A customer whom nobody opened before: the console would answer from memory, and the floor page has none.
  const visitTautan = () => visit(browser, `${tautan.url}/customers/cus_bench_${customers}`, profile);
  if (isFloorFirst) return { floor: await visitFloor(), tautan: await visitTautan() };
  const first = await visitTautan();
  return { floor: await visitFloor(), tautan: first };
}

/** @typedef {Awaited<ReturnType<typeof visitBoth>>} Round */

/** @param {Round[]} of */
function timesOf(of) {
  const [floorMs, tautanMs] = [median(of.map(({ floor }) => floor.row)), median(of.map(({ tautan }) => tautan.row))];
  return {
    'floor ms': Math.round(floorMs),
    'tautan ms': Math.round(tautanMs),
    ratio: Number((tautanMs / floorMs).toFixed(2)),
    'ratio, median of rounds': Number(median(of.map(({ floor, tautan }) => tautan.row / floor.row)).toFixed(2)),
  };
}

/** @param {Visit} visit */
function bytesOf({ js, css, rest }) {
  return { JavaScript: js, CSS: css, 'page and data': rest, all: js + css + rest };
}

try {
  // The first visits warm the servers and the browser up, and do not count.
  await visitBoth({ name: '', cpu: 1, network: null }, true);

  /** @type {Map<string, Round[]>} */
  const measured = new Map(chosen.map(({ name }) => [name, []]));
  let last = null;
  for (let round = 0; round < rounds; round += 1) {
    for (const profile of chosen) {
      last = await visitBoth(profile, round % 2 === 0);
      measured.get(profile.name)?.push(last);
    }
  }

  console.log(`Time to the first row, medians of ${rounds} interleaved rounds`);
  console.table(Object.fromEntries([...measured].map(([name, of]) => [name, timesOf(of)])));
  console.log('Bytes over the wire until then, headers included');
  if (last) console.table({ floor: bytesOf(last.floor), tautan: bytesOf(last.tautan) });
} finally {
  await browser.close();
  await Promise.all(servers.map(({ close }) => close()));
}
