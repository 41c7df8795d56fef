// npm run bench customers [-- --customers 5000] [-- --cpu 4] [-- --rounds 3]
// How long a key takes in the search field of the customers page, and in the box of the frame, with thousands of customers
// loaded and a processor that is slowed down: from the press to the next frame, as the browser's event timing has it
// (in steps of 8 ms), and the tasks beside it that take longer than 50 ms.
import { chromium } from '@playwright/test';
import { browserFlags, ensureBrowser } from '../find-browser.mjs';
import { startConsoleProcess } from './parts/console-process.mjs';
import { takeEvents, watchEvents } from './parts/event-times.mjs';
import { startKirimWithCustomers } from './parts/kirim-customers.mjs';
import { numberOptions } from './parts/number-options.mjs';
import { median } from './parts/statistics.mjs';

const { customers, cpu, rounds } = numberOptions({ customers: 5_000, cpu: 4, rounds: 3 });

/** Letter by letter, of which the first ones match almost everything and the last ones little. */
const typed = [
  't',
  'o',
  'k',
  'o',
  ' ',
  '7',
  'Backspace',
  'Backspace',
  'Backspace',
  'Backspace',
  'Backspace',
  'Backspace',
];
const msBetweenKeys = 150;
const ofKeys = /^(?:keydown|keypress|beforeinput|input|keyup)$/;

/** @typedef {import('./parts/event-times.mjs').Seen} Seen */

/** @param {import('@playwright/test').Page} page @param {import('@playwright/test').Locator} field @returns {Promise<Seen>} */
async function typeInto(page, field) {
  await field.click();
  await page.waitForTimeout(500);
  await takeEvents(page);
  for (const key of typed) {
    await page.keyboard.press(key);
    await page.waitForTimeout(msBetweenKeys);
  }
  await page.waitForTimeout(1_500);
  const seen = await takeEvents(page);
  await field.fill('');
  return seen;
}

/** @param {Seen[]} runs */
function figuresOf(runs) {
  const keys = runs.flatMap((run) => run.events).filter(({ name }) => ofKeys.test(name));
  const tasks = runs.flatMap((run) => run.tasks);
  const durations = keys.map(({ duration }) => duration).toSorted((a, b) => a - b);
  return {
    keys: runs.length * typed.length,
    'events over 16 ms': durations.length,
    'median of those, ms': durations.length > 0 ? median(durations) : 0,
    'longest event, ms': Math.round(durations.at(-1) ?? 0),
    'longest handler, ms': Math.round(Math.max(0, ...keys.map(({ processing }) => processing))),
    'tasks over 50 ms': tasks.length,
    'longest task, ms': Math.round(Math.max(0, ...tasks)),
  };
}

const kirim = await startKirimWithCustomers(customers);
const tautan = await startConsoleProcess(kirim.url);
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await page.goto(`${tautan.url}/customers`);
  const startedAt = performance.now();
  await page.getByRole('button', { name: 'Load the rest' }).click();
  await page
    .getByText(/^That’s all .* customers\.$/)
    .first()
    .waitFor({ timeout: 120_000 });
  console.log(
    `${customers} customers loaded in ${((performance.now() - startedAt) / 1_000).toFixed(1)} s, not throttled`,
  );
  console.log(`${await page.locator('*').count()} elements on the page`);

  await watchEvents(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  /** @type {Record<string, ReturnType<typeof figuresOf>>} */
  const figures = {};
  for (const [name, field] of /** @type {const} */ ([
    ['search of the page', page.getByRole('searchbox')],
    ['box of the frame', page.getByRole('textbox', { name: 'Find or paste…' })],
  ])) {
    const runs = [];
    for (let round = 0; round < rounds; round += 1) runs.push(await typeInto(page, field));
    figures[name] = figuresOf(runs);
  }
  console.log(`Typing with a processor ${cpu} times slower, ${rounds} rounds of ${typed.length} keys`);
  console.table(figures);
} finally {
  await browser.close();
  await tautan.close();
  await kirim.close();
}
