// Runs every suite of the project in order and ends with a table and one line, `N passed, N failed`.
// With names (`node scripts/test.mjs unit browser`) it runs those alone.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './find-browser.mjs';

/** @typedef {{ passed: number, failed: number }} Count */
/** @typedef {{ name: string, command: string, needsBrowser?: boolean, countReport?: (report: string) => Count }} Suite */
/** @typedef {{ status: string, assertionResults: { status: string }[] }} VitestFile */
/** @typedef {{ numPassedTests: number, numFailedTests: number, testResults: VitestFile[] }} VitestReport */
/** @typedef {{ stats: { expected: number, unexpected: number, flaky: number } }} PlaywrightReport */

const reports = 'test-results';

/** @type {Suite[]} */
const suites = [
  { name: 'types', command: 'tsc -b' },
  { name: 'lint', command: 'biome ci --error-on-warnings .' },
  { name: 'dead-code', command: 'knip' },
  { name: 'size', command: 'size-limit --config scripts/size-limit.config.mjs' },
  { name: 'unit', command: vitest('unit'), countReport: countVitest },
  { name: 'component', command: vitest('component'), needsBrowser: true, countReport: countVitest },
  {
    name: 'browser',
    command: 'playwright test --config e2e/playwright.config.ts',
    needsBrowser: true,
    countReport: countPlaywright,
  },
];

/** @param {string} project */
function vitest(project) {
  const reporters = `--reporter=default --reporter=json --outputFile.json=${reports}/${project}.json`;
  return `vitest run --project ${project} ${reporters}`;
}

/** @param {string} report @returns {Count} */
function countVitest(report) {
  /** @type {VitestReport} */
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(report);
  // A file that does not even load has failed without a failed test.
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}

/** @param {string} report @returns {Count} */
function countPlaywright(report) {
  /** @type {PlaywrightReport} */
  const { stats } = JSON.parse(report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

/** Runs a suite's command, showing what it prints; true when it succeeds. @param {Suite} suite */
function succeeds({ name, command, needsBrowser }) {
  console.log(`\n--- ${name}: ${command}`);
  try {
    const env = needsBrowser ? { ...process.env, CHROMIUM: ensureBrowser() } : process.env;
    return spawnSync(command, { stdio: 'inherit', shell: true, env }).status === 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

/** What a suite's report counts; a suite without a report is one check. @param {Suite} suite @param {boolean} succeeded */
function countOf({ name, countReport }, succeeded) {
  if (!countReport) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 };
  try {
    return countReport(readFileSync(`${reports}/${name}.json`, 'utf8'));
  } catch {
    return { passed: 0, failed: 0 };
  }
}

/** A suite that does not succeed, or that ran no test at all, has failed at least once. @param {Suite} suite */
function runSuite(suite) {
  const startedAt = performance.now();
  const succeeded = succeeds(suite);
  const seconds = Number(((performance.now() - startedAt) / 1000).toFixed(1));
  const { passed, failed } = countOf(suite, succeeded);
  const ranNothing = passed + failed === 0;
  if (ranNothing) console.error(`${suite.name}: no test was run`);
  return { suite: suite.name, passed, failed: succeeded && !ranNothing ? failed : Math.max(1, failed), seconds };
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(`No such suite: ${unknown.join(', ')}. There are ${suites.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
process.env.PATH = [`${process.cwd()}/node_modules/.bin`, process.env.PATH].join(delimiter);
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const results = suites.filter(({ name }) => wanted.length === 0 || wanted.includes(name)).map(runSuite);
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);

console.log();
console.table(Object.fromEntries(results.map(({ suite, ...columns }) => [suite, columns])));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
