import type { Page } from '@playwright/test';
import { sentinels } from '../src/sandbox/sentinels.ts';
import { linkRows } from './customer-view.ts';
import { drawer } from './drawer-view.ts';
import { expect, signInAs, test, type Who } from './team-fixture.ts';

const signIn = (page: Page) => page.getByRole('link', { name: 'Sign in', exact: true });
const account = (page: Page) => page.getByRole('button', { name: /^Signed in as/ });
const signedOut = (page: Page) => page.getByRole('region', { name: 'You’ve been signed out' });
const view = `/customers/${sentinels.last4.id}?status=expired`;

test.beforeEach(({ expectHttpFailure }) => {
  // Each begins with a sign-in, at a server of its own.
  test.slow();
  // What is asked before somebody signed in, and after the session has ended.
  expectHttpFailure('/api/', 401);
  // The identity provider's own pages ask for a font of somebody else's.
  expectHttpFailure(/fonts\.googleapis\.com/, 0);
});

/** Opens a view as somebody who is not signed in, and signs in. */
async function openAs(page: Page, who: Who, address = view) {
  await page.goto(address);
  await signIn(page).click();
  await signInAs(page, who);
  await expect(account(page).or(page.getByRole('alert'))).toBeVisible({ timeout: 15_000 });
}

test('an address that is opened without a session asks to sign in, and comes after it', async ({ page, console }) => {
  await page.goto(view);
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expect(page).toHaveTitle('Sign in · Tautan');
  await expect(page.getByRole('searchbox')).toHaveCount(0);
  expect(await console.sandbox.requests()).toEqual([]);

  await signIn(page).click();
  await signInAs(page, 'ana');
  await expect(linkRows(page).first()).toBeVisible();
  await expect(page).toHaveURL(view);
  await expect(account(page)).toHaveText('Signed in as ana@example.com');
});

test('by the keyboard alone: in, what one may do, and out', async ({ page, expectAccessible }) => {
  await page.goto(view);
  await expect(signIn(page)).toBeVisible();
  await signIn(page).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'E-mail' }).focus();
  await page.keyboard.type('omar@example.com');
  await page.keyboard.press('Tab');
  await page.keyboard.type('omar-operates');
  await page.keyboard.press('Enter');

  await expect(account(page)).toBeVisible();
  await account(page).focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('region', { name: 'Your sign-in' });
  await expect(menu).toContainText('Operator.');
  await expectAccessible();
  await page.keyboard.press('Tab');
  await expect(menu.getByRole('button', { name: 'Sign out' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/(?:auth\/signed-out|session\/end)/);
});

test('who is in no group is told so, and whom to ask', async ({ page, expectHttpFailure, console }) => {
  expectHttpFailure('/api/', 403);
  await openAs(page, 'nina');
  await expect(page.getByRole('heading', { name: 'Your account has no access to this console' })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('whoever started this demo');
  expect(await console.sandbox.requests()).toEqual([]);
});

test('a session that ends in the middle of work keeps rows and drawer, and both come back', async ({
  page,
  context,
  expectAccessible,
}) => {
  await openAs(page, 'ana', `/customers/${sentinels.last4.id}`);
  await linkRows(page).nth(2).getByRole('link').click();
  await expect(drawer(page)).toBeVisible();
  const address = page.url();
  await context.clearCookies();
  await page.getByRole('button', { name: 'Refresh' }).click();

  await expect(signedOut(page)).toBeVisible();
  await expect(linkRows(page)).toHaveCount(10);
  await expect(drawer(page)).toBeVisible();
  expect(page.url()).toBe(address);

  await page.clock.fastForward(61_000);
  const veil = page.getByRole('dialog', { name: 'You’ve been signed out' });
  await expect(veil).toBeVisible();
  await expectAccessible();
  await page.keyboard.press('Escape');
  await expect(veil).toBeVisible();
  await signIn(page).click();
  // Without its cookie, the provider does not know the person any more either.
  await signInAs(page, 'ana');
  await expect(page).toHaveURL(address);
  await expect(drawer(page)).toBeVisible();
});

test('while nobody is signed in the page asks for nothing', async ({ page, context }) => {
  await openAs(page, 'ana');
  await expect(linkRows(page).first()).toBeVisible();
  // The last that the page asks by itself.
  await expect(page.getByText('PT Tautan Sandbox (invented data)')).toBeAttached();
  await context.clearCookies();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(signedOut(page)).toBeVisible();
  await page.clock.fastForward(30_000);
  await page.clock.fastForward(600_000);
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(asked.filter((path) => path.startsWith('/api/'))).toHaveLength(1);
});

test('two tabs agree: one finds the session ended, and signing in again in a new tab lets both go on', async ({
  page,
  context,
}) => {
  await openAs(page, 'ana');
  await expect(linkRows(page).first()).toBeVisible();
  const other = await context.newPage();
  await other.goto('/customers');
  await expect(account(other)).toBeVisible();
  await context.clearCookies();
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(signedOut(page)).toBeVisible();
  await expect(signedOut(other)).toBeVisible();

  const opened = context.waitForEvent('page');
  await signedOut(other).getByRole('link', { name: 'Sign in in a new tab' }).click();
  const third = await opened;
  await signInAs(third, 'ana');
  await expect(account(third)).toBeVisible();
  await expect(signedOut(page)).toHaveCount(0);
  await expect(signedOut(other)).toHaveCount(0);
  await expect(account(page)).toBeVisible();
  await expect(linkRows(page).first()).toBeVisible();

  // Somebody else at the same computer: nothing that Ana loaded stays in any tab.
  await page.evaluate(() => Object.assign(window, { ofAna: true }));
  await context.clearCookies();
  await third.goto('/customers');
  await signIn(third).click();
  await signInAs(third, 'omar');
  for (const tab of [third, page, other]) await expect(account(tab)).toHaveText('Signed in as omar@example.com');
  expect(await page.evaluate(() => 'ofAna' in window)).toBe(false);
});

test('signing out clears every tab, and what is opened then shows nothing', async ({ page, context }) => {
  await openAs(page, 'ana');
  await expect(linkRows(page).first()).toBeVisible();
  const other = await context.newPage();
  await other.goto(view);
  await expect(linkRows(other).first()).toBeVisible();
  await expect(account(other)).toBeVisible();
  // What was opened last.
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(1);
  await account(page).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(other.getByRole('heading', { name: 'You’ve signed out' })).toBeVisible();
  await expect(linkRows(other)).toHaveCount(0);
  await expect(other.getByText(sentinels.last4.name)).toHaveCount(0);
  await expect(page).toHaveURL(/\/(?:auth\/signed-out|session\/end)/);
  await page.goto(view);
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test.describe('in a narrow and dark window', () => {
  test.use({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' });

  test('nothing is cut off', async ({ page, context, expectAccessible }) => {
    const isCut = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    await page.goto(view);
    await expect(signIn(page)).toBeVisible();
    await expectAccessible();
    expect(await isCut()).toBe(false);
    await signIn(page).click();
    await signInAs(page, 'ana');
    await account(page).click();
    await expect(page.getByRole('region', { name: 'Your sign-in' })).toBeVisible();
    await expectAccessible();
    await page.keyboard.press('Escape');
    await context.clearCookies();
    await page.getByRole('button', { name: 'Refresh' }).first().click();
    await expect(signedOut(page)).toBeVisible();
    await expectAccessible();
    expect(await isCut()).toBe(false);
  });
});
