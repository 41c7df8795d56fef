// Finds a Chromium for the tests, and installs one where none is found. Run by itself it prints the path.
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const isRoot = process.getuid?.() === 0;

/** Arguments with which every browser of the tests starts: without them Chromium asks the network for things of its own. */
export const browserFlags = [
  // Chromium refuses to start as root in its sandbox, and containers run as root.
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const systemPaths = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * The headless shell or the whole browser that Playwright downloaded for its own version.
 * @returns {string | undefined}
 */
function playwrightsOwn() {
  const whole = chromium.executablePath();
  if (isExecutable(whole)) return whole;
  // Playwright names only the whole browser; its shell lies in a folder beside it, per platform.
  const shellFolder = dirname(dirname(whole)).replace(/chromium-(\d+)/, 'chromium_headless_shell-$1');
  if (!existsSync(join(shellFolder, 'INSTALLATION_COMPLETE'))) return undefined;
  return readdirSync(shellFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?:chrome-headless-shell|headless_shell)(?:\.exe)?$/.test(name))
    .map((name) => join(shellFolder, name))
    .find(isExecutable);
}

/**
 * The browser that is there already: `$CHROMIUM`, else Playwright's own, else the system's. Installs nothing.
 * @returns {string | undefined}
 */
export function locateBrowser() {
  const named = process.env.CHROMIUM;
  if (named) {
    if (!isExecutable(named)) throw new Error(`CHROMIUM names ${named}, which is not a program`);
    return named;
  }
  return playwrightsOwn() ?? systemPaths.find(isExecutable);
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  console.error(`find-browser: ${command} ${args.join(' ')}`);
  try {
    execFileSync(command, args, { stdio: ['ignore', process.stderr.fd, process.stderr.fd] });
  } catch {
    console.error(`find-browser: ${command} did not succeed`);
  }
}

function isDebian() {
  return existsSync('/etc/debian_version') && /^ID(?:_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/**
 * The browser that is there, or else one that is installed now. Throws where neither can be had.
 * @returns {string}
 */
export function ensureBrowser() {
  const present = locateBrowser();
  if (present) return present;
  console.error('find-browser: no Chromium found');
  if (isRoot && isDebian()) {
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium-headless-shell']);
  }
  const fromSystem = locateBrowser();
  if (fromSystem) return fromSystem;
  run('npx', ['playwright', 'install', '--only-shell', 'chromium']);
  const downloaded = locateBrowser();
  if (downloaded) return downloaded;
  throw new Error('No Chromium could be found or installed. Install Chrome or Chromium, or set CHROMIUM to its path.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(ensureBrowser());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
