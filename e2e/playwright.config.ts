import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { browserFlags, locateBrowser } from '../scripts/find-browser.mjs';

const executablePath = locateBrowser();
// Glyphs are drawn alike on every machine: without hints for its screen, in greys.
const glyphFlags = ['--font-render-hinting=none', '--disable-lcd-text'];
const results = fileURLToPath(new URL('../test-results/', import.meta.url));

/** The built app, in a real browser; each test starts a console and a sandbox of its own. */
export default defineConfig({
  testDir: '.',
  outputDir: `${results}browser`,
  // On two processors too: much of what a test takes is waiting, for times that are real.
  workers: 3,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  // Two builds of Chromium nine versions apart draw these pictures alike to the last pixel; what is allowed for is less than a badge.
  snapshotPathTemplate: '{testDir}/snapshots/{arg}{ext}',
  // A busy or slow computer is late, not wrong: what passes is not slower for it.
  expect: { timeout: 10_000, toHaveScreenshot: { maxDiffPixelRatio: 0.002, threshold: 0.02 } },
  reporter: [['list'], ['json', { outputFile: `${results}browser.json` }]],
  use: {
    browserName: 'chromium',
    headless: true,
    locale: 'en-GB',
    timezoneId: 'Asia/Jakarta',
    // A third of the time of all tests would go into pictures for traces; `--trace retain-on-failure` gives them for one test.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
    launchOptions: { args: [...browserFlags, ...glyphFlags], ...(executablePath && { executablePath }) },
  },
});
