import { onTestFinished } from 'vitest';
import { createBrowser } from './browser.ts';
import { accounts, startIdentityProvider } from './start-identity-provider.ts';
import { client, freePort, startTeamConsole } from './start-team-console.ts';

/** A console and a real identity provider at which its people sign in, until the end of a test; with a clock to move. */
export async function startTeam({ groupsIn = 'token' }: { groupsIn?: 'token' | 'userinfo' } = {}) {
  const port = await freePort();
  let now = Date.now();
  let patience = new AbortController();
  const identityProvider = await startIdentityProvider({
    publicOrigin: `http://localhost:${port}`,
    ...client,
    groupsIn,
  });
  const tautan = await startTeamConsole({
    issuer: identityProvider.issuer,
    port,
    clock: () => now,
    deadline: () => patience.signal,
  });
  onTestFinished(async () => {
    await identityProvider.close();
    await tautan.close();
  });
  const browser = createBrowser();
  const at = tautan.publicOrigin;
  return {
    identityProvider,
    tautan,
    browser,
    at,
    later: (ms: number) => {
      now += ms;
    },
    /** Lets the time run out that the provider has for what it was asked. */
    losePatience() {
      patience.abort(new DOMException('', 'TimeoutError'));
      patience = new AbortController();
    },
    /** Signs in as the account of this name; gives the redirect back to the console's page. */
    async signIn(name: string, to = '/customers', by = browser) {
      const form = await by.visit(`${at}/auth/sign-in?${new URLSearchParams({ to })}`);
      const account = accounts.find(({ id }) => id === `u-${name}`);
      const fields = { email: account?.email ?? '', password: account?.password ?? '' };
      return by.submit(form.url, fields, `${at}${to}`);
    },
    ask: (path: string, by = browser) => by.fetchOnce(at + path, { headers: { 'X-Requested-With': 'tautan' } }),
  };
}
