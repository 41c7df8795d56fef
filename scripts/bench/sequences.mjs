// npm run bench sequences [-- COUNT [SEED]]: tries random sequences of filters, next pages, refreshes, faults, broken
// connections and tab switches in the built page, 500 unless said otherwise: no row is lost, and the last filter wins.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from '../find-browser.mjs';

const [count = '500', seed = `${Date.now() % 1_000_000_000}`] = process.argv.slice(2);
const root = fileURLToPath(new URL('../..', import.meta.url));

console.log(`${count} sequences, seed ${seed}`);
const { status } = spawnSync(
  'node_modules/.bin/playwright',
  ['test', '--config', 'e2e/playwright.config.ts', 'sequences.spec'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM: ensureBrowser(), SEQUENCES: count, SEQUENCES_SEED: seed },
  },
);
process.exitCode = status ?? 1;
