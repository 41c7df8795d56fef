import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { browserFlags, locateBrowser } from '../scripts/find-browser.mjs';

const executablePath = locateBrowser();
const results = fileURLToPath(new URL('../test-results/', import.meta.url));

/** The built app, in a real browser; each test starts a console and a sandbox of its own. */
export default defineConfig({
  testDir: '.',
  outputDir: `${results}browser`,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 30_000,
  // The same pictures for every platform: what their glyphs differ by is allowed for, a badge's colour or a column's place is not.
  snapshotPathTemplate: '{testDir}/snapshots/{arg}{ext}',
  expect: { toHaveScreenshot: { maxDiffPixelRatio: 0.01, threshold: 0.1 } },
  reporter: [['list'], ['json', { outputFile: `${results}browser.json` }]],
  use: {
    browserName: 'chromium',
    headless: true,
    locale: 'en-GB',
    timezoneId: 'Asia/Jakarta',
    // A third of the time of all tests would go into pictures for traces; `--trace retain-on-failure` gives them for one test.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
    launchOptions: { args: browserFlags, ...(executablePath && { executablePath }) },
  },
});
