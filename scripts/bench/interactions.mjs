// npm run bench:interactions [-- --links 300] [-- --cpu 4] [-- --rounds 5]
// How long the page takes to show what a key does, with hundreds of links loaded and a processor that is slowed down: the
// longest event of each interaction, from the press to the next frame: of the key itself, and of any, such as those that
// tell of what came to lie under a mouse that did not move.
import { takeEvents } from './parts/event-times.mjs';
import { startKirimWithLinks } from './parts/kirim-links.mjs';
import { numberOptions } from './parts/number-options.mjs';
import { withSlowedPage } from './parts/slowed-page.mjs';
import { median } from './parts/statistics.mjs';

/** @typedef {import('@playwright/test').Page} Page */

const { links, cpu, rounds } = numberOptions({ links: 300, cpu: 4, rounds: 5 });

/** What is done, in this order, each round; every step begins where the one before has left the page. */
const steps = /** @type {const} */ ([
  ['next row', 'j'],
  ['open a row', 'Enter'],
  ['next link in the drawer', 'j'],
  ['close the drawer', 'Escape'],
  ['menu of a row', 'ArrowRight'],
  ['close the menu', 'Escape'],
  ['filter, not loaded', '4'],
  ['filter, loaded: all', '1'],
  ['filter, loaded: expired', '4'],
  ['back to all', '1'],
  ['zone', 't'],
  ['rows of one line', 'd'],
  ['rows of two lines', 'd'],
  ['refresh', 'r'],
  ['sheet of keys', '?'],
  ['close the sheet', 'Escape'],
  ['palette', 'Control+k'],
  ['a letter in the palette', 'e'],
  ['close the palette', 'Escape'],
  ['find box', '/'],
  ['a letter in the find box', 'x'],
  ['leave the find box', 'Escape'],
]);
const settleMs = 900;

/** @param {Page} page */
async function loadLinks(page) {
  const rows = page.getByRole('table').getByRole('rowheader');
  for (let loaded = 50; loaded < links; loaded += 50) {
    await page.getByRole('button', { name: /^Load more/ }).click();
    await rows.nth(Math.min(links, loaded + 50) - 1).waitFor();
  }
  console.log(`${await rows.count()} rows`);
}

/** @param {Page} page */
async function pressKeys(page) {
  /** @type {Map<string, { own: number[], longest: number[], tasks: number[] }>} */
  const measured = new Map(steps.map(([name]) => [name, { own: [], longest: [], tasks: [] }]));
  for (let round = 0; round < rounds; round += 1) {
    // Esc leaves text and focus in the box: there the keys of the next round would be typed.
    const box = page.getByRole('textbox', { name: 'Find or paste' });
    await box.fill('');
    await box.blur();
    await page.waitForTimeout(settleMs);
    for (const [name, key] of steps) {
      await takeEvents(page);
      await page.keyboard.press(key);
      await page.waitForTimeout(settleMs);
      const { events, tasks } = await takeEvents(page);
      const own = events.filter(({ isOwn }) => isOwn);
      measured.get(name)?.own.push(Math.max(0, ...own.map(({ duration }) => duration)));
      measured.get(name)?.longest.push(Math.max(0, ...events.map(({ duration }) => duration)));
      measured.get(name)?.tasks.push(Math.max(0, ...tasks));
    }
  }
  console.log(
    `The longest event of each, a processor ${cpu} times slower, ${rounds} rounds; 0 stands for less than 16 ms`,
  );
  console.table(
    Object.fromEntries(
      [...measured].map(([name, { own, longest, tasks }]) => [
        name,
        {
          'key, median, ms': median(own),
          'key, longest, ms': Math.max(...own),
          'any event, median': median(longest),
          'any event, longest': Math.max(...longest),
          'longest task, ms': Math.round(Math.max(...tasks)),
        },
      ]),
    ),
  );
}

const kirim = await startKirimWithLinks(links);
await withSlowedPage({ kirim, path: '/customers/cus_bench', cpu }, loadLinks, pressKeys);
