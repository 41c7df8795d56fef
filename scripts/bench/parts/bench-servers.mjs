// The two pages that are compared, each behind an API that takes the same time to answer.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { startConsoleProcess } from './console-process.mjs';
import { answerFor, listenOnLoopback } from './kirim-stand-in.mjs';
import { linksAnswer } from './sample-answers.mjs';

/** How long each request to the API takes. */
const apiMs = 80;

/** @param {string | Buffer} content @param {number} quality */
function brotli(content, quality) {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}

/** Builds the floor page into a folder that is removed again, and serves it from memory, as small as it can be made. */
export async function startFloor() {
  const outDir = await mkdtemp(join(tmpdir(), 'tautan-floor-'));
  const root = fileURLToPath(new URL('floor/', import.meta.url));
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, modulePreload: { polyfill: false } },
  });
  const names = await readdir(join(outDir, 'assets'));
  const assets = await Promise.all(names.map(async (name) => await readFile(join(outDir, 'assets', name))));
  const files = new Map(names.map((name, index) => [`/assets/${name}`, brotli(assets[index] ?? '', 11)]));
  const page = brotli(await readFile(join(outDir, 'index.html')), 11);
  await rm(outDir, { recursive: true });
  // The floor page gets its data compressed too: it is React that is compared, not a careless server.
  const links = brotli(JSON.stringify(linksAnswer), 4);

  return listenOnLoopback(async ({ url = '/' }, response) => {
    const [type, bytes] =
      url === '/api/links'
        ? ['application/json', await wait(apiMs, links)]
        : files.has(url)
          ? [extname(url) === '.css' ? 'text/css' : 'text/javascript', files.get(url)]
          : ['text/html; charset=utf-8', page];
    response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'br', 'Cache-Control': 'no-store' });
    response.end(bytes);
  });
}

/** Starts the built console in front of the contract's answers, each after its time. */
export async function startConsole() {
  const kirim = await listenOnLoopback(async ({ url = '/' }, response) => {
    await wait(apiMs);
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(answerFor(url));
  });
  const tautan = await startConsoleProcess(kirim.url);
  return {
    url: tautan.url,
    async close() {
      await tautan.close();
      await kirim.close();
    },
  };
}
