import { type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { ProxyContext } from '../proxy-env.ts';
import type { Authenticator, Identified } from './authenticator.ts';
import { groupsIn } from './groups-in.ts';
import { headerOnce } from './header-once.ts';
import { KeysUnavailable } from './remote-keys.ts';
import { type RoleGroups, roleOf } from './role-of.ts';
import { signedInByProxy } from './signed-in-by-proxy.ts';
import { tokenReason } from './token-reason.ts';

export type ProxyJwtOptions = {
  /** The request header in which the proxy puts the token. */
  header: string;
  issuer: string;
  audience: string;
  groupClaim: string;
  keys: JWTVerifyGetKey;
  publicOrigin: string;
  groups: RoleGroups;
};

/** Public keys alone: with a shared secret among them, the public key itself could pass for the secret. */
const algorithms = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA', 'Ed25519'];
const clockToleranceSeconds = 5;
const longestName = 255;

/**
 * Knows people by a token that the proxy in front signed for this console: exact issuer and audience, not run out, signed
 * with a key that the issuer publishes. The header alone is worth nothing, since whoever reaches the console can set it.
 */
export function createProxyJwt(options: ProxyJwtOptions): Authenticator {
  return {
    mode: 'proxy-jwt',
    identify: (c) => identify(c, options),
    addRoutes: signedInByProxy(options.publicOrigin),
  };
}

async function identify(c: ProxyContext, options: ProxyJwtOptions): Promise<Identified> {
  const token = headerOnce(c, options.header);
  if (token === null) return unbelieved('said twice');
  // Nobody signed in, which is no attempt to.
  if (!token) return { person: null, refusal: 'session_expired' };
  try {
    const { payload, protectedHeader } = await jwtVerify(token, options.keys, {
      algorithms,
      issuer: options.issuer,
      audience: options.audience,
      requiredClaims: ['exp', 'sub'],
      clockTolerance: clockToleranceSeconds,
    });
    // Tokens for other ends name what they are; one that ends a session must not open one.
    const isPlain = protectedHeader.typ === undefined || protectedHeader.typ.toUpperCase() === 'JWT';
    if (!isPlain) return unbelieved('for another end');
    return isName(payload.sub) ? admit(payload.sub, payload, options) : unbelieved('no name');
  } catch (error) {
    return error instanceof KeysUnavailable
      ? { person: null, refusal: 'login_unavailable', reason: 'no keys' }
      : unbelieved(tokenReason(error));
  }
}

function unbelieved(reason: string): Identified {
  return { person: null, refusal: 'session_expired', reason };
}

function admit(sub: string, claims: JWTPayload, { issuer, groupClaim, groups }: ProxyJwtOptions): Identified {
  const role = roleOf(groupsIn(claims, groupClaim), groups);
  const known = { sub, iss: issuer, email: isName(claims.email) ? claims.email : null };
  if (role === null) return { person: null, refusal: 'no_role', known };
  return { person: { ...known, role }, sessionId: null, endsAt: null, refusal: null };
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= longestName;
}
