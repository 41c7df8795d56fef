import { readFileSync, statSync } from 'node:fs';
import type { Environment } from './environment.ts';
import type { Findings } from './findings.ts';

const groupAndOthers = 0o077;

/**
 * Gives the secret of `NAME`, or of the file that `NAME_FILE` names, which holds it and nothing else but a line end;
 * null where neither is set, or where there is something to mend: both set, or a file that can't be read or that other
 * users of the computer may read (not asked on Windows, which has no such bits).
 */
export function readSecret(name: string, env: Environment, { problems }: Findings): string | null {
  const { [name]: given, [`${name}_FILE`]: path } = env;
  if (path === undefined) return given ?? null;
  if (given !== undefined) {
    problems.push(`${name} and ${name}_FILE are both set; keep one of them.`);
    return null;
  }
  try {
    if (process.platform === 'win32' || (statSync(path).mode & groupAndOthers) === 0) {
      return readFileSync(path, 'utf8').replace(/\r?\n$/, '');
    }
    problems.push(`${name}_FILE may be read by other users; allow its owner alone (chmod 600).`);
  } catch {
    problems.push(`${name}_FILE can not be read.`);
  }
  return null;
}
