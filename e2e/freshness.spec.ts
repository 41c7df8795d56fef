import type { Locator, Page } from '@playwright/test';
import { requestedWith } from '../src/contract/headers.ts';
import { sentinels } from '../src/sandbox/sentinels.ts';
import { expect, test } from './console-fixture.ts';
import { linkRows, moreButton, openCustomer } from './customer-view.ts';
import { rowLink } from './drawer-view.ts';
import { prepareHiding } from './hidden-tab.ts';
import type { SandboxControl } from './sandbox-control.ts';

const endings = (page: Page) => linkRows(page).allTextContents();
const placeOf = async (row: Locator) => (await row.boundingBox())?.y;

/** What was asked about links since the last look: with cursors, without. */
async function linkReads(sandbox: SandboxControl): Promise<string[]> {
  const reads = (await sandbox.requests()).filter(({ path }) => path.endsWith('/setup_links'));
  await sandbox.clearRequests();
  return reads.map(({ query }) => (query.includes('cursor=') ? 'next' : 'newest'));
}

/** Somebody else looks at the same customer, under another filter: to the sandbox a refresh like any other, which brings a link. */
async function readElsewhere(url: string): Promise<void> {
  const headers = { [requestedWith.name]: requestedWith.value };
  const answer = await fetch(`${url}/api/v1/customers/${sentinels.newRows.id}/setup_links?status=revoked`, { headers });
  expect(answer.status).toBe(200);
}

test('acceptance 7: a return to the tab reads the newest once, loses no row and moves none while two come; Shift+r reads all, at its price', async ({
  page,
  console,
}) => {
  const hide = await prepareHiding(page);
  await openCustomer(page, sentinels.newRows);
  // The first rows fit the window: only when all are drawn is the button below what is seen.
  await expect(linkRows(page)).toHaveCount(50);
  await expect(page.getByRole('button', { name: /^Updated/ })).toBeVisible();
  await moreButton(page).focus();
  for (const loaded of [100, 120]) {
    await page.keyboard.press('m');
    await expect(linkRows(page)).toHaveCount(loaded);
  }
  await expect(page.getByText('That’s all 120 links Kirim returned.')).toBeFocused();
  await expect(linkRows(page).first()).not.toBeInViewport();
  const before = await endings(page);
  const last = linkRows(page).last();
  const place = await placeOf(last);
  await linkReads(console.sandbox);

  await hide(true);
  await page.clock.fastForward(31_000);
  await console.sandbox.tick(3);
  await readElsewhere(console.url);
  await linkReads(console.sandbox);
  await hide(false);

  const notice = page.getByRole('button', { name: '2 new links' });
  await expect(notice).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('2 new links');
  expect(await placeOf(last)).toBe(place);
  await expect(page.getByRole('button', { name: /^Updated just now|^Updated \d s ago/ })).toBeVisible();
  await page.keyboard.press('.');
  await expect(notice).toHaveCount(0);
  await expect(rowLink(page, 0)).toBeFocused();
  expect(await endings(page)).toEqual([expect.any(String), expect.any(String), ...before]);
  await hide(true);
  await hide(false);
  expect(await linkReads(console.sandbox)).toEqual(['newest']);

  await console.sandbox.tick(3);
  await page.keyboard.press('Shift+R');
  await expect(page.getByText('Re-reading 3 pages = 3 requests').first()).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('3 pages re-read');
  await expect(linkRows(page)).toHaveCount(123);
  expect(await endings(page)).toEqual(expect.arrayContaining(before));
  expect(await linkReads(console.sandbox)).toEqual(['newest', 'next', 'next']);
});

test('refresh reads again what is loaded', async ({ page, console }) => {
  await openCustomer(page, sentinels.statusChange);
  await expect(linkRows(page)).toHaveCount(12);
  const active = page.getByRole('cell').getByText('Active', { exact: true });
  const activeBefore = await active.count();
  await console.sandbox.clearRequests();

  // Two reads of the same within 2 seconds are one.
  await console.sandbox.tick(3);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(active).toHaveCount(activeBefore - 1);
  await expect(page.getByRole('status')).toHaveText('Links refreshed');
  expect(await console.sandbox.requests()).toHaveLength(1);
});
