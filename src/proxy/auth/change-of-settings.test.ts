import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AuthSettings } from '../config/read-auth.ts';
import { memoryLog, testProxy } from '../testing/test-proxy.ts';
import { createAuthenticator } from './create-authenticator.ts';
import { createBrowser } from './testing/browser.ts';
import { accounts, startIdentityProvider } from './testing/start-identity-provider.ts';
import { client, groups, sessionKeys } from './testing/start-team-console.ts';

type OidcSettings = Extract<AuthSettings, { mode: 'oidc' }>;

const publicOrigin = 'http://localhost:4600';
const otherKey = new Uint8Array(32).fill(9);

let identityProvider: Awaited<ReturnType<typeof startIdentityProvider>>;
let settings: OidcSettings;
/** The cookie of somebody who signed in under these settings. */
let session: string;
beforeAll(async () => {
  identityProvider = await startIdentityProvider({ publicOrigin, ...client });
  settings = {
    mode: 'oidc',
    publicOrigin,
    membership: { groups, contact: null, readsPerDay: 5_000 },
    oidc: {
      ...client,
      issuer: identityProvider.issuer,
      scope: 'openid email',
      groupClaim: 'groups',
      sessionKeys,
    },
  };
  session = await signIn(settings, settings);
});
afterAll(() => identityProvider.close());

/** A console that was started with these settings. */
async function consoleOf(auth: OidcSettings) {
  const { log } = memoryLog();
  const authenticator = await createAuthenticator(auth, { isTrustedPeer: () => false, httpsProxy: null, log });
  const { ask } = testProxy({ authenticator });
  return (path: string, cookie = '') => ask(path, { headers: { Cookie: cookie } });
}

/** Gives the cookies that an answer sets. */
const cookiesOf = ({ headers }: Response) =>
  headers
    .getSetCookie()
    .map((line) => line.slice(0, line.indexOf(';')))
    .filter((pair) => !pair.endsWith('='))
    .join('; ');

/** Signs in as Ana; `after` are the settings of the console to which she comes back. */
async function signIn(before: OidcSettings, after: OidcSettings): Promise<string> {
  const begun = await (await consoleOf(before))('/auth/sign-in');
  const browser = createBrowser();
  const form = await browser.visit(begun.headers.get('location') ?? '');
  const { email = '', password = '' } = accounts[0] ?? {};
  const { url } = await browser.submit(form.url, { email, password }, `${publicOrigin}/auth/callback`);
  return cookiesOf(await (await consoleOf(after))(url.slice(publicOrigin.length), cookiesOf(begun)));
}

const withKeys = (keys: OidcSettings['oidc']['sessionKeys']): OidcSettings => ({
  ...settings,
  oidc: { ...settings.oidc, sessionKeys: keys },
});

test('a restart with the same settings signs nobody out', async () => {
  const ask = await consoleOf(settings);
  expect((await ask('/api/session', session)).status).toBe(200);
  expect((await ask('/api/session')).status).toBe(401);
});

test.each<[string, (settings: OidcSettings) => OidcSettings]>([
  ['other groups of viewers', (old) => withGroups(old, { ...groups, viewer: ['support', 'sales'] })],
  ['other groups of operators', (old) => withGroups(old, { ...groups, operator: ['support'] })],
  ['another claim for the groups', (old) => ({ ...old, oidc: { ...old.oidc, groupClaim: 'roles' } })],
  ['another provider', (old) => ({ ...old, oidc: { ...old.oidc, issuer: 'https://other.example' } })],
  ['another client of the provider', (old) => ({ ...old, oidc: { ...old.oidc, clientId: 'tautan-2' } })],
  ['another public origin', (old) => ({ ...old, publicOrigin: 'http://127.0.0.1:4600' })],
  ['another key', () => withKeys({ newest: otherKey, former: null })],
])('a restart with %s has everybody sign in anew', async (_, change) => {
  const ask = await consoleOf(change(settings));
  expect((await ask('/api/session', session)).status).toBe(401);
});

function withGroups(old: OidcSettings, others: typeof groups): OidcSettings {
  return { ...old, membership: { ...old.membership, groups: others } };
}

test.each<[string, (settings: OidcSettings) => OidcSettings]>([
  ['another contact', (old) => ({ ...old, membership: { ...old.membership, contact: 'it@example.com' } })],
  ['another secret of the client', (old) => ({ ...old, oidc: { ...old.oidc, clientSecret: 'another' } })],
  ['the former key beside the new one', () => withKeys({ newest: otherKey, former: sessionKeys.newest })],
])('a restart with %s signs nobody out', async (_, change) => {
  const ask = await consoleOf(change(settings));
  expect((await ask('/api/session', session)).status).toBe(200);
});

test('a sign-in that was begun before the key was changed comes to its end after it', async () => {
  const both = withKeys({ newest: otherKey, former: sessionKeys.newest });
  const renewed = await signIn(settings, both);
  // With the former key taken away, what the new one sealed is good, and nothing else.
  const ask = await consoleOf(withKeys({ newest: otherKey, former: null }));
  expect((await ask('/api/session', renewed)).status).toBe(200);
  expect((await ask('/api/session', session)).status).toBe(401);
});
