import { createHash, randomBytes } from 'node:crypto';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { clientAddress } from '../client-address.ts';
import type { ProxyMiddleware } from '../proxy-env.ts';
import { secondsToWait } from '../seconds-to-wait.ts';
import { answerAuthPage } from './auth-page.ts';

/** However many addresses there are: several share a count, which nobody outside can tell. */
const counts = 4096;

/**
 * Lets each address ask for a sign-in so often and no more: each can cost requests to the identity provider. To sign
 * out, with POST, is never refused.
 */
export function limitSignIns(perMinute: number, isTrustedPeer: (address: string) => boolean): ProxyMiddleware {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  const salt = randomBytes(16);

  function countOf(address: string): number {
    const digest = createHash('sha256').update(salt).update(networkOf(address)).digest();
    return digest.readUInt32BE() % counts;
  }

  return async (c, next) => {
    if (c.req.method === 'POST') return next();
    const count = countOf(clientAddress(c, isTrustedPeer) ?? '');
    const seconds = await secondsToWait(() => limiter.consume(count));
    if (seconds === null) return next();
    c.set('route', '/auth/*');
    c.set('faultKind', 'local_rate_limited');
    c.header('Retry-After', String(seconds));
    return answerAuthPage(c, 429, { says: ({ tooMany }) => tooMany(seconds), href: '/' });
  };
}

/** One line is given as many IPv6 addresses as it likes, all in one network. */
function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [front = '', back = ''] = address.split('::');
  const groups = front.split(':').filter(Boolean);
  const last = back.split(':').filter(Boolean);
  const missing = address.includes('::') ? Array.from({ length: 8 - groups.length - last.length }, () => '0') : [];
  return [...groups, ...missing, ...last].slice(0, 4).join(':');
}
