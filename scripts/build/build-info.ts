import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const projectRoot = new URL('../../', import.meta.url);

/** The short hash of the commit that is checked out, or 'unknown' where there is no repository, commit or git. */
function readCommit(): string {
  try {
    // The repository is named: git would otherwise take that of a parent folder when the project is an unpacked archive.
    const args = ['--git-dir=.git', 'rev-parse', '--short', 'HEAD'];
    return execFileSync('git', args, {
      cwd: projectRoot,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return 'unknown';
  }
}

/** The version of package.json. */
function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('package.json', projectRoot), 'utf8'));
  if (typeof manifest === 'object' && manifest && 'version' in manifest) return String(manifest.version);
  throw new Error('package.json names no version');
}

/** The constants that builds and tests put into the code, for Vite's `define`. */
export const buildInfo = {
  __TAUTAN_VERSION__: JSON.stringify(readVersion()),
  __TAUTAN_COMMIT__: JSON.stringify(readCommit()),
};
