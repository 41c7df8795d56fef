import { createServer, type RequestListener } from 'node:http';
import { pino } from 'pino';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { AuthSettings } from '../config/read-auth.ts';
import { listen, shut } from '../http-server.ts';
import { startForwardProxy } from '../testing/start-forward-proxy.ts';
import { testProxy } from '../testing/test-proxy.ts';
import { createAuthenticator } from './create-authenticator.ts';
import { fetchFrom } from './fetch-from.ts';
import { client, groups, sessionKeys } from './testing/start-team-console.ts';

const never = () => new AbortController().signal;

async function serve(answer: RequestListener): Promise<URL> {
  const server = createServer(answer);
  const port = await listen(server, '127.0.0.1', 0);
  onTestFinished(() => shut(server));
  return new URL(`http://127.0.0.1:${port}/`);
}

describe('who signs people in is asked', () => {
  const shared = { publicOrigin: 'https://tautan.example', membership: { groups, contact: null, readsPerDay: 1_000 } };
  const oidc = { ...client, issuer: 'https://id.invalid', scope: 'openid', groupClaim: 'groups', sessionKeys };
  const jwt = {
    ...{ header: 'X-Jwt', issuer: 'https://id.invalid', audience: 'a', groupClaim: 'groups' },
    keysUrl: 'https://id.invalid/keys',
  };
  const token = [{ alg: 'RS256' }, { sub: 'a' }, {}].map((part) => btoa(JSON.stringify(part))).join('.');
  const ways: [AuthSettings, string, RequestInit][] = [
    [{ mode: 'oidc', ...shared, oidc }, '/auth/sign-in?moved=1', {}],
    [{ mode: 'proxy-jwt', ...shared, jwt }, '/api/session', { headers: { 'X-Jwt': token } }],
  ];

  test.each(ways)('through the proxy of the network: $mode', async (auth, path, init) => {
    const proxy = await startForwardProxy();
    const options = { isTrustedPeer: () => false, log: pino({ level: 'silent' }) };
    const through = { ...options, httpsProxy: { url: proxy.url, except: '' } };
    const { app } = testProxy({ authenticator: await createAuthenticator(auth, through) });
    const headers = { 'X-Requested-With': 'tautan', ...Object.fromEntries(new Headers(init.headers)) };
    expect((await app.request(`http://localhost:4600${path}`, { headers })).status).toBe(503);
    expect(proxy.asked).toEqual([expect.stringMatching(/^CONNECT id\.invalid:443 HTTP\/1\.1\r\n/)]);

    const past = { ...options, httpsProxy: { url: proxy.url, except: 'id.invalid' } };
    const direct = testProxy({ authenticator: await createAuthenticator(auth, past) });
    expect((await direct.app.request(`http://localhost:4600${path}`, { headers })).status).toBe(503);
    expect(proxy.asked).toHaveLength(1);
  });
});

test('an answer comes as it was given: status, headers and body, and no redirect is followed', async () => {
  const asked: string[] = [];
  const address = await serve((incoming, outgoing) => {
    asked.push(`${incoming.method} ${incoming.url} ${incoming.headers.authorization}`);
    outgoing.writeHead(302, { Location: '/elsewhere', 'Content-Type': 'application/json' }).end('{"a":1}');
  });
  const ask = fetchFrom(address, { httpsProxy: null, deadline: never });
  const answer = await ask(address.href, { method: 'GET', headers: { Authorization: 'Basic x' } });
  expect([answer.status, answer.headers.get('content-type'), await answer.json()]).toEqual([
    302,
    'application/json',
    { a: 1 },
  ]);
  expect(asked).toEqual(['GET / Basic x']);
});

test('a form is sent, and an answer without a body is one', async () => {
  let body = '';
  const address = await serve((incoming, outgoing) => {
    incoming.on('data', (piece) => {
      body += piece;
    });
    incoming.on('end', () => outgoing.writeHead(204).end());
  });
  const ask = fetchFrom(address, { httpsProxy: null, deadline: never });
  const form = new URLSearchParams({ code: 'a b&c' });
  const answer = await ask(address.href, { method: 'POST', headers: new Headers(), body: form });
  expect([answer.status, body]).toEqual([204, 'code=a+b%26c']);
});

test('no more than a megabyte is read', async () => {
  const address = await serve((_, outgoing) => {
    const piece = Buffer.alloc(64 * 1024, 32);
    const pour = () => {
      while (!outgoing.destroyed && outgoing.write(piece));
    };
    outgoing.on('drain', pour);
    pour();
  });
  const ask = fetchFrom(address, { httpsProxy: null, deadline: never });
  await expect(ask(address.href, { method: 'GET', headers: {} })).rejects.toThrow(TypeError);
});

test.each(['deadline', 'signal'] as const)('the %s ends it, in the middle of an answer too', async (which) => {
  const given = new AbortController();
  const address = await serve((_, outgoing) => {
    outgoing.write('{');
    given.abort(new DOMException('', 'TimeoutError'));
  });
  const ask = fetchFrom(address, { httpsProxy: null, deadline: which === 'deadline' ? () => given.signal : never });
  const signal = which === 'signal' ? { signal: given.signal } : {};
  await expect(ask(address.href, { method: 'GET', headers: {}, ...signal })).rejects.toMatchObject({
    name: 'TimeoutError',
  });
});
