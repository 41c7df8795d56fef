import { sentinels } from '../src/sandbox/sentinels.ts';
import { expect, test } from './console-fixture.ts';
import { linkRows, noteAsked, openCustomer } from './customer-view.ts';
import type { SandboxControl } from './sandbox-control.ts';

const linkReads = async (sandbox: SandboxControl) =>
  (await sandbox.requests()).filter(({ path }) => path.endsWith('/setup_links')).length;

test('what a colleague read 10 seconds ago shows without a request to Kirim, with its age', async ({
  page,
  console,
}) => {
  await openCustomer(page, sentinels.paged);
  await expect(linkRows(page)).toHaveCount(50);
  await console.sandbox.tick(10);
  await console.sandbox.clearRequests();

  await openCustomer(page, sentinels.paged);
  await expect(linkRows(page)).toHaveCount(50);
  await expect(page.getByRole('button', { name: /^Allowance/ })).toBeVisible();
  await page.getByRole('button', { name: /^Updated [12]\d s ago$/ }).click();
  await expect(page.getByRole('region', { name: 'Requests of this tab' })).toContainText(/1\d s old/);
  expect(await linkReads(console.sandbox)).toBe(0);
});

test('what was read a minute ago shows at once, and is replaced by what Kirim says meanwhile', async ({
  page,
  console,
}) => {
  await openCustomer(page, sentinels.paged);
  await expect(linkRows(page)).toHaveCount(50);
  await console.sandbox.tick(60);
  await console.sandbox.clearRequests();

  const asked = noteAsked(page);
  await openCustomer(page, sentinels.paged);
  await expect(page.getByRole('button', { name: /^Updated 1 min ago$/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Updated (just now|\d s ago)$/ })).toBeVisible();
  expect(await linkReads(console.sandbox), 'reads of Kirim').toBe(1);
  expect(asked.filter((path) => path.endsWith('/setup_links'))).toHaveLength(1);
});

test('when Kirim fails, what was read before stands in for it, with the failure above', async ({
  page,
  console,
  expectHttpFailure,
}) => {
  await openCustomer(page, sentinels.errorOnRefresh);
  await expect(linkRows(page)).toHaveCount(20);
  await console.sandbox.tick(20);

  await openCustomer(page, sentinels.errorOnRefresh);
  const strip = page.getByRole('region', { name: 'Kirim had a problem on its side' });
  await expect(strip).toContainText(/You’re looking at links as of \d\d:\d\d:\d\d\./);
  await expect(strip).toContainText(/500 \w+.*ref req_\w+/);
  await expect(linkRows(page)).toHaveCount(20);
  await expect(page.getByText(/^Showing links as of \d\d:\d\d$/)).toBeVisible();

  expectHttpFailure('/setup_links', 502);
  await strip.getByRole('button', { name: 'Try again' }).click();
  await expect(strip).toContainText('Kirim had a problem on its side');
  await expect(linkRows(page)).toHaveCount(20);
});

test('while Kirim wants a pause nothing more is asked of it, for no customer', async ({
  page,
  console,
  expectHttpFailure,
}) => {
  // For a minute: the page may take its time to show it.
  await console.sandbox.failNext(sentinels.capped.id, 429);
  await openCustomer(page, sentinels.capped);
  await expect(page.getByText(/We’ll carry on by ourselves in/)).toBeVisible();
  await console.sandbox.clearRequests();

  expectHttpFailure(/./, 429);
  await openCustomer(page, sentinels.paged);
  await expect(page.getByRole('alert')).toContainText('Kirim asked us to slow down');
  expect(await linkReads(console.sandbox)).toBe(0);
});
