// Brings node_modules in line with the lock before every start and test; quick, and without network, when it is already.
// No package's install script may run. Where CI is set the lock is taken as it is (`npm ci`), never mended.
import { spawnSync } from 'node:child_process';
import { env, exit, platform } from 'node:process';

const verb = env.CI === 'true' ? 'ci' : 'install';
const args = [verb, '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
// On Windows npm is a script, which only a shell can start.
const { status } = spawnSync('npm', args, { stdio: 'inherit', shell: platform === 'win32' });
exit(status ?? 1);
