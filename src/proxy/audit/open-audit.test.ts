import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Environment } from '../config/environment.ts';
import { readConfig, thisRuntime } from '../config.ts';
import { memoryLog } from '../testing/test-proxy.ts';
import { openAudit } from './open-audit.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tautan-open-audit-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const key = (first: number) => Buffer.from(Array.from({ length: 32 }, (_, at) => first + at)).toString('base64url');
const team: Environment = {
  AUTH_MODE: 'oidc',
  PUBLIC_ORIGIN: 'https://tautan.example',
  OIDC_ISSUER: 'https://id.example',
  OIDC_CLIENT_ID: 'tautan',
  OIDC_CLIENT_SECRET: 'a secret of the console',
  SESSION_KEY: key(1),
  VIEWER_GROUP: 'support',
};

function open(env: Environment) {
  const configuration = readConfig(env, [], thisRuntime());
  if (!configuration.ok) throw new Error(configuration.problems.join('\n'));
  return openAudit(configuration.config, '1.2.3', memoryLog().log);
}

/** The first line of the audit log of a console with these settings. */
function startOf(more: Environment = {}) {
  const AUDIT_FILE = join(folder, 'audit.jsonl');
  expect(open({ ...team, ...more, AUDIT_FILE }).ok).toBe(true);
  const start = JSON.parse(readFileSync(AUDIT_FILE, 'utf8'));
  rmSync(AUDIT_FILE);
  return start;
}

test('a start is written down with the version and a hash of the settings, which tells nothing of a secret', () => {
  const start = startOf();
  expect(start).toMatchObject({ event: 'config.start', outcome: 'ok', actor: null, seq: 1, version: '1.2.3' });
  expect(start.config_hash).toMatch(/^[0-9a-f]{16}$/);
  const others: Environment = { OIDC_CLIENT_SECRET: 'another secret', SESSION_KEY: key(2), SESSION_KEY_OLD: key(1) };
  expect(startOf(others).config_hash).toBe(start.config_hash);
  for (const more of [{ VIEWER_GROUP: 'sales' }, { READS_PER_DAY: '10' }, { PORT: '4601' }]) {
    expect([more, startOf(more).config_hash === start.config_hash]).toEqual([more, false]);
  }
});

test('without sign-in and without a file nothing is written down, and nothing is withheld', () => {
  const opened = open({});
  if (!opened.ok) throw new Error(opened.problem);
  expect([opened.audit.record({ event: 'logout', outcome: 'ok', actor: null }), opened.audit.troubles()]).toEqual([
    true,
    [],
  ]);
});
