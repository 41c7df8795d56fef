import type { Environment } from './environment.ts';
import type { Findings } from './findings.ts';
import { readSecret } from './read-secret.ts';

/** What seals sessions, and what sealed them before: 32 bytes each. */
export type SessionKeys = { newest: Uint8Array; former: Uint8Array | null };

const keyShape = /^[A-Za-z0-9_-]{43}$/;
const how = `openssl rand -base64 32 | tr '+/' '-_' | tr -d '='`;

/** Of 32 random bytes fewer than 16 different ones are as rare as a guessed key. */
const fewestDifferent = 16;

/** Reads the key ring: with the former key in it, nobody is signed out when the key is changed. */
export function readSessionKeys(env: Environment, found: Findings): SessionKeys {
  if (env.SESSION_KEY === undefined && env.SESSION_KEY_FILE === undefined) {
    found.problems.push(`SESSION_KEY_FILE (or SESSION_KEY) must hold 32 random bytes, made by: ${how}`);
  }
  const newest = readKey('SESSION_KEY', env, found);
  const former = readKey('SESSION_KEY_OLD', env, found);
  if (newest !== null && former !== null && Buffer.compare(newest, former) === 0) {
    found.problems.push('SESSION_KEY_OLD is SESSION_KEY itself; leave it away until the key is changed.');
  }
  return { newest: newest ?? new Uint8Array(32), former };
}

function readKey(name: string, env: Environment, found: Findings): Uint8Array | null {
  const text = readSecret(name, env, found);
  if (text === null) return null;
  const bytes = new Uint8Array(Buffer.from(text, 'base64url'));
  if (keyShape.test(text) && new Set(bytes).size >= fewestDifferent) return bytes;
  found.problems.push(`${name} must be 32 random bytes as base64url, made by: ${how}`);
  return null;
}
