import type { APIRequestContext, Page } from '@playwright/test';
import { exportsPath } from '../src/contract/exports-path.ts';
import { authPaths, sessionPath } from '../src/contract/session.ts';
import { sentinels } from '../src/sandbox/sentinels.ts';
import { linkRows } from './customer-view.ts';
import { askEverywhere, loadEverywhere, sendForms } from './hostile-attempts.ts';
import { forgedExport, forgeExports } from './hostile-exports.ts';
import { hostileFixtures, hostileOrigins } from './hostile-fixture.ts';
import type { HostileSite } from './hostile-site.ts';
import { test as base, expect, passwords, signInAs } from './team-fixture.ts';

const test = base.extend<{ site: HostileSite }, { launchOptions: { args?: string[] } }>(hostileFixtures);

const view = `/customers/${sentinels.paged.id}`;
const account = (page: Page) => page.getByRole('button', { name: /^Signed in as/ });

test.beforeEach(async ({ page, expectHttpFailure }) => {
  test.slow();
  // What is asked before somebody signed in.
  expectHttpFailure('/api/', 401);
  // The identity provider's own pages ask for a font of somebody else's.
  expectHttpFailure(/fonts\.googleapis\.com/, 0);
  await page.goto(view);
  await page.getByRole('link', { name: 'Sign in', exact: true }).click();
  await signInAs(page, 'ana');
  await expect(linkRows(page).first()).toBeVisible({ timeout: 15_000 });
  // Nothing of the console's own asks while others try.
  await page.goto('/auth/signed-out');
});

/** Still Ana, and nobody else. */
async function expectAna(page: Page) {
  await page.goto(view);
  await expect(account(page)).toHaveText('Signed in as ana@example.com');
  await expect(linkRows(page).first()).toBeVisible();
}

test('a hostile page beside a session reads nothing, spends nothing, forges nothing and ends nothing', async ({
  page,
  context,
  console,
  site,
  audit,
}) => {
  const paths = [sessionPath, '/api/v1/me', `/api/v1${view}/setup_links`, view, authPaths.signOut];
  const all = [...paths, `${authPaths.callback}?code=x&state=y`];
  // At the name to which the session belongs; cookies make no difference between ports.
  const own = all.map((path) => console.url + path);
  await console.sandbox.clearRequests();
  const hostile = await context.newPage();
  let attempts = 0;
  for (const origin of hostileOrigins) {
    await hostile.goto(`${origin}:${site.port}/`);
    const redirected = all.map((path) => `${origin}:${site.port}${site.redirect(console.url + path)}`);
    for (const attempt of [loadEverywhere, askEverywhere, sendForms]) {
      const found = await hostile.evaluate(attempt, [...own, ...redirected]);
      expect(found.filter(({ readable }) => readable !== null)).toEqual([]);
      attempts += found.length;
    }
    const forged = await hostile.evaluate(forgeExports, { urls: [console.url + exportsPath], record: forgedExport });
    expect(forged.filter(({ readable }) => readable !== null)).toEqual([]);
    attempts += forged.length;
  }
  test.info().annotations.push({ type: 'attempts', description: `${attempts}` });
  expect(attempts).toBeGreaterThanOrEqual(1_000);
  expect(await console.sandbox.requests()).toEqual([]);
  await expectAna(page);

  // Of the exports that were told of, one alone is on record: Ana's own.
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export the 50 loaded' }).click();
  await download;
  const exported = (await audit()).filter(({ event }) => event === 'export');
  expect(exported).toEqual([expect.objectContaining({ rows: 50, actor: expect.objectContaining({ role: 'viewer' }) })]);
});

/** Signs in as Omar up to the last step, which it gives away instead of taking it. */
async function lastStepOfOmar(request: APIRequestContext, url: string): Promise<string> {
  let address = url + authPaths.signIn;
  while (!address.startsWith(url + authPaths.callback)) {
    let answer = await request.get(address, { maxRedirects: 0 });
    if (answer.status() === 200) {
      const form = { email: 'omar@example.com', password: passwords.omar };
      answer = await request.post(address, { form, maxRedirects: 0 });
    }
    address = new URL(answer.headers().location ?? '', address).href;
  }
  return address;
}

test('nobody is signed in as somebody else, out, or led away by a page that they open', async ({
  page,
  context,
  console,
  site,
  playwright,
}) => {
  const attacker = await playwright.request.newContext();
  const hostile = await context.newPage();
  await hostile.goto(`http://evil.example:${site.port}/`);
  const open = async (address: string, method: 'get' | 'post') => {
    const opening = hostile.waitForEvent('popup');
    await hostile.evaluate(
      ([action = '', how = '']) => {
        const form = Object.assign(document.createElement('form'), { action, method: how, target: '_blank' });
        for (const [name, value] of new URL(action).searchParams) {
          form.append(Object.assign(document.createElement('input'), { name, value }));
        }
        document.body.append(form);
        form.submit();
      },
      [address, method],
    );
    const opened = await opening;
    await opened.waitForLoadState();
    return opened;
  };

  // With a sign-in of Ana's own under way, so that there is one to be mixed up with.
  const begun = await context.request.get(console.url + authPaths.signIn, { maxRedirects: 0 });
  expect(begun.status()).toBe(303);
  const planted = await open(await lastStepOfOmar(attacker, console.url), 'get');
  await expect(planted.getByRole('heading', { name: 'You could not be signed in' })).toBeVisible();
  const pushedOut = await open(console.url + authPaths.signOut, 'post');
  await expect(pushedOut.getByText('cross_site')).toBeVisible();
  const led = await open(`${console.url}${authPaths.signIn}?to=//evil.example/`, 'get');
  await expect(account(led)).toHaveText('Signed in as ana@example.com');
  expect(new URL(led.url()).origin).toBe(console.url);
  await attacker.dispose();
  await expectAna(page);
});
