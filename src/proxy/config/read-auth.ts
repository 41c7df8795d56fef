import { type AuthMode, authModes } from '../../contract/session.ts';
import { checkOneMode } from './check-one-mode.ts';
import type { Environment } from './environment.ts';
import type { Findings } from './findings.ts';
import { isLoopback } from './is-loopback.ts';
import { type Membership, readMembership } from './read-membership.ts';
import { type OidcAccess, readOidc } from './read-oidc.ts';
import { readProxyHeader } from './read-proxy-header.ts';
import { type ProxyJwtAccess, readProxyJwt } from './read-proxy-jwt.ts';
import { readPublicOrigin } from './read-public-origin.ts';

/** How the console knows who asks, and what each way of it needs. */
export type AuthSettings =
  | { mode: 'none' }
  | ({ publicOrigin: string; membership: Membership } & (
      | { mode: 'oidc'; oidc: OidcAccess }
      | { mode: 'proxy-jwt'; jwt: ProxyJwtAccess }
      | { mode: 'proxy-header'; secret: string }
    ));

/** Reads the one way of signing in. Without one the console is for the person at this computer alone. */
export function readAuth(env: Environment, host: string, found: Findings): AuthSettings {
  const mode = readMode(env.AUTH_MODE, host, found);
  if (mode === null) return { mode: 'none' };
  checkOneMode(env, mode, found);
  if (mode === 'none') {
    refuseMeaningless(env, found);
    return { mode };
  }
  const shared = { publicOrigin: readPublicOrigin(env.PUBLIC_ORIGIN, found), membership: readMembership(env, found) };
  if (mode === 'oidc') return { mode, ...shared, oidc: readOidc(env, found) };
  if (mode === 'proxy-jwt') return { mode, ...shared, jwt: readProxyJwt(env, found) };
  return { mode, ...shared, secret: readProxyHeader(env, found) };
}

/** Null where it can't be told, so that nothing is said of settings that belong to a mode nobody knows. */
function readMode(text: string | undefined, host: string, { problems }: Findings): AuthMode | null {
  const mode = authModes.find((candidate) => candidate === (text ?? 'none'));
  if (mode === undefined) {
    problems.push(`AUTH_MODE must be exactly one of ${authModes.join(', ')}.`);
    return null;
  }
  if (mode === 'none' && !isLoopback(host)) {
    problems.push(
      `HOST can be ${text === undefined ? 'other than loopback only with AUTH_MODE' : 'only a loopback address with AUTH_MODE=none'}: without sign-in, whoever could connect would see everything.`,
    );
  }
  return mode;
}

/** Each would have no effect, and whoever set it believes that somebody is kept out. */
function refuseMeaningless(env: Environment, { problems }: Findings): void {
  const names = [
    'PUBLIC_ORIGIN',
    'VIEWER_GROUP',
    'OPERATOR_GROUP',
    'TRUSTED_PROXIES',
    'ACCESS_CONTACT',
    'READS_PER_DAY',
  ];
  for (const name of names) {
    if (env[name] !== undefined) problems.push(`${name} is set, but nobody signs in: set AUTH_MODE too.`);
  }
}
