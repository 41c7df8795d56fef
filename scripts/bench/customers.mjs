// npm run bench customers [-- --customers 5000] [-- --cpu 4] [-- --rounds 7]
// How long a key takes in the search field of the customers page, and in the box of the frame, with thousands of customers
// loaded and a processor that is slowed down: from the press to the next frame, as the browser's event timing has it
// (in steps of 8 ms), and the tasks beside it that take longer than 50 ms. The figure to hold to the limit is the slowest
// key's, of which each is the median of all rounds: on a computer that does other things too, any key is slow once.
import { takeEvents } from './parts/event-times.mjs';
import { startKirimWithCustomers } from './parts/kirim-customers.mjs';
import { numberOptions } from './parts/number-options.mjs';
import { withSlowedPage } from './parts/slowed-page.mjs';
import { median } from './parts/statistics.mjs';

/** @typedef {import('@playwright/test').Page} Page */

const { customers, cpu, rounds } = numberOptions({ customers: 5_000, cpu: 4, rounds: 7 });

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
const msBetweenKeys = 300;
const ofKeys = /^(?:keydown|keypress|beforeinput|input|keyup)$/;

/** How long each key of a round took at most until its frame, and the longest task until the next key; 0 for a short one. */
/** @typedef {{ event: number, handler: number, task: number }} KeyTime */

/** @param {Page} page @param {import('@playwright/test').Locator} field @returns {Promise<KeyTime[]>} */
async function typeInto(page, field) {
  await field.click();
  await page.waitForTimeout(500);
  await takeEvents(page);
  const times = [];
  for (const key of typed) {
    await page.keyboard.press(key);
    await page.waitForTimeout(msBetweenKeys);
    const { events, tasks } = await takeEvents(page);
    const ofKey = events.filter(({ name }) => ofKeys.test(name));
    times.push({
      event: Math.max(0, ...ofKey.map(({ duration }) => duration)),
      handler: Math.max(0, ...ofKey.map(({ processing }) => processing)),
      task: Math.max(0, ...tasks),
    });
  }
  await field.fill('');
  await page.waitForTimeout(500);
  return times;
}

/** @param {KeyTime[][]} rounds @param {keyof KeyTime} what */
function slowestKey(rounds, what) {
  const medians = typed.map((_, key) => median(rounds.map((times) => times[key]?.[what] ?? 0)));
  return Math.round(Math.max(...medians));
}

/** @param {KeyTime[][]} rounds */
function figuresOf(rounds) {
  const all = rounds.flat();
  return {
    keys: all.length,
    'slowest key, ms': slowestKey(rounds, 'event'),
    'its handlers, ms': slowestKey(rounds, 'handler'),
    'longest task beside, ms': slowestKey(rounds, 'task'),
    'median key, ms': median(all.map(({ event }) => event)),
    'slowest of all, ms': Math.round(Math.max(...all.map(({ event }) => event))),
    'tasks over 50 ms': all.filter(({ task }) => task > 0).length,
  };
}

/** @param {Page} page */
async function loadCustomers(page) {
  const startedAt = performance.now();
  await page.getByRole('button', { name: 'Load the rest' }).click();
  await page
    .getByText(/^That’s all .* customers\.$/)
    .first()
    .waitFor({ timeout: 120_000 });
  console.log(
    `${customers} customers loaded in ${((performance.now() - startedAt) / 1_000).toFixed(1)} s, not throttled`,
  );
}

/** @param {Page} page */
async function typeInBoth(page) {
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
}

const kirim = await startKirimWithCustomers(customers);
await withSlowedPage({ kirim, path: '/customers', cpu }, loadCustomers, typeInBoth);
