import type { Page } from '@playwright/test';
import { sentinels } from '../src/sandbox/sentinels.ts';
import { expect, test } from './console-fixture.ts';
import { linkRows, refreshUntil } from './customer-view.ts';
import { box, results } from './find-box.ts';

// Made up for this test: no Kirim ever gave it out.
const token = 'csl_AbCdEfGhIjKlMnOpQrStWvqb';

/** The head cells of the customers' rows. */
const rows = (page: Page) => page.getByRole('table').getByRole('rowheader');

test('the list of customers opens one by its name', async ({ page }) => {
  await page.goto('/');

  await expect(page).toHaveURL(/\/customers$/);
  await expect(page).toHaveTitle('Customers · Tautan');
  await expect(page.getByRole('columnheader')).toHaveText(['Name', 'E-mail', 'Status', 'Customer id', 'Created']);
  await expect(page.getByText('100 customers loaded · more available')).toBeVisible();

  await page.getByRole('link', { name: sentinels.headerFails.name }).scrollIntoViewIfNeeded();
  await page.getByRole('link', { name: sentinels.paged.name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(sentinels.paged.name);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('more customers load to the end', async ({ page }) => {
  await page.goto('/customers');
  await page.getByRole('button', { name: 'Load more customers (100 loaded)' }).click();

  await expect(page.getByText(/^That’s all \d{3} customers\.$/)).toBeVisible();
  const total = await page.getByRole('table').getByRole('rowheader').count();
  expect(total).toBeGreaterThan(100);
  await expect(page.getByText(`${total} customers`, { exact: true })).toBeVisible();
  await expect(page.getByRole('status')).toHaveText(`${total - 100} more customers loaded. ${total} in total.`);
});

test('an id opens its customer, and what is none is not sent to Kirim as one', async ({ page, console }) => {
  await page.goto('/customers');
  await expect(rows(page)).toHaveCount(100);
  await console.sandbox.clearRequests();
  for (const text of ['support@acme.io', '+62 812-3456-7890', 'cus 335T']) {
    await box(page).fill(text);
    await page.keyboard.press('Enter');
    await expect(results(page)).toBeVisible();
    await expect(box(page)).toHaveValue(text);
  }
  await expect(page).toHaveURL(/\/customers$/);
  expect(await console.sandbox.requests()).toEqual([]);

  await box(page).fill(' cus_paged ');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/customers\/cus_paged$/);
  await expect(linkRows(page)).toHaveCount(50);
});

test('a filter stands in the address, costs one request, and says so when nobody is under it', async ({
  page,
  console,
}) => {
  await console.sandbox.clearRequests();
  await page.goto('/customers?status=suspended');
  await expect(page).toHaveTitle('Suspended · Customers · Tautan');
  await expect(page.getByRole('cell').getByText('Suspended', { exact: true }).first()).toBeVisible();
  const asked = (await console.sandbox.requests()).filter(({ path }) => path === '/v1/customers');
  expect(asked.map(({ query }) => query)).toEqual(['status=suspended&limit=100']);

  await page.keyboard.press('2');
  await expect(page).toHaveURL(/\/customers\?status=pending$/);
  await expect(page.getByRole('main').getByText(/^\d+ customers$/)).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\?status=suspended$/);

  await page.goto('/customers?status=paused');
  await expect(page).toHaveURL(/\/customers$/);
  await expect(page.getByText('a status we don’t know (“paused”)')).toBeVisible();
});

test('among hundreds: loaded at a stated price, searched without a request, and whole for who prints', async ({
  page,
  console,
  expectAccessible,
}) => {
  await console.sandbox.customers({ total: 400 });
  await page.goto('/customers');
  await expect(page.getByText('Each page of 100 customers costs one request.')).toBeVisible();
  await console.sandbox.clearRequests();
  await page.getByRole('button', { name: 'Load the rest' }).click();
  await expect(page.getByText('400 customers', { exact: true })).toBeVisible();
  await expect(page.getByText('That’s all 400 customers.').first()).toBeFocused();
  expect(await console.sandbox.requests()).toHaveLength(3);

  await expect.poll(() => rows(page).count()).toBeLessThan(100);
  await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', '401');
  await expectAccessible();
  await page.keyboard.press('f');
  await page.keyboard.type('klinik hewan');
  const found = page.getByText(/^\d+ of the 400 loaded customers match\.$/).first();
  await expect(found).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('j');
  await expect(rows(page).nth(1).getByRole('link')).toBeFocused();
  await expect(page).toHaveURL(/\/customers$/);
  expect(await console.sandbox.requests()).toHaveLength(3);

  await page.getByRole('searchbox').fill('');
  await expect(page.getByText('400 customers', { exact: true })).toBeVisible();
  await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', '401');
  await expect(rows(page).first()).toContainText('Warung Bu Yanti');
  await page.keyboard.press('ArrowDown');
  for (let press = 0; press < 20; press += 1) await page.keyboard.press('j');
  await expect(page.locator(':focus').locator('xpath=ancestor::tr')).toHaveAttribute('aria-rowindex', '22');
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await rows(page).count()).toBe(400);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect.poll(() => rows(page).count()).toBeLessThan(100);
});

test('a failure stands where it happened: instead of the rows, below them, above them', async ({
  page,
  console,
  expectHttpFailure,
}) => {
  expectHttpFailure(/\/customers\b/, 502);
  const { customers } = console.sandbox;
  await customers({ fault: { kind: 'forbidden', pages: 'first' } });
  await page.goto('/customers');
  await expect(page.getByRole('alert')).toContainText('This key isn’t allowed to see that');
  await expect(page.getByText('No customers yet')).toHaveCount(0);
  await expect(page.getByRole('navigation', { name: 'Filter by status' })).toBeVisible();

  await customers({ fault: { kind: 'forbidden', pages: 'next' } });
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(rows(page)).toHaveCount(100);
  await page.keyboard.press('m');
  await expect(page.getByText('The 100 customers above are unaffected.').first()).toBeVisible();
  await customers({ fault: null });
  await page.getByRole('button', { name: 'Load the rest' }).click();
  await expect(page.getByText(/^That’s all \d+ customers\.$/).first()).toBeVisible();

  await customers({ fault: { kind: 'forbidden' } });
  const before = await rows(page).count();
  const strip = page.getByRole('region', { name: 'This key isn’t allowed to see that' });
  await refreshUntil(page, () => expect(strip).toContainText('You’re looking at customers as of', { timeout: 500 }));
  await expect(rows(page)).toHaveCount(before);
});

test('who was opened last is kept in this browser until it is cleared', async ({ page }) => {
  const recent = page.getByRole('region', { name: 'Recently opened' });
  await page.goto('/customers');
  await expect(rows(page)).toHaveCount(100);
  await expect(recent).toHaveCount(0);
  await rows(page).first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 2, name: 'Setup links' })).toBeVisible();
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(1);
  await page.goto('/customers');
  await expect(recent.getByRole('link')).toHaveText(['Warung Bu Yanti']);
  await recent.getByRole('button', { name: 'Clear the recently opened customers' }).click();
  await expect(recent).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('a live token in the address leaves it before anything is asked', async ({ page, console }) => {
  await console.sandbox.clearRequests();
  await page.goto(`/customers/${token}`);

  await expect(page).toHaveURL(/\/customers$/);
  await expect(
    page.getByText(/The address held a link’s secret token. Only its last 4 characters \(…Wvqb\) were kept/),
  ).toBeVisible();
  expect(await page.content()).not.toContain(token);
  expect(JSON.stringify(await page.evaluate(() => window.history.state))).not.toContain(token);
  expect(JSON.stringify(await console.sandbox.requests())).not.toContain(token);
});

test('a live token in the place of a status is not shown and leaves the address', async ({ page }) => {
  await page.goto(`/customers/cus_paged?status=${token}`);

  await expect(
    page.getByText(/The address held a link’s secret token. Only its last 4 characters \(…Wvqb\) were kept/),
  ).toBeVisible();
  await expect(page).toHaveURL(/\/customers\/cus_paged$/);
  expect(await page.content()).not.toContain(token);
  expect(JSON.stringify(await page.evaluate(() => window.history.state))).not.toContain(token);
});

test('an e-mail address in the place of an id says so and asks nobody', async ({ page, console }) => {
  await page.goto('/customers/support@acme.io');

  await expect(page.getByRole('heading', { name: 'That isn’t a customer id' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to the customers' }).click();
  await expect(page).toHaveURL(/\/customers$/);
  expect((await console.sandbox.requests()).map(({ path }) => path)).not.toContain('/v1/customers/support@acme.io');
});

test('an address without a page says so', async ({ page, expectHttpFailure }) => {
  expectHttpFailure('/nothing/here', 404);
  const answer = await page.goto('/nothing/here');

  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'No such page' })).toBeVisible();
});

test('the sandbox can’t be overlooked, and the version is said', async ({ page }) => {
  await page.goto('/customers');

  await expect(page.getByText('Every customer and link here is invented.')).toBeVisible();
  await expect(page.getByText('PT Tautan Sandbox (invented data)')).toBeVisible();
  await expect(page.getByRole('contentinfo')).toHaveText(/^Tautan 0\.1\.0 \(\w+\)$/);
});
