import { createHash, timingSafeEqual } from 'node:crypto';
import { peerAddress } from '../client-address.ts';
import type { ProxyContext } from '../proxy-env.ts';
import type { Authenticator, Identified } from './authenticator.ts';
import { headerOnce } from './header-once.ts';
import { type RoleGroups, roleOf } from './role-of.ts';
import { signedInByProxy } from './signed-in-by-proxy.ts';

/** In these the proxy in front says who asks, and that it is the proxy. It has to remove them from what comes from outside. */
const identityHeaders = {
  email: 'X-Forwarded-Email',
  groups: 'X-Forwarded-Groups',
  secret: 'X-Tautan-Proxy-Secret',
} as const;

export type ProxyHeaderOptions = {
  secret: string;
  isTrustedPeer: (address: string) => boolean;
  publicOrigin: string;
  groups: RoleGroups;
};

/**
 * Knows people by what the proxy in front says in plain headers. Anybody could write those, so they count from its
 * address alone, and only with a secret that it shares with the console.
 */
export function createProxyHeader({ secret, isTrustedPeer, publicOrigin, groups }: ProxyHeaderOptions): Authenticator {
  const expected = digest(secret);

  function identify(c: ProxyContext): Identified {
    const peer = peerAddress(c);
    const said = headerOnce(c, identityHeaders.secret);
    const isFromProxy = peer !== null && isTrustedPeer(peer);
    const hasSecret = timingSafeEqual(digest(said ?? ''), expected);
    const email = headerOnce(c, identityHeaders.email);
    const own = headerOnce(c, identityHeaders.groups);
    // Nobody signed in, which is no attempt to.
    if (email === undefined && (hasSecret || said === undefined)) return { person: null, refusal: 'session_expired' };
    if (!isFromProxy) return unbelieved('not from the proxy');
    if (!hasSecret) return unbelieved('wrong secret');
    if (!email || !isPlain(email)) return unbelieved('no single name');
    if (own === null) return unbelieved('groups said twice');
    const known = { sub: email, iss: 'proxy-header', email };
    const role = roleOf(
      (own ?? '').split(',').map((group) => group.trim()),
      groups,
    );
    if (role === null) return { person: null, refusal: 'no_role', known };
    return { person: { ...known, role }, sessionId: null, endsAt: null, refusal: null };
  }

  return { mode: 'proxy-header', identify: async (c) => identify(c), addRoutes: signedInByProxy(publicOrigin) };
}

function unbelieved(reason: string): Identified {
  return { person: null, refusal: 'session_expired', reason };
}

/** Of one length, as the comparison needs them. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** A name or address without what separates several of them. */
function isPlain(email: string): boolean {
  return /^[\x21-\x2b\x2d-\x7e]{1,254}$/.test(email);
}
