// npm run bench faults [-- --rounds 20]
// Every fault of Kirim so many times, each time against a console of its own, on real sockets and with a deadline of a
// second instead of ten. Ends with 1 when a single one of them is not answered as it must be.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' } } });
const rounds = Number(values.rounds);
const root = fileURLToPath(new URL('../..', import.meta.url));
const files = ['matrix', 'aftermath', 'budget'].map((name) => `src/proxy/fault-${name}.test.ts`);

// One file after the other: each looks at the memory and the sockets of its process, and has a clock to keep to.
const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'unit', '--no-file-parallelism', ...files], {
  cwd: root,
  stdio: 'inherit',
  // The runner itself listens once for each round of a test, which Node takes for a leak.
  env: { ...process.env, FAULT_ROUNDS: String(rounds), NODE_OPTIONS: '--disable-warning=MaxListenersExceededWarning' },
});
console.log(`Each of these tests is ${rounds} runs.`);
process.exitCode = status ?? 1;
