import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const builtServer = fileURLToPath(new URL('../../dist/server/serve.js', import.meta.url));

/** Starts the built server as a process with this environment and nothing else of ours in it. */
export function spawnTautan(env: Record<string, string>, args: string[] = [], server = builtServer) {
  const child = spawn(process.execPath, [server, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  child.stderr.on('data', (bytes: Buffer) => {
    output.stderr += bytes.toString();
  });
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    output.stdout += `${line}\n`;
  });
  const ended = once(child, 'close').then(() => child.exitCode);

  /** The first line of the log, past or to come, that says this; rejects when the process ends without it. */
  async function said(message: string): Promise<Readonly<Record<string, unknown>>> {
    for (;;) {
      const found = output.stdout.split('\n').find((line) => line.includes(`"msg":"${message}"`));
      if (found !== undefined) return JSON.parse(found);
      await Promise.race([
        once(lines, 'line'),
        ended.then(() =>
          Promise.reject(
            new Error(`ended with ${child.exitCode ?? child.signalCode}: ${output.stderr}${output.stdout}`),
          ),
        ),
      ]);
    }
  }
  return { child, output, ended, said, kill: (signal: NodeJS.Signals) => child.kill(signal) };
}
