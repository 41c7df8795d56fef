import { describe, expect, test } from 'vitest';
import { testProxy } from '../testing/test-proxy.ts';
import type { Authenticator } from './authenticator.ts';
import { createProxyHeader } from './proxy-header.ts';
import { createProxyJwt } from './proxy-jwt.ts';
import { createRemoteKeys } from './remote-keys.ts';
import { sessionTimes } from './session-cookie.ts';
import { startTeam } from './testing/start-team.ts';
import { audience, createKey, issuer, sign, startKeyServer } from './testing/token-issuer.ts';

const publicOrigin = 'http://localhost:4600';
const groups = { viewer: ['support'], operator: ['leads'] };

describe('somebody whom the provider moves to other groups', () => {
  test('keeps the role of the session, to its end and no longer', async () => {
    const { signIn, ask, identityProvider, later } = await startTeam();
    await signIn('omar');
    const role = async () => (await (await ask('/api/session')).json()).person?.role;
    identityProvider.regroup('u-omar', ['staff']);
    expect(await role()).toBe('operator');
    for (let spent = 0; spent < sessionTimes.absoluteMs; spent += sessionTimes.idleMs / 2) {
      later(sessionTimes.idleMs / 2);
      const { status } = await ask('/api/v1/customers');
      expect([spent, status]).toEqual([spent, spent + sessionTimes.idleMs / 2 < sessionTimes.absoluteMs ? 200 : 401]);
    }
  });

  test.each([
    [['staff', 'support-leads'], 200, { person: { role: 'operator' } }],
    [['staff'], 403, { error: { kind: 'no_role' } }],
  ])('into %j has the role of those from the next sign-in on', async (others, status, told) => {
    const { signIn, ask, identityProvider } = await startTeam();
    await signIn('ana');
    identityProvider.regroup('u-ana', others);
    await signIn('ana');
    const answer = await ask('/api/session');
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject(told);
  });
});

/** What three requests in a row get whose person is in these groups, each time anew. */
async function answersTo(authenticator: Authenticator, headersOf: (own: string) => Promise<string[]> | string[]) {
  const { app } = testProxy({ authenticator });
  const answers: unknown[] = [];
  for (const own of ['support', 'leads', 'staff']) {
    const url = '/api/session';
    const rawHeaders = ['Host', 'localhost:4600', ...(await headersOf(own))];
    const incoming = { url, rawHeaders, socket: { remoteAddress: '127.0.0.1' } };
    const answer = await app.request(publicOrigin + url, { headers: { 'X-Requested-With': 'tautan' } }, { incoming });
    answers.push([answer.status, (await answer.json()).person?.role]);
  }
  return answers;
}

describe('behind a proxy, other groups count from the next request on', () => {
  const nextRequest = [
    [200, 'viewer'],
    [200, 'operator'],
    [403, undefined],
  ];

  test('in a token', async () => {
    const key = await createKey('the-one-key');
    const server = await startKeyServer([key.jwk]);
    const keys = createRemoteKeys(server.url, fetch);
    const named = { header: 'X-Jwt', issuer, audience, groupClaim: 'groups', groups, publicOrigin };
    const told = async (own: string) => ['X-Jwt', await sign(key, { groups: [own] })];
    expect(await answersTo(createProxyJwt({ ...named, keys }), told)).toEqual(nextRequest);
    await server.close();
  });

  test('in a header', async () => {
    const secret = 'Hk3mX9qW2vB7nL5cR8tY1zD6fJ4gP0sA';
    const told = (own: string) => [
      ...['X-Tautan-Proxy-Secret', secret, 'X-Forwarded-Email', 'sari@team.example'],
      ...['X-Forwarded-Groups', own],
    ];
    const authenticator = createProxyHeader({ secret, isTrustedPeer: () => true, publicOrigin, groups });
    expect(await answersTo(authenticator, told)).toEqual(nextRequest);
  });
});
