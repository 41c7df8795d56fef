import type { Environment } from './environment.ts';
import type { Findings } from './findings.ts';
import { isLoopback } from './is-loopback.ts';
import { readSecret } from './read-secret.ts';
import { readSessionKeys, type SessionKeys } from './read-session-keys.ts';

/** The identity provider, what the console is to it, and what seals the sessions. */
export type OidcAccess = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  scope: string;
  groupClaim: string;
  sessionKeys: SessionKeys;
};

/** Reads what signing in at an identity provider needs (AUTH_MODE=oidc). */
export function readOidc(env: Environment, found: Findings): OidcAccess {
  const { OIDC_CLIENT_ID: clientId = '', OIDC_GROUP_CLAIM: groupClaim = 'groups' } = env;
  if (!/^[\x21-\x7e]{1,256}$/.test(clientId)) {
    found.problems.push('OIDC_CLIENT_ID must be the id under which the identity provider knows the console.');
  }
  if (!/^[\x21-\x7e]{1,128}$/.test(groupClaim)) {
    found.problems.push("OIDC_GROUP_CLAIM must name the claim of a person's groups, such as groups.");
  }
  const clientSecret = readClientSecret(env, found);
  const sessionKeys = readSessionKeys(env, found);
  return {
    issuer: readIssuer(env.OIDC_ISSUER, found),
    clientId,
    clientSecret,
    scope: readScope(env.OIDC_SCOPE, found),
    groupClaim,
    sessionKeys,
  };
}

/** To the letter as the provider writes it, since it is compared so. */
function readIssuer(text: string | undefined, { problems }: Findings): string {
  const url = text !== undefined && URL.canParse(text) ? new URL(text) : null;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  if (text !== undefined && isSafe && url.username === '' && url.password === '' && !/[?#\s]/.test(text)) return text;
  problems.push(
    'OIDC_ISSUER must be the https address of the identity provider as it writes it (http only for a loopback host), without user name, ? or #.',
  );
  return '';
}

function readClientSecret(env: Environment, found: Findings): string {
  const isMissing = env.OIDC_CLIENT_SECRET === undefined && env.OIDC_CLIENT_SECRET_FILE === undefined;
  const secret = readSecret('OIDC_CLIENT_SECRET', env, found);
  if (isMissing || (secret !== null && !/^[\x20-\x7e]{8,512}$/.test(secret))) {
    found.problems.push(
      'OIDC_CLIENT_SECRET_FILE (or OIDC_CLIENT_SECRET) must hold the secret that the identity provider gave the console.',
    );
  }
  return secret ?? '';
}

function readScope(text: string | undefined, { problems }: Findings): string {
  const scope = text ?? 'openid email';
  if (
    !/^[\x21\x23-\x5b\x5d-\x7e]+(?: [\x21\x23-\x5b\x5d-\x7e]+)*$/.test(scope) ||
    !scope.split(' ').includes('openid')
  ) {
    problems.push('OIDC_SCOPE must be scopes with single spaces, openid among them.');
  } else if (scope.split(' ').includes('offline_access')) {
    problems.push('OIDC_SCOPE must not have offline_access: the console keeps no token to come back with.');
  }
  return scope;
}
