import { readFileSync, writeFileSync } from 'node:fs';
import { sentinels } from '../src/sandbox/sentinels.ts';
import { copyConsole } from './console-copy.ts';
import { expect, test } from './console-fixture.ts';
import { startConsole } from './console-process.ts';
import { chooseFilter, linkRows, moreButton, noteAsked, openCustomer } from './customer-view.ts';

/** A copy of the built console that is of another version, and whose page no longer has the parts of the old one. */
function buildNewer(folder: string): string {
  const script = copyConsole(folder, ['find-panel-']);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  writeFileSync(script, readFileSync(script, 'utf8').replace(`version: "${version}"`, 'version: "999.0.0"'));
  return script;
}

test('offline: nothing is asked, and the page that waits comes by itself with the connection', async ({
  page,
  context,
  console,
  expectHttpFailure,
}) => {
  expectHttpFailure('/api/session', 0);
  await openCustomer(page, sentinels.paged);
  await expect(page.getByRole('button', { name: /^Allowance/ })).toBeVisible();
  // What will be needed without a connection is fetched while there is one.
  await page.waitForLoadState('networkidle');
  await console.sandbox.clearRequests();
  const asked = noteAsked(page);
  const offline = page.getByRole('region', { name: 'You’re offline' });

  await context.setOffline(true);
  await expect(offline).toBeVisible();
  await expect(page).toHaveTitle(/^⚠ Practice/);
  await moreButton(page).click();
  await expect(offline.filter({ hasText: 'The 50 links above are unaffected.' })).toBeVisible();
  await expect(offline).toHaveCount(1);
  await chooseFilter(page, 'Expired');
  await expect(page.getByRole('cell').getByText('Expired', { exact: true }).first()).toBeVisible();
  await chooseFilter(page, 'All');
  await expect(linkRows(page)).toHaveCount(50);
  await moreButton(page).click();
  await page.clock.runFor(60_000);
  expect(asked).toEqual([]);

  await context.setOffline(false);
  await expect(linkRows(page)).toHaveCount(100);
  await expect(offline).toHaveCount(0);
  await expect(page).toHaveTitle(/^Practice/);
  expect((await console.sandbox.requests()).map(({ query }) => query)).toEqual([expect.stringContaining('cursor=')]);
});

test('what was asked for offline says so, loses no letter, and comes with the connection', async ({
  page,
  context,
  expectHttpFailure,
}) => {
  expectHttpFailure(/\/(api\/session|assets\/[\w-]+\.js)$/, 0);
  await openCustomer(page, sentinels.paged);
  await expect(page.getByRole('button', { name: /^Allowance/ })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const header = page.getByRole('banner');
  const height = async () => (await header.boundingBox())?.height;
  const before = await height();
  const said = page.getByRole('alert').filter({ hasText: 'You’re offline. This part of the page comes by itself' });

  await context.setOffline(true);
  await page.getByRole('button', { name: /^Export/ }).click();
  await expect(page.getByRole('group', { name: 'This view' }).getByRole('region')).toContainText(
    'We’ll pick up where you left off when the connection returns. Nothing was exported',
  );
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog').and(page.getByLabel('Keyboard shortcuts'))).toContainText('You’re offline');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type('practice');
  await expect(said).toBeVisible();
  expect(await height()).toBe(before);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('utc');
  await expect(page.getByRole('dialog').filter({ has: said })).toBeVisible();

  await context.setOffline(false);
  await expect(page.getByRole('option', { name: /UTC/ })).toBeVisible();
  await expect(page.getByRole('combobox')).toHaveValue('utc');
  await page.keyboard.press('Escape');
  const find = page.getByRole('textbox', { name: 'Find or paste…' });
  await expect(find).toHaveValue('practice');
  await find.press('s');
  await expect(page.getByRole('region', { name: 'What this may be' })).toContainText('Customer’s name or e-mail');
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Copy the link to this view');
});

test('while Kirim asks to wait, a filter shows what is known of it, and then itself', async ({
  page,
  console,
  expectHttpFailure,
}) => {
  expectHttpFailure('/setup_links', 429);
  await openCustomer(page, sentinels.rateLimitedPage2);
  await moreButton(page).click();
  await expect(page.getByText(/We’ll carry on by ourselves/)).toBeVisible();
  await console.sandbox.clearRequests();

  await chooseFilter(page, 'Expired');
  await expect(page.getByRole('cell').getByText('Expired', { exact: true }).first()).toBeVisible();
  await expect(page.getByText(/We’ll carry on by ourselves/)).toBeVisible();
  expect(await console.sandbox.requests()).toEqual([]);
  await expect(page.getByText(/We’ll carry on by ourselves/)).toHaveCount(0, { timeout: 15_000 });
  await expect(page.getByRole('link', { name: /^Expired/ })).toHaveAttribute('aria-current', 'true');
  const asked = async () => (await console.sandbox.requests()).map(({ query }) => query);
  await expect.poll(asked).toEqual(['status=expired']);
  await expect(page.getByRole('main').getByText(/^\d+ (expired links|loaded)/)).toBeVisible();
  expect(await asked()).toEqual(['status=expired']);
});

test('a console that goes away and comes back as a newer one', async ({ page, expectHttpFailure }, testInfo) => {
  expectHttpFailure(/\/api\//, 0);
  expectHttpFailure('/assets/find-panel', 404);
  const old = await startConsole();
  const { port } = new URL(old.url);
  await page.goto(`${old.url}/customers/${sentinels.capped.id}`);
  await expect(page.getByRole('button', { name: /^Allowance/ })).toBeVisible();
  await expect(linkRows(page)).toHaveCount(50);
  await old.stop();

  await page.getByRole('button', { name: 'Refresh' }).click();
  const strip = page.getByRole('region', { name: 'The console’s own server isn’t answering' });
  await expect(strip).toContainText('You’re looking at links as of');
  await expect(linkRows(page)).toHaveCount(50);

  const newer = await startConsole(buildNewer(testInfo.outputPath('newer')), { PORT: port });
  await page.clock.runFor(10_000);
  await expect(strip).toHaveCount(0);
  await expect(page.getByRole('contentinfo')).toContainText('A newer version of this console is ready.');

  await page.keyboard.press('/');
  const missing = page.getByRole('alert');
  await expect(missing).toContainText('The console’s server answers, but doesn’t have this part of the page any more');
  await expect(missing.getByRole('button', { name: 'Reload the page' })).toBeVisible();
  await expect(linkRows(page)).toHaveCount(50);
  expect(await newer.stop()).toBe(0);
});
