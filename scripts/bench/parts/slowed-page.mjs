// A page of the console, filled first and then measured with a processor that is slowed down.
import { chromium } from '@playwright/test';
import { browserFlags, ensureBrowser } from '../../find-browser.mjs';
import { startConsoleProcess } from './console-process.mjs';
import { watchEvents } from './event-times.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ kirim: { url: string, close: () => Promise<void> }, path: string, cpu: number }} Slowed */

/**
 * Opens a console's page in a window of its own in front of `kirim`, has it filled, and measures it `cpu` times slower, with
 * each event's time noted (event-times.mjs). Ends them all.
 * @param {Slowed} slowed
 * @param {(page: Page) => Promise<void>} fill
 * @param {(page: Page) => Promise<void>} measure
 */
export async function withSlowedPage({ kirim, path, cpu }, fill, measure) {
  const tautan = await startConsoleProcess(kirim.url);
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await page.goto(`${tautan.url}${path}`);
    await fill(page);
    console.log(`${await page.locator('*').count()} elements on the page`);
    await watchEvents(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    await measure(page);
  } finally {
    await browser.close();
    await tautan.close();
    await kirim.close();
  }
}
