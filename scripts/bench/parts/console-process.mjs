// The built console as a process of its own, in front of a stand-in for Kirim.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const server = fileURLToPath(new URL('../../../dist/server/serve.js', import.meta.url));
const key = 'kdv_test_000000000000000000000000';

/** What a request to the console's API needs to say. */
export const apiHeaders = { 'X-Requested-With': 'tautan' };

/**
 * Starts the console; gives its address, its process id, the lines that it has logged, and how to end it, which gives
 * its exit code.
 * @param {string} kirimUrl
 * @param {Record<string, string>} [env]
 */
export async function startConsoleProcess(kirimUrl, env = {}) {
  const child = spawn(process.execPath, [server], {
    env: { PATH: process.env.PATH, PORT: '0', KIRIM_API_KEY: key, KIRIM_API_URL: `${kirimUrl}/v1`, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exit = once(child, 'exit');
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  /** @type {string} */
  const url = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const { url } = JSON.parse(line);
      if (typeof url === 'string') resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`The console ended with ${code} before it listened:\n${errors}`)));
  });
  if (child.pid === undefined) throw new Error('The console has no process id.');
  return {
    url,
    pid: child.pid,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    async close() {
      child.kill('SIGTERM');
      await exit;
      return child.exitCode;
    },
  };
}
