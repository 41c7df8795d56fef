import { expect, test } from 'vitest';
import { trustedPeers } from '../trusted-peers.ts';
import { createProxyHeader } from './proxy-header.ts';
import { identifiedBy } from './testing/identified-by.ts';

const secret = 'Hk3mX9qW2vB7nL5cR8tY1zD6fJ4gP0sA';
const authenticator = createProxyHeader({
  secret,
  isTrustedPeer: trustedPeers(['10.1.2.0/24', '2001:db8:1::/64']),
  publicOrigin: 'https://tautan.example',
  groups: { viewer: ['support'], operator: ['leads'] },
});

const proxy = '10.1.2.3';
const own = ['X-Tautan-Proxy-Secret', secret];
const email = ['X-Forwarded-Email', 'sari@team.example'];
const groups = ['X-Forwarded-Groups', 'everybody, support'];
const identify = (headers: string[][], peer = proxy) => identifiedBy(authenticator, headers.flat(), peer);
const signedOut = { person: null, refusal: 'session_expired' };
const unbelieved = (reason: string) => ({ ...signedOut, reason });

test.each([proxy, '::ffff:10.1.2.3', '2001:db8:1::7'])('the proxy at %s says who asks', async (peer) => {
  expect(await identify([own, email, groups], peer)).toEqual({
    person: { sub: 'sari@team.example', iss: 'proxy-header', email: 'sari@team.example', role: 'viewer' },
    sessionId: null,
    endsAt: null,
    refusal: null,
  });
});

test.each(['10.1.3.3', '127.0.0.1', '::1', '2001:db8:2::7', '::ffff:10.1.3.3', ''])(
  'the same from %s is worth nothing',
  async (peer) => {
    expect(await identify([own, email, groups], peer)).toEqual(unbelieved('not from the proxy'));
  },
);

test.each<[string, string[][], string?]>([
  ['no secret', [email, groups], 'wrong secret'],
  ['an empty secret', [['X-Tautan-Proxy-Secret', ''], email, groups], 'wrong secret'],
  ['another secret', [['X-Tautan-Proxy-Secret', secret.toLowerCase()], email, groups], 'wrong secret'],
  ['the beginning of the secret', [['X-Tautan-Proxy-Secret', secret.slice(0, -1)], email, groups], 'wrong secret'],
  ['two secrets', [own, ['X-Tautan-Proxy-Secret', 'x'], email, groups], 'wrong secret'],
  [
    'the secret under a name that only looks like it',
    [['X_Tautan_Proxy_Secret', secret], email, groups],
    'wrong secret',
  ],
  ['nobody', [own, groups]],
  ['an empty name', [own, ['X-Forwarded-Email', ''], groups], 'no single name'],
  ['two names', [own, email, ['x-forwarded-email', 'lead@team.example'], groups], 'no single name'],
  ['two names in one', [own, ['X-Forwarded-Email', 'sari@team.example, lead@team.example'], groups], 'no single name'],
  [
    'a name from outside, which the proxy took for another header',
    [own, email, ['X_Forwarded_Email', 'x@y'], groups],
    'no single name',
  ],
  ['such a name alone', [own, ['X_Forwarded-Email', 'lead@team.example'], groups], 'no single name'],
  ['two lists of groups', [own, email, groups, ['X-Forwarded-Groups', 'leads']], 'groups said twice'],
  ['groups from outside', [own, email, groups, ['X-Forwarded_Groups', 'leads']], 'groups said twice'],
  ['a name with a line break', [own, ['X-Forwarded-Email', 'sari\n@team.example'], groups], 'no single name'],
])('%s: nobody is let in, and whoever says to be somebody is told of', async (_, headers, reason) => {
  expect(await identify(headers)).toEqual(reason === undefined ? signedOut : unbelieved(reason));
});

test.each([[], [['X-Forwarded-Groups', '']], [['X-Forwarded-Groups', 'Support,supporters,lead s']]])(
  'somebody of no group that may has no role: %o',
  async (...of) => {
    expect(await identify([own, email, ...of])).toMatchObject({
      refusal: 'no_role',
      known: { sub: 'sari@team.example' },
    });
  },
);

test('who says nothing of who they are does not try to sign in', async () => {
  expect(await identify([])).toEqual(signedOut);
  expect(await identify([groups], '192.0.2.7')).toEqual(signedOut);
  expect(await identify([['X-Tautan-Proxy-Secret', 'guessed']])).toEqual(unbelieved('wrong secret'));
});

test('the greater role of two counts', async () => {
  const both = ['X-Forwarded-Groups', 'support,leads'];
  expect(await identify([own, email, both])).toMatchObject({ person: { role: 'operator' } });
});
