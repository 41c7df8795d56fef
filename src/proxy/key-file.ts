import { readFileSync, statSync } from 'node:fs';

export type KeyReading = { ok: true; key: string } | { ok: false; problem: string };

const keyShape = /^kdv_(?:live|test)_[A-Za-z0-9_-]{24}$/;
const groupAndOthers = 0o077;

/** True for what has the shape of a Kirim API key. */
export function isKey(text: string): boolean {
  return keyShape.test(text);
}

/** True for a key that opens an organization with real customers. */
export function isLiveKey(key: string): boolean {
  return key.startsWith('kdv_live_');
}

/**
 * Reads a key from a file that holds it and nothing else but a line end. Refused when it can't be read, when other
 * users of the computer may read it (not asked on Windows, which has no such bits), or when it holds no key. Where
 * `mayBeLive` says no, nobody has looked at where a live key would go, and it is refused too.
 */
export function readKeyFile(path: string, mayBeLive = true): KeyReading {
  try {
    const { mode } = statSync(path);
    if (process.platform !== 'win32' && (mode & groupAndOthers) !== 0) {
      return {
        ok: false,
        problem: 'KIRIM_API_KEY_FILE may be read by other users; allow its owner alone (chmod 600).',
      };
    }
    const key = readFileSync(path, 'utf8').replace(/\r?\n$/, '');
    if (isLiveKey(key) && !mayBeLive) {
      return { ok: false, problem: 'KIRIM_API_KEY_FILE holds a live key, and the console started with one for tests.' };
    }
    if (isKey(key)) return { ok: true, key };
    return {
      ok: false,
      problem: 'KIRIM_API_KEY_FILE does not hold a Kirim API key (kdv_live_ or kdv_test_ and 24 characters).',
    };
  } catch {
    return { ok: false, problem: 'KIRIM_API_KEY_FILE can not be read.' };
  }
}
