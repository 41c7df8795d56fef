import { describe, expect, test } from 'vitest';
import { testProxy } from '../testing/test-proxy.ts';
import { noSignIn } from './none.ts';
import { createProxyHeader } from './proxy-header.ts';
import { createProxyJwt } from './proxy-jwt.ts';

const publicOrigin = 'https://tautan.example';
const groups = { viewer: ['support'], operator: ['leads'] };
const jwt = { header: 'X-Jwt', issuer: 'https://team.example', audience: 'a', groupClaim: 'groups' };
const keys = () => Promise.reject(new Error('not asked'));
const secret = 'Hk3mX9qW2vB7nL5cR8tY1zD6fJ4gP0sA';
const modes = [
  ['none', noSignIn, '', 'Nobody signs in here'],
  ['proxy-jwt', createProxyJwt({ ...jwt, keys, publicOrigin, groups }), publicOrigin, 'Sign out where you signed in'],
  [
    'proxy-header',
    createProxyHeader({ secret, isTrustedPeer: () => true, publicOrigin, groups }),
    publicOrigin,
    'Sign out where you signed in',
  ],
] as const;

describe.each(modes)('where the mode is %s', (mode, authenticator, origin, title) => {
  const { ask } = testProxy({ authenticator });

  test('signing in leads to what was asked for, on the way that asks people to sign in', async () => {
    expect(authenticator.mode).toBe(mode);
    const to = '/customers/cus_1?status=active';
    const answer = await ask(`/auth/sign-in?${new URLSearchParams({ to })}`);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, origin + to]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    for (const away of ['https://evil.example', '//evil.example', '/auth/sign-in']) {
      const { headers } = await ask(`/auth/sign-in?${new URLSearchParams({ to: away })}`);
      expect(headers.get('location')).toBe(`${origin}/`);
    }
  });

  test('signing out says who ends the session, and leaves nothing here', async () => {
    const answer = await ask('/auth/sign-out', { method: 'POST' });
    expect([answer.status, answer.headers.get('clear-site-data')]).toEqual([200, '"cache", "storage"']);
    expect(await answer.text()).toContain(`<h1>${title}</h1>`);
    const foreign = { method: 'POST', headers: { 'Sec-Fetch-Site': 'cross-site' } };
    expect((await ask('/auth/sign-out', foreign)).status).toBe(403);
  });

  test('nothing else of signing in is there', async () => {
    for (const path of ['/auth/callback', '/auth/signed-out', '/auth/', '/auth/sign-out']) {
      const answer = await ask(path, { headers: { 'Sec-Fetch-Dest': 'document' } });
      expect([path, answer.status, await answer.text()]).toEqual([path, 404, 'Not found\n']);
    }
  });
});
