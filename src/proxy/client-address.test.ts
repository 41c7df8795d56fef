import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';
import type { ProxyEnv } from './proxy-env.ts';
import { trustedPeers } from './trusted-peers.ts';

const isTrusted = trustedPeers(['127.0.0.1', '10.0.0.0/8']);

async function addressOf(remoteAddress: string, forwarded: string[]): Promise<string> {
  const app = new Hono<ProxyEnv>().get('/', (c) => c.text(clientAddress(c, isTrusted) ?? ''));
  const rawHeaders = forwarded.flatMap((value) => ['X-Forwarded-For', value]);
  const answer = await app.request('/', {}, { incoming: { url: '/', rawHeaders, socket: { remoteAddress } } });
  return answer.text();
}

test.each([
  ['192.0.2.7', [], '192.0.2.7'],
  ['192.0.2.7', ['198.51.100.1'], '192.0.2.7'],
  ['::ffff:192.0.2.7', [], '192.0.2.7'],
  ['127.0.0.1', [], '127.0.0.1'],
  ['127.0.0.1', ['198.51.100.1'], '198.51.100.1'],
  ['127.0.0.1', ['203.0.113.9, 198.51.100.1'], '198.51.100.1'],
  ['127.0.0.1', ['203.0.113.9, 198.51.100.1, 10.0.0.4'], '198.51.100.1'],
  ['::ffff:10.0.0.4', ['2001:db8::1'], '2001:db8::1'],
  ['127.0.0.1', ['::ffff:198.51.100.1'], '198.51.100.1'],
  ['127.0.0.1', ['198.51.100.1, ::FFFF:10.0.0.4'], '198.51.100.1'],
  ['127.0.0.1', ['10.0.0.4'], '127.0.0.1'],
  ['127.0.0.1', ['198.51.100.1, unknown'], '127.0.0.1'],
  ['127.0.0.1', ['198.51.100.1', '203.0.113.9'], '127.0.0.1'],
  ['127.0.0.1', [''], '127.0.0.1'],
])('from %s, forwarded for %o: %s', async (peer, forwarded, address) => {
  expect(await addressOf(peer, forwarded)).toBe(address);
});
