import type { Page } from '@playwright/test';
import { sentinels } from '../src/sandbox/sentinels.ts';
import { expect, test } from './console-fixture.ts';
import { filters, linkRows, openCustomer } from './customer-view.ts';
import { rowLink } from './drawer-view.ts';

test.describe('in a window of 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('links are a list, and load to the end', async ({ page }) => {
    await openCustomer(page, sentinels.paged, '?status=revoked');
    const list = page.getByRole('list', { name: /^Setup links for Practice: 180 links in pages/ });

    await expect(list).toBeVisible();
    await expect(page.getByRole('table')).toHaveCount(0);
    await expect(list.getByText('Revoked', { exact: true }).first()).toBeVisible();
    expect(await list.getByRole('listitem').count()).toBeGreaterThan(20);
  });
});

test('by keyboard alone: from the list to the last link of a filter', async ({ page }) => {
  // Some 160 presses of Tab, each looked at.
  test.slow();
  await page.goto('/customers');
  await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(100);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('f');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('180 links');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(linkRows(page)).toHaveCount(50);

  await tabTo(page, /^Expired/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Load more links', { exact: true })).toBeVisible();
  await expect(filters(page).getByRole('link', { name: /^Expired/ })).toBeFocused();
  await expect(page).toHaveURL(/status=expired$/);
  await expect(page.getByRole('cell').getByText('Expired', { exact: true })).toHaveCount(50);
  await tabTo(page, /^Load more links/);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^That’s all \d+ links Kirim returned\.$/)).toBeFocused();

  await page.reload();
  await expect(page.getByRole('button', { name: /^Export / })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to the setup links' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rowLink(page, 0)).toBeFocused();
  await expect(page).toHaveURL(/status=expired$/);
});

test('text of somebody else stays text, and only https addresses become links', async ({ page }) => {
  await openCustomer(page, sentinels.hostile);
  await expect(linkRows(page).first()).toBeVisible();

  const hrefs = await page
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(hrefs.filter((href) => !/^(https:\/\/[^@]+|\/customers.*|#content)$/.test(href))).toEqual([]);
  await expect(page).toHaveTitle(/^Practice: hostile text/);
  const foreign = page.locator('img, iframe, script:not([src^="/assets/"], [type="application/json"])');
  // The one that the page was built with, before its first paint.
  await expect(foreign).toHaveCount(1);
  await expect(page.locator('head > script:first-child:not([src])')).toHaveCount(1);
});

/** Presses Tab until what has the focus bears the name; gives up after 200 times. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (name.test(text)) return;
  }
  throw new Error(`Tab never reached ${name}`);
}
