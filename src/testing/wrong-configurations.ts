import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canaryKey } from '../proxy/testing/canary-key.ts';

type Settings = Record<string, string>;

const sessionKey = 'q7Vt2mYx9KpR4sLw8ZcB1nHd6GfJ3aEu5TiOo0QvXyM';
const secret = 'c0f2a9e4b7d1586390aebc4d7f21e853';
const live = { KIRIM_API_KEY: canaryKey };
const team = { HOST: '127.0.0.1', PUBLIC_ORIGIN: 'https://tautan.example.com', VIEWER_GROUP: 'support' };
const oidc = {
  ...{ ...team, AUTH_MODE: 'oidc', OIDC_ISSUER: 'https://id.example.com', OIDC_CLIENT_ID: 'tautan' },
  ...{ OIDC_CLIENT_SECRET: secret, SESSION_KEY: sessionKey },
};
const jwt = {
  ...{ ...team, AUTH_MODE: 'proxy-jwt', JWT_HEADER: 'Cf-Access-Jwt-Assertion', JWT_AUDIENCE: '32eafc7626e737969ca7' },
  ...{ JWT_ISSUER: 'https://team.example.com', JWT_JWKS_URL: 'https://team.example.com/certs' },
};
const header = { ...team, AUTH_MODE: 'proxy-header', TRUSTED_PROXIES: '127.0.0.1', PROXY_SECRET: secret };

/** The least that each way of signing in starts with, on the sandbox. */
export const leastSettings: Readonly<Record<string, Settings>> = {
  none: {},
  oidc,
  'proxy-jwt': jwt,
  'proxy-header': header,
};

/** Settings with which the console must not start, and the beginning of each line that it says of them. */
export type WrongConfiguration = [name: string, settings: Settings, problems: readonly string[]];

/** Every way to set the console wrongly that must end its start; files go into the folder. */
export function wrongConfigurations(folder: string): WrongConfiguration[] {
  const fileOf = (name: string, text: string, mode: number) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    chmodSync(path, mode);
    return path;
  };
  const without = (settings: Settings, ...names: string[]) =>
    Object.fromEntries(Object.entries(settings).filter(([name]) => !names.includes(name)));

  const anybody = 'HOST can be ';
  const noGroup = 'VIEWER_GROUP or OPERATOR_GROUP must name a group';
  const noOrigin = 'PUBLIC_ORIGIN must say';
  const noSession = 'SESSION_KEY_FILE (or SESSION_KEY) must hold 32 random bytes';
  const notRandom = 'SESSION_KEY must be 32 random bytes';
  const network = 'TRUSTED_PROXIES names a network in which anybody could be';
  const hasNoEffect = (name: string) => `${name} is set, but nobody signs in`;
  const belongs = (name: string) => `${name} belongs to AUTH_MODE=`;

  return [
    ['every address, without sign-in', { HOST: '0.0.0.0' }, [anybody]],
    ['every address of IPv6, without sign-in', { HOST: '::', AUTH_MODE: 'none' }, [anybody]],
    ['an address of the network, without sign-in', { HOST: '192.168.1.5' }, [anybody]],
    ['a name for an address', { HOST: 'my-computer' }, ['HOST must be an address']],
    ['no key where one was meant', { KIRIM_API_KEY: '' }, ['KIRIM_API_KEY is empty']],
    ['half a key', { KIRIM_API_KEY: canaryKey.slice(0, -1) }, ['KIRIM_API_KEY is not a Kirim API key']],
    [
      'two keys',
      { ...live, KIRIM_API_KEY_FILE: fileOf('key', canaryKey, 0o600) },
      ['KIRIM_API_KEY and KIRIM_API_KEY_FILE are both set'],
    ],
    [
      'a key for every user',
      { KIRIM_API_KEY_FILE: fileOf('open-key', canaryKey, 0o644) },
      ['KIRIM_API_KEY_FILE may be read by other users'],
    ],
    ['a key that is not there', { KIRIM_API_KEY_FILE: join(folder, 'absent') }, ['KIRIM_API_KEY_FILE can not be read']],
    ['an address without a key', { KIRIM_API_URL: 'https://kirim.example/v1' }, ['KIRIM_API_URL is set without a key']],
    [
      'a key that goes out in the clear',
      { ...live, KIRIM_API_URL: 'http://api.kirimdev.com/v1' },
      ['KIRIM_API_URL must be https'],
    ],
    ['a key that goes astray', { ...live, KIRIM_API_URL: 'https://kirim.example/v1' }, ['A live key goes']],
    ['certificates that nobody looks at', { NODE_TLS_REJECT_UNAUTHORIZED: '0' }, ['NODE_TLS_REJECT_UNAUTHORIZED=0']],
    [
      'a parser that takes everything',
      { ...live, NODE_OPTIONS: '--insecure-http-parser' },
      ['Node runs with --insecure-http-parser'],
    ],
    [
      'reports with all that is in memory',
      { ...live, NODE_OPTIONS: '--report-on-fatalerror' },
      ['Node runs with --report'],
    ],
    ['no public origin', without(oidc, 'PUBLIC_ORIGIN'), [noOrigin]],
    [
      'a public origin in the clear',
      { ...oidc, PUBLIC_ORIGIN: 'http://tautan.example.com' },
      ['PUBLIC_ORIGIN must be'],
    ],
    ['a public origin with a path', { ...jwt, PUBLIC_ORIGIN: 'https://example.com/tautan' }, ['PUBLIC_ORIGIN must be']],
    ['any public origin', { ...header, PUBLIC_ORIGIN: 'https://*.example.com' }, ['PUBLIC_ORIGIN must be']],
    ['an issuer in the clear', { ...oidc, OIDC_ISSUER: 'http://id.example.com' }, ['OIDC_ISSUER must be']],
    ['no issuer', without(oidc, 'OIDC_ISSUER'), ['OIDC_ISSUER must be']],
    ['no client id', without(oidc, 'OIDC_CLIENT_ID'), ['OIDC_CLIENT_ID must be']],
    ['no client secret', without(oidc, 'OIDC_CLIENT_SECRET'), ['OIDC_CLIENT_SECRET_FILE']],
    [
      'a client secret for every user',
      {
        ...without(oidc, 'OIDC_CLIENT_SECRET'),
        OIDC_CLIENT_SECRET_FILE: fileOf('open-secret', secret, 0o644),
      },
      ['OIDC_CLIENT_SECRET_FILE may be read by other users'],
    ],
    [
      'tokens that are kept',
      { ...oidc, OIDC_SCOPE: 'openid offline_access' },
      ['OIDC_SCOPE must not have offline_access'],
    ],
    ['no session key', without(oidc, 'SESSION_KEY'), [noSession]],
    ['a short session key', { ...oidc, SESSION_KEY: sessionKey.slice(2) }, [notRandom]],
    ['a session key out of nobody’s head', { ...oidc, SESSION_KEY: 'A'.repeat(43) }, [notRandom]],
    ['Kirim’s key for a session key', { ...oidc, ...live, SESSION_KEY: canaryKey }, [notRandom]],
    [
      'a session key that was not changed',
      { ...oidc, SESSION_KEY_OLD: sessionKey },
      ['SESSION_KEY_OLD is SESSION_KEY'],
    ],
    ['nobody who may come in', without(jwt, 'VIEWER_GROUP'), [noGroup]],
    ['everybody who may come in', { ...header, OPERATOR_GROUP: '*' }, ['OPERATOR_GROUP must be names']],
    ['reads without end', { ...oidc, READS_PER_DAY: '0' }, ['READS_PER_DAY must be']],
    ['no proxies', without(header, 'TRUSTED_PROXIES'), ['AUTH_MODE=proxy-header needs TRUSTED_PROXIES']],
    ['everybody for a proxy', { ...header, TRUSTED_PROXIES: '0.0.0.0/0' }, [network]],
    ['everybody of IPv6 for a proxy', { ...header, TRUSTED_PROXIES: '127.0.0.1,::/0' }, [network]],
    ['no secret with the proxy', without(header, 'PROXY_SECRET'), ['AUTH_MODE=proxy-header needs PROXY_SECRET_FILE']],
    ['a short secret with the proxy', { ...header, PROXY_SECRET: 'short' }, ['PROXY_SECRET must be at least 32']],
    ['Kirim’s key for the proxy', { ...header, ...live, PROXY_SECRET: canaryKey }, ['PROXY_SECRET must be']],
    ['tokens for anybody', without(jwt, 'JWT_AUDIENCE'), ['JWT_AUDIENCE must be']],
    ['tokens of anybody', { ...jwt, JWT_ISSUER: '*' }, ['JWT_ISSUER must be']],
    ['tokens from nowhere', without(jwt, 'JWT_HEADER'), ['JWT_HEADER must name']],
    ['keys in the clear', { ...jwt, JWT_JWKS_URL: 'http://team.example.com/certs' }, ['JWT_JWKS_URL must be']],
    ['no keys', without(jwt, 'JWT_JWKS_URL'), ['JWT_JWKS_URL must be']],
    ['a sign-in that does not exist', { ...team, AUTH_MODE: 'saml' }, ['AUTH_MODE must be exactly one of']],
    ['two sign-ins in one', { ...oidc, AUTH_MODE: 'oidc,proxy-jwt' }, ['AUTH_MODE must be exactly one of']],
    ['two sign-ins', { ...oidc, PROXY_SECRET: secret }, [belongs('PROXY_SECRET')]],
    ['groups without sign-in', { VIEWER_GROUP: 'support' }, [hasNoEffect('VIEWER_GROUP')]],
    ['every host name', { ALLOWED_HOSTS: '*' }, ['ALLOWED_HOSTS is not known']],
    ['every origin', { ...oidc, CORS_ORIGIN: '*' }, ['CORS_ORIGIN is not known']],
    ['redirects to anywhere', { REDIRECT_HOSTS: '*' }, ['REDIRECT_HOSTS must be names of hosts']],
    ['two replicas', { REPLICAS: '2' }, ['REPLICAS can only be 1']],
    ['a typing error', { KIRIM_APIKEY: canaryKey }, ['KIRIM_APIKEY is not known; KIRIM_API_KEY was probably meant']],
    ['a typing error of sign-in', { ...oidc, OPERATOR_GROUPS: 'leads' }, ['OPERATOR_GROUPS is not known']],
    ['what has no effect, strictly', { ...oidc, KIRIM_REGION: 'x', STRICT: '1' }, ['KIRIM_REGION is not known']],
    ['an audit log somewhere', { ...oidc, AUDIT_FILE: 'audit.jsonl' }, ['AUDIT_FILE must be the whole path']],
    ['an audit log that is a folder', { ...oidc, AUDIT_FILE: folder }, ['AUDIT_FILE can not be opened']],
    [
      'an audit log for every user',
      { ...jwt, AUDIT_FILE: fileOf('audit.jsonl', '', 0o666) },
      ['AUDIT_FILE may be written by its group'],
    ],
    [
      'metrics on the same port',
      { ...header, METRICS_PORT: '4700', PORT: '4700' },
      ['PORT and METRICS_PORT must differ'],
    ],
    [
      'nothing but a sign-in',
      { AUTH_MODE: 'oidc' },
      [noOrigin, noGroup, 'OIDC_CLIENT_ID must be', 'OIDC_CLIENT_SECRET_FILE', noSession, 'OIDC_ISSUER must be'],
    ],
    [
      'nothing but a proxy with tokens',
      { AUTH_MODE: 'proxy-jwt' },
      [noOrigin, noGroup, 'JWT_HEADER must', 'JWT_ISSUER must', 'JWT_AUDIENCE must', 'JWT_JWKS_URL must'],
    ],
    [
      'nothing but a proxy with headers',
      { AUTH_MODE: 'proxy-header' },
      [noOrigin, noGroup, 'AUTH_MODE=proxy-header needs TRUSTED', 'AUTH_MODE=proxy-header needs PROXY_SECRET'],
    ],
    [
      'a mistake in each part',
      { ...without(oidc, 'VIEWER_GROUP'), HOST: 'x', PORT: 'x', KIRIM_API_KEY: 'x', SESSION_KEY: 'x', LOG_LEVEL: 'x' },
      ['KIRIM_API_KEY is not', 'HOST must be', 'PORT must be', noGroup, notRandom, 'LOG_LEVEL must be'],
    ],
  ];
}
