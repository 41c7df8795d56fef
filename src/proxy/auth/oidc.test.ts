import { describe, expect, test } from 'vitest';
import { Session } from '../../contract/session.ts';
import { sessionTimes } from './session-cookie.ts';
import { createBrowser } from './testing/browser.ts';
import { accounts } from './testing/start-identity-provider.ts';
import { startTeam } from './testing/start-team.ts';

describe('signing in', () => {
  test.each(['token', 'userinfo'] as const)(
    'leads back to the address that was asked for, groups in %s',
    async (groupsIn) => {
      const { signIn, ask, at, browser, tautan } = await startTeam({ groupsIn });
      expect((await ask('/api/session')).status).toBe(401);
      const back = await signIn('ana', '/customers/cus_1?status=active');
      expect(back).toMatchObject({ status: 303, url: `${at}/customers/cus_1?status=active` });
      expect(back.headers.get('clear-site-data')).toBeNull();

      const session = Session.parse(await (await ask('/api/session')).json());
      expect(session).toMatchObject({ mode: 'oidc', person: { name: 'ana@example.com', role: 'viewer' } });
      expect((await ask('/api/v1/customers')).status).toBe(200);
      expect(tautan.asked).toHaveLength(1);
      expect([...browser.jarOf(at).keys()]).toEqual(['tautan']);
    },
  );

  test('begun under another name of the console goes on under the public one', async () => {
    const { signIn, ask, at, browser, tautan, identityProvider } = await startTeam();
    const elsewhere = `http://127.0.0.1:${tautan.port}`;
    const to = '/customers/cus_1?status=active';
    const begun = await browser.fetchOnce(`${elsewhere}/auth/sign-in?${new URLSearchParams({ to })}`);
    const moved = begun.headers.get('location') ?? '';
    expect([begun.status, new URL(moved).origin, new URL(moved).searchParams.get('to')]).toEqual([303, at, to]);
    expect([...browser.jarOf(elsewhere).keys()]).toEqual([]);
    expect(identityProvider.asked).toEqual([]);
    const form = await browser.visit(moved);
    const { email = '', password = '' } = accounts[0] ?? {};
    expect((await browser.submit(form.url, { email, password }, at + to)).url).toBe(at + to);
    expect((await ask('/api/session')).status).toBe(200);

    // Behind a proxy that says another Host it ends nowhere else either.
    const again = await browser.fetchOnce(moved.replace(at, elsewhere));
    expect(again.headers.get('location')).toContain(identityProvider.issuer);
    await signIn('omar');
  });

  test('gives the greater of two roles', async () => {
    const { signIn, ask } = await startTeam();
    await signIn('omar');
    expect(await (await ask('/api/session')).json()).toMatchObject({ person: { role: 'operator' } });
  });

  test('lets in nobody of another group, and says so', async () => {
    const { signIn, ask, tautan } = await startTeam();
    await signIn('nina');
    for (const path of ['/api/session', '/api/v1/me', '/api/v1/customers']) {
      const answer = await ask(path);
      expect([answer.status, (await answer.json()).error.kind]).toEqual([403, 'no_role']);
    }
    expect(tautan.asked).toEqual([]);
  });

  test('gives a new session each time, and what was there before opens nothing', async () => {
    const { signIn, browser, at, ask } = await startTeam();
    browser.jarOf(at).set('tautan', 'planted');
    await signIn('ana');
    const first = browser.jarOf(at).get('tautan');
    await signIn('ana');
    expect(browser.jarOf(at).get('tautan')).not.toBe(first);
    expect((await ask('/api/session')).status).toBe(200);
  });

  test('the cookies are out of reach of scripts and other sites', async () => {
    const { browser, at, signIn } = await startTeam();
    const begun = await browser.fetchOnce(`${at}/auth/sign-in`);
    expect(begun.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^tautan-sign-in=[^;]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    const back = await signIn('ana');
    expect(back.headers.getSetCookie()).toContainEqual(
      expect.stringMatching(/^tautan=[^;]+; Path=\/; HttpOnly; SameSite=Strict$/),
    );
  });

  test('asks the provider with PKCE, state and nonce', async () => {
    const { browser, at, identityProvider } = await startTeam();
    const begun = await browser.fetchOnce(`${at}/auth/sign-in`);
    const { searchParams } = new URL(begun.headers.get('location') ?? '');
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${at}/auth/callback`,
      scope: 'openid email',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(searchParams.get(name)).toMatch(/^[\w-]{43}$/);
    expect(identityProvider.asked).toEqual(['GET /.well-known/openid-configuration']);
  });
});

describe('a session', () => {
  test('goes on while it is used, and ends after an hour without use', async () => {
    const { signIn, ask, later } = await startTeam();
    await signIn('ana');
    for (let use = 0; use < 3; use += 1) {
      later(sessionTimes.idleMs - 1_000);
      expect((await ask('/api/v1/customers')).status).toBe(200);
    }
    later(sessionTimes.idleMs + 1_000);
    expect((await ask('/api/v1/customers')).status).toBe(401);
  });

  test('is not used by asking who is signed in, however often', async () => {
    const { signIn, ask, later } = await startTeam();
    await signIn('ana');
    const every = sessionTimes.idleMs / 10;
    for (let spent = every; spent < sessionTimes.idleMs; spent += every) {
      later(every);
      const answer = await ask('/api/session');
      expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []]);
    }
    later(every + 1_000);
    expect((await ask('/api/session')).status).toBe(401);
    expect((await ask('/api/v1/customers')).status).toBe(401);
  });

  test('is used by opening a page that a person sees', async () => {
    const { signIn, ask, later, browser, at } = await startTeam();
    await signIn('ana');
    const headers = { 'Sec-Fetch-Dest': 'document', 'Sec-Fetch-Site': 'none' };
    for (let use = 0; use < 2; use += 1) {
      later(sessionTimes.idleMs - 1_000);
      const answer = await browser.fetchOnce(`${at}/customers`, { headers });
      expect([answer.status, answer.headers.getSetCookie().length]).toEqual([200, 1]);
      await answer.text();
    }
    expect((await ask('/api/v1/customers')).status).toBe(200);
  });

  test('is sealed anew only when it is older than five minutes', async () => {
    const { signIn, ask, later } = await startTeam();
    await signIn('ana');
    later(sessionTimes.resealAfterMs - 2_000);
    expect((await ask('/api/v1/customers')).headers.getSetCookie()).toEqual([]);
    later(3_000);
    expect((await ask('/api/v1/customers')).headers.getSetCookie()).toHaveLength(1);
  });

  test('ends after ten hours whatever the person does', async () => {
    const { signIn, ask, later } = await startTeam();
    await signIn('ana');
    const { ends_at } = await (await ask('/api/session')).json();
    for (let spent = 0; spent < sessionTimes.absoluteMs - sessionTimes.idleMs; spent += sessionTimes.idleMs / 2) {
      later(sessionTimes.idleMs / 2);
      expect((await ask('/api/v1/customers')).status).toBe(200);
      expect(await (await ask('/api/session')).json()).toMatchObject({ ends_at });
    }
    later(sessionTimes.idleMs);
    expect((await ask('/api/session')).status).toBe(401);
  });
});

describe('signing out', () => {
  const signOut = { method: 'POST', headers: { 'Sec-Fetch-Site': 'same-origin' } };

  test('ends the session here and leads to the provider', async () => {
    const { signIn, ask, at, browser, identityProvider } = await startTeam();
    await signIn('ana');
    const answer = await browser.fetchOnce(`${at}/auth/sign-out`, signOut);
    expect([answer.status, answer.headers.get('clear-site-data')]).toEqual([200, '"cache", "storage"']);
    const page = await answer.text();
    expect(page).toContain(`content="0;url=${identityProvider.issuer}/session/end?`);
    expect(page).toContain(encodeURIComponent(`${at}/auth/signed-out`));
    expect((await ask('/api/session')).status).toBe(401);
    expect((await browser.visit(`${at}/auth/signed-out`)).body).toContain('You are signed out');
  });

  test('is for the own pages alone', async () => {
    const { signIn, ask, at, browser } = await startTeam();
    await signIn('ana');
    for (const site of ['cross-site', 'same-site', 'none']) {
      const headers = { 'Sec-Fetch-Site': site };
      expect((await browser.fetchOnce(`${at}/auth/sign-out`, { method: 'POST', headers })).status).toBe(403);
    }
    expect((await browser.fetchOnce(`${at}/auth/sign-out`, { method: 'POST' })).status).toBe(403);
    expect((await browser.fetchOnce(`${at}/auth/sign-out`)).status).toBe(404);
    expect((await ask('/api/session')).status).toBe(200);
  });

  test('works while the provider is away', async () => {
    const { signIn, ask, at, browser, identityProvider } = await startTeam();
    await signIn('ana');
    await identityProvider.close();
    const answer = await browser.fetchOnce(`${at}/auth/sign-out`, signOut);
    expect(answer.status).toBe(200);
    expect((await ask('/api/session')).status).toBe(401);
  });
});

describe('a provider in trouble', () => {
  const unavailable = async (answer: Response) => [answer.status, (await answer.text()).includes('can not be reached')];

  test('that is dead stops new sign-ins alone, and says so', async () => {
    const { signIn, ask, at, browser, identityProvider, later, tautan } = await startTeam();
    await signIn('ana');
    await identityProvider.close();
    later(11_000);
    expect(await unavailable(await createBrowser().fetchOnce(`${at}/auth/sign-in`))).toEqual([503, true]);
    expect((await ask('/api/v1/customers', browser)).status).toBe(200);
    expect(tautan.lines.join('')).toContain('"fault":"login_unavailable"');
  });

  test('that was away at the start is found when it is there', async () => {
    const { signIn, ask, at, browser, identityProvider, losePatience } = await startTeam();
    const release = identityProvider.hang();
    const begun = browser.fetchOnce(`${at}/auth/sign-in`);
    await expect.poll(() => identityProvider.asked).toHaveLength(1);
    losePatience();
    expect(await unavailable(await begun)).toEqual([503, true]);
    release();
    await signIn('ana');
    expect((await ask('/api/session')).status).toBe(200);
  });

  test('that does not answer when a person comes back, says so in time', async () => {
    const { at, browser, identityProvider, losePatience } = await startTeam();
    const form = await browser.visit(`${at}/auth/sign-in`);
    const fields = { email: accounts[0]?.email ?? '', password: accounts[0]?.password ?? '' };
    const { url } = await browser.submit(form.url, fields, `${at}/auth/callback`);
    const release = identityProvider.hang();
    const back = browser.fetchOnce(url);
    await expect.poll(() => identityProvider.asked.at(-1)).toBe('POST /token');
    losePatience();
    expect(await unavailable(await back)).toEqual([503, true]);
    expect([...browser.jarOf(at).keys()]).toEqual([]);
    release();
  });

  test('that changes its keys lets people in at once, and nobody out', async () => {
    const { signIn, ask, identityProvider, browser } = await startTeam();
    await signIn('ana');
    for (let change = 0; change < 3; change += 1) {
      await identityProvider.rotateKeys();
      const other = createBrowser();
      await signIn('omar', '/customers', other);
      expect((await ask('/api/session', other)).status).toBe(200);
      expect((await ask('/api/session', browser)).status).toBe(200);
    }
  });
});
