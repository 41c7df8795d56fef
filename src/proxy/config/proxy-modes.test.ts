import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { plainRuntime } from '../testing/plain-runtime.ts';
import type { Environment } from './environment.ts';

const folder = mkdtempSync(join(tmpdir(), 'tautan-modes-'));
afterAll(() => rmSync(folder, { recursive: true }));
function secretFile(name: string, text: string, mode = 0o600): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

const read = (env: Environment) => readConfig(env, [], plainRuntime);
function problemsOf(env: Environment): string[] {
  const result = read(env);
  return result.ok ? [] : result.problems;
}

const team = { HOST: '0.0.0.0', PUBLIC_ORIGIN: 'https://tautan.example.com', VIEWER_GROUP: 'support' };
const jwt = {
  ...team,
  AUTH_MODE: 'proxy-jwt',
  JWT_HEADER: 'Cf-Access-Jwt-Assertion',
  JWT_ISSUER: 'https://team.cloudflareaccess.com',
  JWT_AUDIENCE: '32eafc7626e737969ca79ef6b1e2a2ef',
  JWT_JWKS_URL: 'https://team.cloudflareaccess.com/cdn-cgi/access/certs',
};
const secret = 'c0f2a9e4b7d1586390aebc4d7f21e853';
const header = { ...team, AUTH_MODE: 'proxy-header', TRUSTED_PROXIES: '10.1.2.3', PROXY_SECRET: secret };

describe('proxy-jwt', () => {
  test('starts with each part said', () => {
    expect(read(jwt)).toMatchObject({
      ok: true,
      config: {
        auth: {
          mode: 'proxy-jwt',
          jwt: { header: jwt.JWT_HEADER, issuer: jwt.JWT_ISSUER, audience: jwt.JWT_AUDIENCE, groupClaim: 'groups' },
        },
      },
    });
    const rehearsal = { ...jwt, JWT_JWKS_URL: 'http://127.0.0.1:8080/keys', JWT_GROUP_CLAIM: 'custom.groups' };
    expect(problemsOf(rehearsal)).toEqual([]);
  });

  const keys = 'JWT_JWKS_URL must be the https address';
  test.each<[Environment, string]>([
    [{ JWT_HEADER: undefined }, 'JWT_HEADER must name'],
    [{ JWT_HEADER: '' }, 'JWT_HEADER must name'],
    [{ JWT_HEADER: 'Cf_Access' }, 'JWT_HEADER must name'],
    [{ JWT_HEADER: 'Cookie' }, 'JWT_HEADER must name'],
    [{ JWT_HEADER: 'Sec-Fetch-Site' }, 'JWT_HEADER must name'],
    [{ JWT_HEADER: 'a, b' }, 'JWT_HEADER must name'],
    [{ JWT_ISSUER: undefined }, 'JWT_ISSUER must be'],
    [{ JWT_ISSUER: '' }, 'JWT_ISSUER must be'],
    [{ JWT_ISSUER: 'https://*.cloudflareaccess.com' }, 'JWT_ISSUER must be'],
    [{ JWT_AUDIENCE: undefined }, 'JWT_AUDIENCE must be'],
    [{ JWT_AUDIENCE: '*' }, 'JWT_AUDIENCE must be'],
    [{ JWT_AUDIENCE: 'a b' }, 'JWT_AUDIENCE must be'],
    [{ JWT_GROUP_CLAIM: '' }, 'JWT_GROUP_CLAIM must name'],
    [{ JWT_JWKS_URL: undefined }, keys],
    [{ JWT_JWKS_URL: 'keys.json' }, keys],
    [{ JWT_JWKS_URL: 'http://team.example/keys' }, keys],
    [{ JWT_JWKS_URL: 'http://localhost.team.example/keys' }, keys],
    [{ JWT_JWKS_URL: 'file:///etc/keys' }, keys],
    [{ JWT_JWKS_URL: 'https://me:secret@team.example/keys' }, keys],
    [{ JWT_JWKS_URL: 'https://team.example/keys#2' }, keys],
  ])('%o is refused', (change, problem) => {
    expect(problemsOf({ ...jwt, ...change })).toEqual([expect.stringContaining(problem)]);
  });
});

describe('proxy-header', () => {
  test.each<Environment>([
    header,
    { ...header, TRUSTED_PROXIES: '127.0.0.1, ::1,10.1.2.0/24, 2001:db8:1::/64' },
    { ...header, PROXY_SECRET: undefined, PROXY_SECRET_FILE: secretFile('good', `${secret}\n`) },
  ])('starts with %o', (env) => {
    expect(read(env)).toMatchObject({ ok: true, config: { auth: { mode: 'proxy-header', secret } } });
  });

  const networks = 'TRUSTED_PROXIES must be addresses or networks';
  const anybody = 'TRUSTED_PROXIES names a network in which anybody could be';
  test.each<[Environment, string]>([
    [{ TRUSTED_PROXIES: undefined }, 'needs TRUSTED_PROXIES'],
    [{ TRUSTED_PROXIES: '' }, networks],
    [{ TRUSTED_PROXIES: '0.0.0.0/0' }, anybody],
    [{ TRUSTED_PROXIES: '::/0' }, anybody],
    [{ TRUSTED_PROXIES: '10.1.2.3, 0.0.0.0/0' }, anybody],
    [{ TRUSTED_PROXIES: '0.0.0.0/1,128.0.0.0/1' }, anybody],
    [{ TRUSTED_PROXIES: '10.0.0.0/7' }, anybody],
    [{ TRUSTED_PROXIES: '2001::/15' }, anybody],
    [{ TRUSTED_PROXIES: '10.0.0.0/33' }, networks],
    [{ TRUSTED_PROXIES: '10.0.0.0/' }, networks],
    [{ TRUSTED_PROXIES: '10.0.0.0/8/8' }, networks],
    [{ TRUSTED_PROXIES: '*' }, networks],
    [{ TRUSTED_PROXIES: 'nginx' }, networks],
    [{ TRUSTED_PROXIES: '10.1.2.3,' }, networks],
    [{ TRUSTED_PROXIES: 'fe80::1%eth0' }, networks],
    [{ PROXY_SECRET: undefined }, 'needs PROXY_SECRET_FILE'],
    [{ PROXY_SECRET: '' }, 'PROXY_SECRET must be at least 32 characters'],
    [{ PROXY_SECRET: secret.slice(1) }, 'PROXY_SECRET must be at least 32 characters'],
    [{ PROXY_SECRET: `${secret} ` }, 'PROXY_SECRET must be at least 32 characters'],
    [{ PROXY_SECRET: 'changeme'.repeat(5) }, 'PROXY_SECRET must be made by chance'],
    [{ PROXY_SECRET_FILE: '/nowhere' }, 'both set'],
    [{ PROXY_SECRET: undefined, PROXY_SECRET_FILE: '/nowhere' }, 'PROXY_SECRET_FILE can not be read'],
    [
      { PROXY_SECRET: undefined, PROXY_SECRET_FILE: secretFile('open', secret, 0o640) },
      'PROXY_SECRET_FILE may be read by other users',
    ],
    [{ PROXY_SECRET: undefined, PROXY_SECRET_FILE: secretFile('empty', '') }, 'PROXY_SECRET must be at least 32'],
  ])('%o is refused', (change, problem) => {
    const problems = problemsOf({ ...header, ...change });
    expect(problems).toEqual([expect.stringContaining(problem)]);
    expect(problems.join()).not.toContain(secret);
  });

  test('the key of Kirim is no secret to share with a proxy', () => {
    const KIRIM_API_KEY = 'kdv_test_0123456789abcdefghijABCD';
    expect(problemsOf({ ...header, KIRIM_API_KEY, PROXY_SECRET: KIRIM_API_KEY })).toEqual([
      expect.stringContaining('for this alone'),
    ]);
  });
});

test.each<[Environment, string]>([
  [{ ...jwt, PROXY_SECRET: secret }, 'PROXY_SECRET belongs to AUTH_MODE=proxy-header, and AUTH_MODE is proxy-jwt.'],
  [{ ...jwt, OIDC_ISSUER: 'https://a.example' }, 'OIDC_ISSUER belongs to AUTH_MODE=oidc, and AUTH_MODE is proxy-jwt.'],
  [{ ...header, JWT_ISSUER: 'x' }, 'JWT_ISSUER belongs to AUTH_MODE=proxy-jwt, and AUTH_MODE is proxy-header.'],
  [{ ...header, SESSION_KEY: 'x' }, 'SESSION_KEY belongs to AUTH_MODE=oidc, and AUTH_MODE is proxy-header.'],
  [{ AUTH_MODE: 'none', JWT_ISSUER: 'x' }, 'JWT_ISSUER belongs to AUTH_MODE=proxy-jwt, and AUTH_MODE is none.'],
  [{ PROXY_SECRET_FILE: 'x' }, 'PROXY_SECRET_FILE belongs to AUTH_MODE=proxy-header, and AUTH_MODE is none.'],
])('two ways of signing in at once are refused', (env, problem) => {
  expect(problemsOf(env)).toEqual([problem]);
});

test.each(['audit.jsonl', '', './audit.jsonl', '~/audit.jsonl'])('AUDIT_FILE=%s is refused', (AUDIT_FILE) => {
  expect(problemsOf({ AUDIT_FILE })).toEqual([expect.stringContaining('AUDIT_FILE must be the whole path')]);
});
