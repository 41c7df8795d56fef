import type { Page } from '@playwright/test';
import { sentinels } from '../src/sandbox/sentinels.ts';
import { expect, test } from './console-fixture.ts';
import { chooseFilter, filters, linkRows, openCustomer } from './customer-view.ts';
import { drawer } from './drawer-view.ts';
import type { SandboxRequest } from './sandbox-control.ts';

/** The paths of the API that a page asks for by itself, as they are asked. */
function watchApi(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith('/api/v1/customers')) asked.push(pathname + search);
  });
  return asked;
}

const documentState = (page: Page) => page.evaluate(() => document.readyState);

const aboutCustomers = (requests: SandboxRequest[]) =>
  requests
    .filter(({ path }) => path.startsWith('/v1/customers'))
    .map(({ path, query }) => `${path}${query && '?'}${query.replace(/^\?/, '')}`)
    .sort();

test('a page brings its customer and links along: Kirim is asked once for each, and the page asks for neither', async ({
  page,
  console,
}) => {
  const asked = watchApi(page);
  await console.sandbox.clearRequests();
  await openCustomer(page, sentinels.paged);

  await expect(linkRows(page)).toHaveCount(50);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(sentinels.paged.name);
  const both = ['/v1/customers/cus_paged', '/v1/customers/cus_paged/setup_links'];
  expect(aboutCustomers(await console.sandbox.requests())).toEqual(both);

  // Who loads the page again wants it as it is now; two reads of the same within 2 seconds are one.
  await console.sandbox.tick(3);
  await page.reload();
  await expect(linkRows(page)).toHaveCount(50);
  expect(aboutCustomers(await console.sandbox.requests())).toEqual([...both, ...both].sort());
  expect(asked).toEqual([]);
});

test('an address with a filter brings that filter along', async ({ page, console }) => {
  const asked = watchApi(page);
  await console.sandbox.clearRequests();
  await openCustomer(page, sentinels.paged, '?status=expired');

  await expect(filters(page).locator('[aria-current=true]')).toHaveText(/^Expired/);
  await expect(page.getByRole('cell').getByText('Expired', { exact: true }).first()).toBeVisible();
  expect(asked).toEqual([]);
  expect(aboutCustomers(await console.sandbox.requests())).toEqual([
    '/v1/customers/cus_paged',
    '/v1/customers/cus_paged/setup_links?status=expired',
  ]);
});

test('an address that opens a link brings its list along', async ({ page }) => {
  await openCustomer(page, sentinels.paged, '?status=expired');
  const address = await linkRows(page).getByRole('link').first().getAttribute('href');
  const asked = watchApi(page);
  await page.goto(address ?? '');

  await expect(drawer(page).getByText('In plain words')).toBeVisible();
  expect(asked).toEqual([]);
});

test('the list of customers comes with its page', async ({ page, console }) => {
  const asked = watchApi(page);
  await console.sandbox.clearRequests();
  await page.goto('/customers');

  await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(100);
  expect(asked).toEqual([]);
  expect(aboutCustomers(await console.sandbox.requests())).toEqual(['/v1/customers?limit=100']);
});

test('a refresh asks anew', async ({ page, console }) => {
  const asked = watchApi(page);
  await openCustomer(page, sentinels.paged);
  await expect(linkRows(page)).toHaveCount(50);
  await console.sandbox.clearRequests();
  // Two reads of the same within 2 seconds are one.
  await console.sandbox.tick(3);
  await page.getByRole('button', { name: /^Refresh/ }).click();

  await expect(page.getByRole('status')).toHaveText(/updated|refreshed/i);
  expect(asked).toEqual(['/api/v1/customers/cus_paged/setup_links']);
  expect(aboutCustomers(await console.sandbox.requests())).toEqual(['/v1/customers/cus_paged/setup_links']);
});

test('a page that another site leads to brings nothing along, and asks by itself', async ({ page, console }) => {
  // To a browser, two names of this computer are two sites.
  const { port } = new URL(console.url);
  await page.goto(`http://127.0.0.1:${port}/customers`);
  await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(100);
  await console.sandbox.clearRequests();
  const asked = watchApi(page);
  await page.evaluate((address) => window.location.assign(address), `http://localhost:${port}/customers/cus_paged`);

  await expect(linkRows(page)).toHaveCount(50);
  expect(asked.sort()).toEqual(['/api/v1/customers/cus_paged', '/api/v1/customers/cus_paged/setup_links']);
  expect(aboutCustomers(await console.sandbox.requests())).toHaveLength(2);
});

test('a refusal of Kirim comes with the page and shows its panel', async ({ page, console }) => {
  const asked = watchApi(page);
  await console.sandbox.clearRequests();
  await openCustomer(page, sentinels.quotaExceeded);

  await expect(page.getByRole('alert')).toContainText('Your Kirim plan’s quota is used up');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(sentinels.quotaExceeded.name);
  expect(asked).toEqual([]);
  expect(aboutCustomers(await console.sandbox.requests())).toHaveLength(2);
});

test('told to wait in the page itself: it carries on by itself, with a request of its own', async ({ page }) => {
  const asked = watchApi(page);
  await openCustomer(page, sentinels.rateLimited);

  await expect(page.getByText(/We’ll carry on by ourselves in \d s/)).toBeVisible();
  expect(asked).toEqual([]);
  await expect(linkRows(page)).toHaveCount(12);
  expect(asked).toEqual(['/api/v1/customers/cus_rate_limited/setup_links']);
});

test('while Kirim is slow the page lives, and its rows come without a request of its own', async ({
  page,
  console,
}) => {
  const asked = watchApi(page);
  await console.sandbox.clearRequests();
  await openCustomer(page, sentinels.slow);

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(sentinels.slow.name);
  await expect(page.getByRole('region', { name: 'Setup links' }).locator('[aria-busy=true]')).toBeVisible();
  expect(await documentState(page)).toBe('loading');

  await expect(linkRows(page)).toHaveCount(12);
  expect(asked).toEqual([]);
  expect(aboutCustomers(await console.sandbox.requests())).toHaveLength(2);
});

test('while Kirim is silent the page says so, and ends with the fault that came with it', async ({ page }) => {
  const asked = watchApi(page);
  await openCustomer(page, sentinels.hang);

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(sentinels.hang.name);
  await expect(page.getByText(/^Still waiting for Kirim… [4-9] s$/)).toBeVisible();
  expect(await documentState(page)).toBe('loading');

  await expect(page.getByRole('alert')).toContainText('Kirim took too long');
  await expect(page.getByText('504 upstream_timeout').first()).toBeVisible();
  expect(asked).toEqual([]);
});

test('a filter can be chosen long before the page ends; what came along meanwhile stays for All', async ({
  page,
  console,
}) => {
  const asked = watchApi(page);
  await console.sandbox.clearRequests();
  await openCustomer(page, sentinels.slow);
  await chooseFilter(page, 'Active');

  await expect(page).toHaveURL(/status=active$/);
  expect(await documentState(page)).toBe('loading');
  await expect(linkRows(page).first()).toBeVisible();
  await chooseFilter(page, 'All');
  await expect(linkRows(page)).toHaveCount(12);
  expect(asked).toEqual(['/api/v1/customers/cus_slow/setup_links?status=active']);
  expect(aboutCustomers(await console.sandbox.requests())).toHaveLength(3);
});

test('hostile text comes along as text', async ({ page }) => {
  const asked = watchApi(page);
  await openCustomer(page, sentinels.hostile);

  await expect(linkRows(page).first()).toBeVisible();
  await expect(page.getByText(/<img src=x onerror=/).first()).toBeVisible();
  expect(asked).toEqual([]);
});

test('the app is one file, whose first line lets the browser compile it while it loads', async ({ page }) => {
  await page.goto('/customers', { waitUntil: 'commit' });
  const entry = await page.locator('script[type=module]').getAttribute('src');
  const [first, second] = (await (await page.request.get(entry ?? '')).text()).split('\n');
  expect(first).toBe('//# allFunctionsCalledOnLoad');
  expect(second).not.toMatch(/^import\b/);
});
