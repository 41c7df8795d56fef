import { Hono } from 'hono';
import type { ProxyEnv } from '../../proxy-env.ts';
import type { Authenticator, Identified } from '../authenticator.ts';

/** Whom an authenticator knows by these headers, each as it comes over the wire: name, value, and so on. */
export async function identifiedBy(
  authenticator: Authenticator,
  rawHeaders: string[],
  remoteAddress = '127.0.0.1',
): Promise<Identified> {
  const app = new Hono<ProxyEnv>().get('/', async (c) => c.json(await authenticator.identify(c)));
  const answer = await app.request('/', {}, { incoming: { url: '/', rawHeaders, socket: { remoteAddress } } });
  return answer.json();
}
