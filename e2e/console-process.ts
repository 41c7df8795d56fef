import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** The day that the sandbox takes for today in every browser test. */
const sandboxDay = '2026-11-18';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Variables of the person who runs the tests that would make it another console. */
const own = /^(?:KIRIM_|SANDBOX_|PORT$|HOST$|LOG_LEVEL$|HTTPS_PROXY$|https_proxy$|NODE_OPTIONS$)/;

export type ConsoleProcess = {
  url: string;
  sandboxUrl: string;
  /** Asks it to stop; resolves with its exit code, null when a signal ended it. */
  stop: () => Promise<number | null>;
};

/**
 * Starts the built console on its sandbox, both on free ports, with `more` settings, or what else `script` starts with them. Rejects with what
 * it printed when it does not come up.
 */
export async function startConsole(
  script = 'dist/server/serve.js',
  more: Readonly<Record<string, string>> = {},
): Promise<ConsoleProcess> {
  const inherited = Object.entries(process.env).filter(([name]) => !own.test(name));
  const env = {
    ...Object.fromEntries(inherited),
    PORT: '0',
    SANDBOX_PORT: '0',
    SANDBOX_DAY: sandboxDay,
    LOG_LEVEL: 'info',
    ...more,
  };
  const child = spawn(process.execPath, [script], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const exit = once(child, 'exit');
  // Its words must be read to the end: a full pipe would stop it.
  const { url, sandboxUrl } = await readAddresses(child);
  return {
    url,
    sandboxUrl,
    async stop() {
      child.kill('SIGTERM');
      await exit;
      return child.exitCode;
    },
  };
}

function readAddresses(
  child: ChildProcessByStdio<null, Readable, Readable>,
): Promise<{ url: string; sandboxUrl: string }> {
  return new Promise((resolve, reject) => {
    let printed = '';
    let sandboxUrl = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      printed += `${line}\n`;
      // An identity provider beside them has its own say.
      if (!line.startsWith('{')) return;
      const { sandbox_url, url } = JSON.parse(line);
      if (typeof sandbox_url === 'string') sandboxUrl = sandbox_url;
      if (typeof url === 'string') resolve({ url, sandboxUrl });
    });
    child.once('exit', (code) => reject(new Error(`The console ended with ${code} before it listened:\n${printed}`)));
    child.once('error', reject);
  });
}
