import { isKey, isLiveKey, readKeyFile } from '../key-file.ts';
import type { Environment } from './environment.ts';
import type { Findings } from './findings.ts';
import { readKirimUrl } from './read-kirim-url.ts';

/** Where Kirim is and what opens it. */
export type KirimAccess = {
  baseUrl: string;
  /** Replaced when its file is read again. */
  key: string;
  keyFile: string | null;
};

/** Gives null without a key, for the sandbox; never for a key that is not one, which would be a fall to invented data. */
export function readKirimAccess(env: Environment, found: Findings): KirimAccess | null {
  const { KIRIM_API_KEY: given, KIRIM_API_KEY_FILE: keyFile, KIRIM_API_URL: url } = env;
  if (given === undefined && keyFile === undefined) {
    if (url !== undefined) {
      found.problems.push('KIRIM_API_URL is set without a key; set KIRIM_API_KEY or KIRIM_API_KEY_FILE too.');
    }
    return null;
  }
  const key = readKey(given, keyFile, found);
  return { baseUrl: readKirimUrl(env, isLiveKey(key), found), key, keyFile: keyFile ?? null };
}

function readKey(given: string | undefined, keyFile: string | undefined, { problems }: Findings): string {
  if (given !== undefined && keyFile !== undefined) {
    problems.push('KIRIM_API_KEY and KIRIM_API_KEY_FILE are both set; keep one of them.');
  } else if (keyFile !== undefined) {
    const reading = readKeyFile(keyFile);
    if (reading.ok) return reading.key;
    problems.push(reading.problem);
  } else if (given === '') {
    problems.push('KIRIM_API_KEY is empty; unset it to run on the sandbox.');
  } else if (given !== undefined && !isKey(given)) {
    problems.push('KIRIM_API_KEY is not a Kirim API key (kdv_live_ or kdv_test_ and 24 characters).');
  }
  return given ?? '';
}
