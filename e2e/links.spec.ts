import type { Request } from '@playwright/test';
import { sentinels } from '../src/sandbox/sentinels.ts';
import { expect, test } from './console-fixture.ts';
import { chooseFilter, filters, linkRows, moreButton, openCustomer } from './customer-view.ts';
import { drawer, rowLink } from './drawer-view.ts';

test('a row tells ending, status, outcome, redirects and age', async ({ page }) => {
  await openCustomer(page, sentinels.paged);

  const row = page
    .getByRole('row')
    .filter({ has: page.getByText('Active', { exact: true }) })
    .first();
  await expect(row.getByRole('rowheader')).toHaveText(/^…[\w-]{4}$/);
  await expect(row.getByRole('rowheader')).toHaveAccessibleName(/^Link ending( [\w-]){4}, Active, runs out in \d+ d/);
  await expect(row).toContainText(/Runs out in \d+ d( \d+ h)?/);
  await expect(row).toContainText(/\w{3} \d{1,2} \w{3,4}, \d{2}:\d{2} GMT\+7/);
  await expect(row.getByRole('link', { name: /practice\.example/ }).first()).toHaveAttribute('href', /^https:\/\//);
  await expect(row).toContainText(/ ago/);
  await expect(page.getByText('Times in Asia/Jakarta (GMT+7)')).toBeVisible();
});

test('the columns have heads, each row has one, and the table has a caption', async ({ page }) => {
  await openCustomer(page, sentinels.paged);

  await expect(page.getByRole('columnheader')).toHaveText([
    'Link',
    'Status',
    'Runs out or outcome',
    'Redirects',
    'Created',
    'Actions',
  ]);
  await expect(
    page.getByRole('table', { name: /^Setup links for Practice: 180 links in pages, newest first, 50/ }),
  ).toBeVisible();
});

test('load more reaches the end, keeps focus, and says what came', async ({ page }) => {
  await openCustomer(page, sentinels.paged);

  await moreButton(page).focus();
  await page.keyboard.press('Enter');
  await expect(linkRows(page)).toHaveCount(100);
  await expect(page.getByRole('status')).toHaveText('50 more links loaded. 100 in total.');
  await expect(moreButton(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(linkRows(page)).toHaveCount(150);
  await page.keyboard.press('Enter');
  await expect(linkRows(page)).toHaveCount(180);
  await expect(moreButton(page)).toHaveCount(0);
  await expect(page.getByText('That’s all 180 links Kirim returned.')).toBeFocused();
  await expect(page.getByText('180 links', { exact: true })).toBeVisible();
  await expect(filters(page).getByRole('link', { name: /^All/ })).toHaveText('All180');
});

test('links stand newest first', async ({ page }) => {
  await openCustomer(page, sentinels.paged);
  await moreButton(page).click();
  await expect(linkRows(page)).toHaveCount(100);

  const times = await page
    .getByRole('row')
    .evaluateAll((rows) => rows.slice(1).map((row) => [...row.querySelectorAll('time')].at(-1)?.dateTime ?? ''));
  expect(times).toHaveLength(100);
  expect(times).toEqual(times.toSorted().reverse());
});

test('a filter goes to Kirim and into the address, and every row has its status', async ({ page, console }) => {
  await openCustomer(page, sentinels.paged);
  await expect(linkRows(page)).toHaveCount(50);
  await expect(page.getByRole('heading', { name: sentinels.paged.name })).toBeVisible();
  await console.sandbox.clearRequests();

  await chooseFilter(page, 'Expired');

  await expect(page).toHaveURL(/\/customers\/cus_paged\?status=expired$/);
  await expect(page).toHaveTitle('Expired · Practice: 180 links in pages · Setup links');
  await expect(page.getByText('Load more links', { exact: true })).toBeVisible();
  await expect(linkRows(page)).toHaveCount(50);
  await expect(page.getByRole('cell').getByText('Expired', { exact: true })).toHaveCount(50);
  const asked = (await console.sandbox.requests()).map(({ path, query }) => `${path}?${query}`);
  expect(asked).toEqual(['/v1/customers/cus_paged/setup_links?status=expired']);
});

test('the filters are five links with the chosen one marked', async ({ page }) => {
  await openCustomer(page, sentinels.paged, '?status=revoked');

  await expect(filters(page).getByRole('link')).toHaveText([/^All/, /^Active/, /^Consumed/, /^Expired/, /^Revoked/]);
  await expect(filters(page).locator('[aria-current=true]')).toHaveText(/^Revoked/);
});

test('1 to 5 choose a filter, j, k and the arrows a row, o opens it, each where it is meant alone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1_280, height: 800 });
  await openCustomer(page, sentinels.paged);
  await expect(linkRows(page)).toHaveCount(50);
  await page.keyboard.press('3');
  await expect(page).toHaveURL(/\?status=consumed$/);
  await expect(filters(page).getByRole('link', { name: /^Consumed/ })).toBeFocused();
  await expect(page.getByRole('cell').getByText('Active', { exact: true })).toHaveCount(0);
  await page.keyboard.press('1');
  await expect(filters(page).locator('[aria-current=true]')).toHaveText(/^All/);

  await page.keyboard.press('j');
  await expect(rowLink(page, 0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(rowLink(page, 1)).toBeFocused();
  await page.keyboard.press('o');
  await expect(drawer(page).getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('j');
  await expect(rowLink(page, 2)).toHaveAttribute('aria-current', 'true');
  await expect(drawer(page).getByText('In plain words')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rowLink(page, 2)).toBeFocused();

  await page.keyboard.press('Control+2');
  await page.keyboard.press('/');
  await page.keyboard.type('2jo');
  await expect(page).toHaveURL(/\/customers\/cus_paged$/);
  await page.getByRole('button', { name: /^Allowance/ }).click();
  await page.keyboard.press('2');
  await expect(page.getByRole('region', { name: 'Requests of this tab' })).toBeVisible();
  await expect(page).toHaveURL(/\/customers\/cus_paged$/);
});

test('back and forward bring the former filters, reload and a new tab the same one', async ({ page, context }) => {
  await openCustomer(page, sentinels.paged);
  await chooseFilter(page, 'Active');
  await chooseFilter(page, 'Consumed');

  await page.goBack();
  await expect(filters(page).locator('[aria-current=true]')).toHaveText(/^Active/);
  await page.goBack();
  await expect(filters(page).locator('[aria-current=true]')).toHaveText(/^All/);
  await page.goForward();
  await expect(filters(page).locator('[aria-current=true]')).toHaveText(/^Active/);

  await page.reload();
  await expect(filters(page).locator('[aria-current=true]')).toHaveText(/^Active/);
  await expect(page.getByRole('cell').getByText('Active', { exact: true }).first()).toBeVisible();

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(filters(other).locator('[aria-current=true]')).toHaveText(/^Active/);
});

test('an unknown status in the address is dropped with a word', async ({ page, console }) => {
  await console.sandbox.clearRequests();
  await openCustomer(page, sentinels.paged, '?status=foo');

  await expect(page.getByText('The address asks for a status we don’t know (“foo”). Showing all links.')).toBeVisible();
  await expect(page).toHaveURL(/\/customers\/cus_paged$/);
  await expect(linkRows(page)).toHaveCount(50);
  // Said once: the part that sees to it comes after the rows.
  await expect.poll(() => page.evaluate(() => window.history.state.usr)).toBeNull();
  await page.reload();
  await expect(linkRows(page)).toHaveCount(50);
  await expect(page.getByText(/^The address asks for a status/)).toHaveCount(0);
  const queries = (await console.sandbox.requests()).map(({ query }) => query);
  expect(queries.filter((query) => query.includes('foo'))).toEqual([]);

  // A link that the address names beside it is shown.
  const href = (await rowLink(page, 0).getAttribute('href')) ?? '';
  await page.goto(href.replace('?', '?status=foo&'), { waitUntil: 'commit' });
  await expect(drawer(page).getByText('In plain words')).toBeVisible();
  await expect(page).toHaveURL(href);
});

test('rows of All answer a filter at once while Kirim is asked', async ({ page }) => {
  await openCustomer(page, sentinels.slowFilter);
  await expect(linkRows(page).first()).toBeVisible();

  await chooseFilter(page, 'Expired');

  await expect(page.getByText(/among those already loaded · Checking with Kirim…/)).toBeVisible();
  await expect(page.getByRole('cell').getByText('Expired', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('main').getByText(/^\d+ expired links$/)).toBeVisible();
});

test('acceptance 9: a late answer for a filter that was left does not show', async ({ page }) => {
  await openCustomer(page, sentinels.slowFilter, '?status=active');
  await expect(page.getByRole('cell').getByText('Active', { exact: true }).first()).toBeVisible();
  const isLate = (request: Request) => request.url().endsWith('/setup_links?status=expired');
  const late = Promise.race([page.waitForEvent('requestfinished', isLate), page.waitForEvent('requestfailed', isLate)]);
  const asked = page.waitForRequest(isLate);
  await chooseFilter(page, 'Expired');
  await asked;
  await chooseFilter(page, 'Active');
  await late;

  await expect(page.getByRole('cell').getByText('Active', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('cell').getByText('Expired', { exact: true })).toHaveCount(0);
  await expect(filters(page).locator('[aria-current=true]')).toHaveText(/^Active/);
});

test('pages that overlap show each link once', async ({ page }) => {
  await openCustomer(page, sentinels.duplicates);
  await moreButton(page).click();
  await expect(linkRows(page)).toHaveCount(90);
  await moreButton(page).click();
  await expect(linkRows(page)).toHaveCount(100);
  const endings = await linkRows(page).allTextContents();
  expect(new Set(endings).size).toBe(100);
  // 120 were sent, and nobody knows by which of the two numbers Kirim stops.
  await expect(page.getByText('100 newest links · Kirim may hold older ones')).toBeVisible();
});

test('acceptance 5: a cursor that repeats or is missing ends the list, with words', async ({ page, console }) => {
  await openCustomer(page, sentinels.cursorLoop);
  await moreButton(page).click();

  await expect(page.getByText('Kirim says there are older links but offers no way to load them.')).toBeVisible();
  await expect(moreButton(page)).toHaveCount(0);
  await expect(linkRows(page)).toHaveCount(100);
  const asked = (await console.sandbox.requests()).filter(({ path }) => path.endsWith('/setup_links'));
  expect(asked).toHaveLength(2);

  await openCustomer(page, sentinels.moreWithoutCursor);
  await expect(page.getByText('50 loaded · Kirim has more but gave no way to fetch them')).toBeVisible();
  await expect(page.getByText('Kirim says there are older links but offers no way to load them.')).toBeVisible();
  await expect(moreButton(page)).toHaveCount(0);
});

test('acceptance 6: numbers claim only what is known', async ({ page }) => {
  await openCustomer(page, sentinels.capped);
  await expect(page.getByText('50 newest links · Kirim may hold older ones')).toBeVisible();
  for (const link of await filters(page).getByRole('link').all()) await expect(link).toHaveText(/\d\+$/);

  await chooseFilter(page, 'Expired');
  await expect(page.getByRole('main').getByText(/^\d+ expired links$/)).toBeVisible();
  await expect(filters(page).getByRole('link', { name: /^Expired/ })).toHaveText(/^Expired\d+$/);

  await openCustomer(page, sentinels.errorOnRefresh);
  await expect(filters(page).getByRole('link', { name: /^All/ })).toHaveText('All20');
});
