import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readConfig, takeEnvironment } from '../config.ts';
import { canaryKey } from '../testing/canary-key.ts';
import { plainRuntime } from '../testing/plain-runtime.ts';
import type { Environment } from './environment.ts';

const folder = mkdtempSync(join(tmpdir(), 'tautan-secrets-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, content: string, mode = 0o600): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  chmodSync(path, mode);
  return path;
}

const bytes = Buffer.from(Array.from({ length: 32 }, (_, index) => index * 7));
const otherBytes = Buffer.from(Array.from({ length: 32 }, (_, index) => 255 - index));
const secret = 'secret-of-the-console';

const team: Environment = {
  HOST: '0.0.0.0',
  AUTH_MODE: 'oidc',
  PUBLIC_ORIGIN: 'https://tautan.example.com',
  OIDC_ISSUER: 'https://id.example.com/realms/staff',
  OIDC_CLIENT_ID: 'tautan',
  OIDC_CLIENT_SECRET: secret,
  SESSION_KEY: bytes.toString('base64url'),
  VIEWER_GROUP: 'support',
};

const oidc = {
  issuer: 'https://id.example.com/realms/staff',
  clientId: 'tautan',
  clientSecret: secret,
  scope: 'openid email',
  groupClaim: 'groups',
  sessionKeys: { newest: new Uint8Array(bytes), former: null },
};
const usual = {
  mode: 'oidc',
  publicOrigin: 'https://tautan.example.com',
  membership: { groups: { viewer: ['support'], operator: [] }, readsPerDay: 5_000, contact: null },
  oidc,
};

test.each<[Environment, object]>([
  [{}, usual],
  [{ HOST: '127.0.0.1' }, usual],
  [{ HOST: '::' }, usual],
  [{ PUBLIC_ORIGIN: 'https://tautan.example.com/' }, usual],
  [{ PUBLIC_ORIGIN: 'https://tautan.example.com:8443' }, { publicOrigin: 'https://tautan.example.com:8443' }],
  [{ PUBLIC_ORIGIN: 'http://localhost:4600' }, { publicOrigin: 'http://localhost:4600' }],
  [{ OIDC_ISSUER: 'http://127.0.0.1:9/' }, { oidc: { ...oidc, issuer: 'http://127.0.0.1:9/' } }],
  [{ OIDC_CLIENT_SECRET: undefined, OIDC_CLIENT_SECRET_FILE: fileOf('client', `${secret}\n`) }, usual],
  [{ SESSION_KEY: undefined, SESSION_KEY_FILE: fileOf('session', `${bytes.toString('base64url')}\n`) }, usual],
  [
    { SESSION_KEY_OLD: otherBytes.toString('base64url') },
    { oidc: { ...oidc, sessionKeys: { ...oidc.sessionKeys, former: new Uint8Array(otherBytes) } } },
  ],
  [{ OIDC_SCOPE: 'openid email groups' }, { oidc: { ...oidc, scope: 'openid email groups' } }],
  [{ OIDC_GROUP_CLAIM: 'realm_access.roles' }, { oidc: { ...oidc, groupClaim: 'realm_access.roles' } }],
  [
    { VIEWER_GROUP: 'a b, c', OPERATOR_GROUP: 'é', ACCESS_CONTACT: 'Budi (budi@example.com)' },
    { membership: { groups: { viewer: ['a b', 'c'], operator: ['é'] }, contact: 'Budi (budi@example.com)' } },
  ],
  [{ READS_PER_DAY: '10' }, { membership: { readsPerDay: 10 } }],
  [{ READS_PER_DAY: '1000000' }, { membership: { readsPerDay: 1_000_000 } }],
])('signing in with %o is accepted', (env, expected) => {
  const result = readConfig({ ...team, ...env }, [], plainRuntime);
  expect(result).toMatchObject({ ok: true, config: { auth: { ...usual, ...expected } } });
});

const notRandom = 'must be 32 random bytes as base64url';

const refused: [Environment, string][] = [
  [{ AUTH_MODE: 'OIDC' }, 'AUTH_MODE must be exactly one of'],
  [{ AUTH_MODE: 'oidc,proxy-jwt' }, 'AUTH_MODE must be exactly one of'],
  [{ JWT_ISSUER: 'https://x' }, 'JWT_ISSUER belongs to AUTH_MODE=proxy-jwt'],
  [{ PROXY_SECRET: 'x' }, 'PROXY_SECRET belongs to AUTH_MODE=proxy-header'],
  [{ PUBLIC_ORIGIN: undefined }, 'PUBLIC_ORIGIN must say'],
  ...[
    '',
    'tautan.example.com',
    'http://tautan.example.com',
    'http://10.0.0.5:4600',
    'https://tautan.example.com/console',
    'https://tautan.example.com?x',
    'https://ana@tautan.example.com',
    'https://TAUTAN.example.com',
    'https://tautan.example.com:443',
    'https://tautan.example.com.',
    'https://*.example.com',
    '*',
    'null',
  ].map((PUBLIC_ORIGIN): [Environment, string] => [{ PUBLIC_ORIGIN }, 'PUBLIC_ORIGIN must be']),
  ...[
    undefined,
    '',
    'id.example.com',
    'http://id.example.com',
    'https://ana:x@id.example.com',
    'https://id.example.com?x',
    'https://id.example.com#x',
    'https://id.example.com/ x',
  ].map((OIDC_ISSUER): [Environment, string] => [{ OIDC_ISSUER }, 'OIDC_ISSUER must be']),
  [{ OIDC_CLIENT_ID: undefined }, 'OIDC_CLIENT_ID must be'],
  [{ OIDC_CLIENT_ID: 'a b' }, 'OIDC_CLIENT_ID must be'],
  [{ OIDC_CLIENT_SECRET: undefined }, 'OIDC_CLIENT_SECRET_FILE'],
  [{ OIDC_CLIENT_SECRET: '' }, 'OIDC_CLIENT_SECRET_FILE'],
  [{ OIDC_CLIENT_SECRET: 'short' }, 'OIDC_CLIENT_SECRET_FILE'],
  [{ OIDC_CLIENT_SECRET_FILE: fileOf('both', secret) }, 'OIDC_CLIENT_SECRET and OIDC_CLIENT_SECRET_FILE are both set'],
  [
    { OIDC_CLIENT_SECRET: undefined, OIDC_CLIENT_SECRET_FILE: fileOf('open', secret, 0o644) },
    'OIDC_CLIENT_SECRET_FILE may be read by other users',
  ],
  [
    { OIDC_CLIENT_SECRET: undefined, OIDC_CLIENT_SECRET_FILE: join(folder, 'absent') },
    'OIDC_CLIENT_SECRET_FILE can not be read',
  ],
  [{ OIDC_SCOPE: 'email' }, 'openid among them'],
  [{ OIDC_SCOPE: '' }, 'openid among them'],
  [{ OIDC_SCOPE: 'openid  email' }, 'openid among them'],
  [{ OIDC_SCOPE: 'openid offline_access' }, 'offline_access'],
  [{ OIDC_GROUP_CLAIM: '' }, 'OIDC_GROUP_CLAIM must name'],
  [{ SESSION_KEY: undefined }, 'SESSION_KEY_FILE (or SESSION_KEY) must hold 32 random bytes'],
  [{ SESSION_KEY: '' }, `SESSION_KEY ${notRandom}`],
  [{ SESSION_KEY: bytes.toString('base64url').slice(1) }, `SESSION_KEY ${notRandom}`],
  [{ SESSION_KEY: `${bytes.toString('base64url')}A` }, `SESSION_KEY ${notRandom}`],
  [{ SESSION_KEY: bytes.toString('hex') }, `SESSION_KEY ${notRandom}`],
  [{ SESSION_KEY: 'A'.repeat(43) }, `SESSION_KEY ${notRandom}`],
  [{ SESSION_KEY: 'password'.repeat(6).slice(0, 43) }, `SESSION_KEY ${notRandom}`],
  [{ SESSION_KEY: canaryKey }, `SESSION_KEY ${notRandom}`],
  [{ SESSION_KEY_OLD: bytes.toString('base64url') }, 'SESSION_KEY_OLD is SESSION_KEY itself'],
  [{ SESSION_KEY_OLD: 'x' }, `SESSION_KEY_OLD ${notRandom}`],
  [{ VIEWER_GROUP: undefined }, 'or nobody could come in'],
  [{ VIEWER_GROUP: '' }, 'VIEWER_GROUP must be names'],
  [{ VIEWER_GROUP: 'a,,b' }, 'VIEWER_GROUP must be names'],
  [{ VIEWER_GROUP: '*' }, 'VIEWER_GROUP must be names'],
  [{ OPERATOR_GROUP: 'lead*' }, 'OPERATOR_GROUP must be names'],
  ...['', '0', '9', '1000001', '12345678', '1e3', '500.5', '-500', 'none'].map(
    (READS_PER_DAY): [Environment, string] => [{ READS_PER_DAY }, 'READS_PER_DAY must be'],
  ),
  [{ ACCESS_CONTACT: '' }, 'ACCESS_CONTACT must say'],
  [{ ACCESS_CONTACT: 'x'.repeat(201) }, 'ACCESS_CONTACT must say'],
  [{ ACCESS_CONTACT: 'ask\nme' }, 'ACCESS_CONTACT must say'],
  [{ HOST: 'tautan.example.com' }, 'HOST must be an address'],
  [{ TRUSTED_PROXIES: '0.0.0.0/0' }, 'TRUSTED_PROXIES names a network in which anybody could be'],
  [{ OIDC_CLIENTID: 'x' }, 'OIDC_CLIENT_ID was probably meant'],
];

test.each(refused)('signing in with %o is refused', (env, words) => {
  const result = readConfig({ ...team, ...env }, [], plainRuntime);
  expect(result).toEqual({ ok: false, problems: [expect.stringContaining(words)] });
  expect(JSON.stringify(result)).not.toMatch(new RegExp(`${secret}|${bytes.toString('base64url')}`));
});

test.each<[Environment, string]>([
  [{ HOST: '0.0.0.0' }, 'only with AUTH_MODE'],
  [{ HOST: '0.0.0.0', AUTH_MODE: 'none' }, 'only a loopback address with AUTH_MODE=none'],
  [{ HOST: '10.1.2.3', AUTH_MODE: 'none' }, 'only a loopback address with AUTH_MODE=none'],
  [{ PUBLIC_ORIGIN: 'https://tautan.example.com' }, 'PUBLIC_ORIGIN is set, but nobody signs in'],
  [{ VIEWER_GROUP: 'support' }, 'VIEWER_GROUP is set, but nobody signs in'],
  [{ OPERATOR_GROUP: 'support' }, 'OPERATOR_GROUP is set, but nobody signs in'],
  [{ TRUSTED_PROXIES: '10.0.0.1' }, 'TRUSTED_PROXIES is set, but nobody signs in'],
  [{ READS_PER_DAY: '500' }, 'READS_PER_DAY is set, but nobody signs in'],
  [{ OIDC_ISSUER: 'https://id.example.com' }, 'OIDC_ISSUER belongs to AUTH_MODE=oidc'],
  [{ SESSION_KEY: 'x' }, 'SESSION_KEY belongs to AUTH_MODE=oidc'],
])('without sign-in, %o is refused', (env, words) => {
  expect(readConfig(env, [], plainRuntime)).toEqual({ ok: false, problems: [expect.stringContaining(words)] });
});

test('secrets are gone from the environment of the process once they were taken', () => {
  const names = ['OIDC_CLIENT_SECRET', 'SESSION_KEY', 'SESSION_KEY_OLD', 'PROXY_SECRET'];
  for (const name of names) process.env[name] = secret;
  expect(takeEnvironment()).toMatchObject(Object.fromEntries(names.map((name) => [name, secret])));
  for (const name of names) expect(process.env[name]).toBeUndefined();
});
