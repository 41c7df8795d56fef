import { expect, test } from 'vitest';
import { createBrowser } from './testing/browser.ts';
import { accounts } from './testing/start-identity-provider.ts';
import { startTeam } from './testing/start-team.ts';

const { email = '', password = '' } = accounts.find(({ id }) => id === 'u-ana') ?? {};
const fields = { email, password };

test('a session planted in a browser is nobody else’s after a sign-in there', async () => {
  const { signIn, ask, browser, at } = await startTeam();
  const attacker = createBrowser();
  await signIn('omar', '/customers', attacker);
  const planted = attacker.jarOf(at).get('tautan') ?? '';
  browser.jarOf(at).set('tautan', planted);
  await signIn('ana');
  expect(browser.jarOf(at).get('tautan')).not.toBe(planted);
  const nameIn = async (by: typeof browser) => (await (await ask('/api/session', by)).json()).person.name;
  expect([await nameIn(browser), await nameIn(attacker)]).toEqual(['ana@example.com', 'omar@example.com']);
});

test('a callback that is opened again signs nobody in, and leaves who is signed in alone', async () => {
  const { ask, browser, at, identityProvider } = await startTeam();
  const form = await browser.visit(`${at}/auth/sign-in`);
  const { url } = await browser.submit(form.url, fields, `${at}/auth/callback`);
  expect((await browser.fetchOnce(url)).status).toBe(303);
  const session = browser.jarOf(at).get('tautan');
  const asked = identityProvider.asked.length;

  const again = await browser.fetchOnce(url);
  expect([again.status, await again.text()]).toEqual([400, expect.stringContaining('You could not be signed in')]);
  expect(browser.jarOf(at).get('tautan')).toBe(session);
  expect((await ask('/api/session')).status).toBe(200);
  const thief = createBrowser();
  expect((await thief.fetchOnce(url)).status).toBe(400);
  expect([...thief.jarOf(at).keys()]).toEqual([]);
  // The code is not tried again at the provider either.
  expect(identityProvider.asked).toHaveLength(asked);
});

test('of two tabs that sign in at once neither is taken for the other, and each says how to go on', async () => {
  const { signIn, ask, browser, at } = await startTeam();
  // The provider knows the person from now on, and asks nothing.
  await signIn('ana');
  browser.jarOf(at).clear();
  const begun = [];
  for (let tab = 0; tab < 2; tab += 1) begun.push(await browser.fetchOnce(`${at}/auth/sign-in`));
  for (const { headers } of begun) {
    const { url } = await browser.visit(headers.get('location') ?? '', {}, `${at}/auth/callback`);
    const back = await browser.fetchOnce(url);
    expect([back.status, await back.text()]).toEqual([400, expect.stringContaining('begun anew in another tab')]);
    expect((await ask('/api/session')).status).toBe(401);
  }
  const to = `${at}/customers`;
  expect((await browser.visit(`${at}/auth/sign-in?to=/customers`, {}, to)).url).toBe(to);
  expect((await ask('/api/session')).status).toBe(200);
});
