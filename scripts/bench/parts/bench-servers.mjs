// The two pages that are compared, each behind an API that takes the same time to answer.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { customerAnswer, linksAnswer, meAnswer } from './sample-answers.mjs';

/** How long each request to the API takes. */
const apiMs = 80;

/** @typedef {{ url: string, close: () => Promise<void> }} Running */

/** @param {import('node:http').RequestListener} answer @returns {Promise<Running>} */
async function serve(answer) {
  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

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

  return serve(async ({ url = '/' }, response) => {
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

/** The contract's answers, each after its time, in place of Kirim. */
function startKirim() {
  return serve(async ({ url = '/' }, response) => {
    const path = url.split('?', 1)[0] ?? '';
    const body = path.endsWith('/setup_links') ? linksAnswer : path.endsWith('/me') ? meAnswer : customerAnswer;
    await wait(apiMs);
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(body));
  });
}

/** Starts the built console in front of it. @returns {Promise<Running>} */
export async function startConsole() {
  const kirim = await startKirim();
  const server = fileURLToPath(new URL('../../../dist/server/serve.js', import.meta.url));
  const child = spawn(process.execPath, [server], {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      KIRIM_API_KEY: 'kdv_test_000000000000000000000000',
      KIRIM_API_URL: `${kirim.url}/v1`,
      LOG_LEVEL: 'info',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  /** @type {string} */
  const url = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const { url } = JSON.parse(line);
      if (typeof url === 'string') resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`The console ended with ${code} before it listened.`)));
  });
  return {
    url,
    async close() {
      child.kill('SIGTERM');
      await exit;
      await kirim.close();
    },
  };
}
