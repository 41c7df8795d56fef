import type { BrowserContext } from '@playwright/test';
import { sentinels } from '../src/sandbox/sentinels.ts';
import { expect, test } from './console-fixture.ts';
import { expectAllParts, holdTime, linkRows, moreButton, openCustomer } from './customer-view.ts';
import { prepareHiding } from './hidden-tab.ts';
import type { SandboxRequest } from './sandbox-control.ts';

/** What a person would paste now. The console's own pages may not read the clipboard. */
async function pasted(context: BrowserContext): Promise<string> {
  const paper = await context.newPage();
  await paper.setContent('<textarea aria-label="Paper"></textarea>');
  await paper.getByLabel('Paper').press('Control+V');
  return paper.getByLabel('Paper').inputValue();
}

const linksOf = (requests: SandboxRequest[]) => requests.filter(({ path }) => path.endsWith('/setup_links'));

test('acceptance 1: told to wait on page 2: rows, place and focus stay, and the same page is asked for alone', async ({
  page,
  console,
  expectHttpFailure,
}) => {
  expectHttpFailure('/setup_links', 429);
  await openCustomer(page, sentinels.rateLimitedPage2);
  await expect(linkRows(page)).toHaveCount(50);
  await expectAllParts(page);
  await moreButton(page).focus();
  const place = await page.evaluate(() => window.scrollY);
  await console.sandbox.clearRequests();
  await page.keyboard.press('Enter');

  await expect(page.getByText(/We’ll carry on by ourselves in [1-7] s/)).toBeVisible();
  await holdTime(page);
  await expect(page.getByText('The 50 links above are unaffected.')).toBeVisible();
  await expect(page).toHaveTitle(/^⏸ /);
  await expect(linkRows(page)).toHaveCount(50);
  const button = page.getByRole('button', { name: 'Try again' });
  await expect(button).toBeFocused();
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  expect(await page.evaluate(() => window.scrollY)).toBe(place);
  await page.keyboard.press('Enter');
  expect(linksOf(await console.sandbox.requests())).toHaveLength(1);

  await page.clock.resume();
  await expect(linkRows(page)).toHaveCount(100);
  expect(await page.evaluate(() => window.scrollY)).toBe(place);
  await expect(page.getByText(/^Kirim returns the 100 newest links\./)).toBeFocused();
  await expect(page).toHaveTitle(/^Practice/);
  const asked = linksOf(await console.sandbox.requests());
  expect(asked.map(({ status }) => status)).toEqual([429, 200]);
  expect(new Set(asked.map(({ query }) => query)).size).toBe(1);
});

test('acceptance 2: told to wait on page 2, a hidden tab waits until it is looked at', async ({
  page,
  console,
  expectHttpFailure,
}) => {
  expectHttpFailure('/setup_links', 429);
  const hide = await prepareHiding(page);
  await openCustomer(page, sentinels.rateLimitedPage2);
  await moreButton(page).click();
  await expect(page.getByText(/We’ll carry on by ourselves/)).toBeVisible();
  await hide(true);
  await console.sandbox.clearRequests();
  await console.sandbox.tick(20);
  await page.clock.runFor(20_000);
  expect(linksOf(await console.sandbox.requests())).toEqual([]);
  await expect(page).toHaveTitle(/^⏸ /);

  await hide(false);
  await expect(linkRows(page)).toHaveCount(100);
  expect(linksOf(await console.sandbox.requests())).toHaveLength(1);
});

test('told to wait on the first page: it carries on by itself', async ({ page, expectHttpFailure }) => {
  expectHttpFailure('/setup_links', 429);
  await openCustomer(page, sentinels.rateLimited);

  await expect(page.getByRole('alert')).toContainText('Kirim asked us to slow down');
  await expect(linkRows(page)).toHaveCount(12);
  await expect(page.getByText('Kirim asked us to slow down')).toHaveCount(0);
});

test('whoever does not want to carry on is asked', async ({ page, console, expectHttpFailure }) => {
  expectHttpFailure('/setup_links', 429);
  await openCustomer(page, sentinels.rateLimited);
  await page.getByRole('button', { name: 'Don’t continue automatically' }).click();

  await expect(page.getByText('We won’t carry on by ourselves.')).toBeVisible();
  await console.sandbox.tick(20);
  await page.clock.runFor(20_000);
  expect(linksOf(await console.sandbox.requests())).toHaveLength(1);

  await page.getByRole('button', { name: 'Try once more' }).click();
  await expect(linkRows(page)).toHaveCount(12);
});

test('after three pauses in a row it stops, in every tab', async ({ page, context, console, expectHttpFailure }) => {
  expectHttpFailure('/setup_links', 429);
  await openCustomer(page, sentinels.rateLimitedAlways);
  const other = await context.newPage();
  await other.clock.install({ time: await page.evaluate(() => Date.now()) });
  await openCustomer(other, sentinels.rateLimitedAlways);

  // In its own time: the console's limiter counts real seconds. A late computer may find the next request made already.
  for (const times of [1, 2, 3]) {
    await expect.poll(async () => linksOf(await console.sandbox.requests()).length).toBeGreaterThanOrEqual(times);
    await expect(page.getByText(/We’ll carry on by ourselves in/)).toBeVisible();
  }
  await expect(page.getByRole('alert')).toContainText('Still too many requests');
  await expect(page.getByRole('alert')).toContainText(/using the allowance \(\d+ of 600 left\)/);
  await expect(other.getByRole('alert')).toContainText('Still too many requests');
  await page.clock.runFor(60_000);
  await other.clock.runFor(60_000);
  expect(linksOf(await console.sandbox.requests())).toHaveLength(4);
  await expect(page.getByRole('button', { name: 'Try once more' })).toBeVisible();
});

test('acceptance 3: an error of Kirim on the first page is asked for three times, then said', async ({
  page,
  console,
  expectHttpFailure,
}) => {
  expectHttpFailure('/setup_links', 502);
  await openCustomer(page, sentinels.error500);

  await expect(page.getByRole('alert')).toContainText('Kirim had a problem on its side');
  expect(linksOf(await console.sandbox.requests())).toHaveLength(3);
  await expect(page.getByText(/No setup links/)).toHaveCount(0);
});

test('a refusal is asked for once', async ({ page, console, expectHttpFailure }) => {
  expectHttpFailure('/setup_links', 402);
  await openCustomer(page, sentinels.quotaExceeded);
  await expect(page.getByRole('alert')).toBeVisible();

  await console.sandbox.tick(30);
  await page.clock.runFor(30_000);
  expect(linksOf(await console.sandbox.requests())).toHaveLength(1);
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect.poll(async () => linksOf(await console.sandbox.requests()).length).toBe(2);
});

test('acceptance 4: a refresh that fails leaves every row where it was', async ({
  page,
  console,
  expectHttpFailure,
}) => {
  expectHttpFailure('/setup_links', 502);
  await openCustomer(page, sentinels.errorOnRefresh);
  await expect(linkRows(page)).toHaveCount(20);
  await console.sandbox.tick(3);
  const before = await page.getByRole('rowgroup').last().textContent();

  await page.getByRole('button', { name: 'Refresh' }).click();

  const strip = page.getByRole('region', { name: 'Kirim had a problem on its side' });
  await expect(strip).toContainText(/You’re looking at links as of \d\d:\d\d:\d\d\./);
  const amber = await page
    .getByRole('cell')
    .getByText('Expired', { exact: true })
    .first()
    .evaluate((word) => getComputedStyle(word).color);
  await expect(page.getByText(/^Showing links as of \d\d:\d\d$/)).toHaveCSS('color', amber);
  expect(await page.getByRole('rowgroup').last().textContent()).toBe(before);
});

test('a next page that fails leaves the rows, and can be tried again', async ({ page, expectHttpFailure }) => {
  expectHttpFailure('/setup_links', 502);
  await openCustomer(page, sentinels.errorPage2);
  await moreButton(page).click();

  const banner = page.getByRole('region', { name: 'Kirim had a problem on its side' });
  await expect(banner).toContainText('The 50 links above are unaffected.');
  await expect(page.getByRole('status')).toHaveText(
    'Kirim had a problem on its side. The 50 links above are unaffected.',
  );
  await expect(linkRows(page)).toHaveCount(50);
  await expect(page.getByRole('button', { name: 'Try again' })).toBeFocused();
});

test('a cursor that is refused once costs nothing', async ({ page, expectHttpFailure }) => {
  expectHttpFailure('/setup_links', 400);
  await openCustomer(page, sentinels.invalidCursor);
  await moreButton(page).click();

  await expect.poll(() => linkRows(page).count()).toBeGreaterThan(50);
});

test('a cursor that is always refused stops after starting over once', async ({ page, console, expectHttpFailure }) => {
  expectHttpFailure('/setup_links', 400);
  await openCustomer(page, sentinels.invalidCursorAlways);
  await expect(linkRows(page)).toHaveCount(50);
  await console.sandbox.tick(3);
  await moreButton(page).click();

  const banner = page.getByRole('region', { name: 'Kirim lost our place in the list' });
  await expect(banner).toContainText('This keeps happening, so we stopped.');
  await expect(banner).toContainText('The links above are still correct.');
  await expect(linkRows(page)).toHaveCount(50);
  expect(linksOf(await console.sandbox.requests()).map(({ status }) => status)).toEqual([200, 400, 200, 400]);
});

test('a failure under a filter keeps the rows that All knew', async ({ page, console, expectHttpFailure }) => {
  expectHttpFailure('/setup_links', 502);
  await openCustomer(page, sentinels.errorOnRefresh);
  await expect(linkRows(page)).toHaveCount(20);
  await page.getByRole('link', { name: /^Expired/ }).click();

  await expect(page.getByRole('cell').getByText('Expired', { exact: true }).first()).toBeVisible();
  const strip = page.getByRole('region', { name: 'Kirim had a problem on its side' });
  await expect(strip).toContainText('You’re looking at links as of');
  expect(linksOf(await console.sandbox.requests()).at(-1)?.query).toContain('status=expired');
});

test('the details of a failure can be copied', async ({ page, context, expectHttpFailure }) => {
  expectHttpFailure('/setup_links', 402);
  await context.grantPermissions(['clipboard-write']);
  await openCustomer(page, sentinels.billingOther);

  await page.getByRole('button', { name: 'Copy details' }).click();

  await expect(page.getByRole('status')).toHaveText('Details copied');
  const details = await pasted(context);
  expect(details).toMatch(
    /^Kirim is holding back for a billing reason\nWhen: 2026-11-18 \d\d:\d\d:\d\d UTC\nOrigin: Kirim\n/,
  );
  expect(details).toMatch(/Kirim reference: req_[0-9A-Z]{26}/);
  expect(details).toContain('/customers/cus_billing_other');
});

test('only the header fails: the links are there, and its own retry asks for the customer alone', async ({
  page,
  console,
  expectHttpFailure,
}) => {
  expectHttpFailure('/customers/cus_header_fails', 502);
  await openCustomer(page, sentinels.headerFails);
  await expect(linkRows(page)).toHaveCount(8);
  await expect(page.getByText('Name and numbers unavailable')).toBeVisible();
  await console.sandbox.clearRequests();

  await page.getByRole('button', { name: 'Try again' }).click();

  await expect
    .poll(async () => (await console.sandbox.requests()).map(({ path }) => path))
    .toContain('/v1/customers/cus_header_fails');
  expect(linksOf(await console.sandbox.requests())).toEqual([]);
});
