import { isIP } from 'node:net';
import { headerOnce } from './auth/header-once.ts';
import type { ProxyContext } from './proxy-env.ts';

/** An IPv4 address as who listens for both kinds writes it: a socket, and programs that pass on what theirs said. */
const mapped = /^::ffff:(?=\d+\.)/i;

/** The address at the other end of the connection; null where there is none. */
export function peerAddress(c: ProxyContext): string | null {
  return c.env?.incoming?.socket?.remoteAddress?.replace(mapped, '') ?? null;
}

/**
 * The address that a request comes from: of the connection, or, behind proxies whose word counts, the last one that they
 * say and that is not their own. What stands before it in X-Forwarded-For anybody may have written.
 */
export function clientAddress(c: ProxyContext, isTrustedPeer: (address: string) => boolean): string | null {
  const peer = peerAddress(c);
  if (peer === null || !isTrustedPeer(peer)) return peer;
  const hops = (headerOnce(c, 'X-Forwarded-For') ?? '').split(',').map((hop) => hop.trim().replace(mapped, ''));
  const client = hops.reverse().find((hop) => isIP(hop) === 0 || !isTrustedPeer(hop));
  return client !== undefined && isIP(client) !== 0 ? client : peer;
}
