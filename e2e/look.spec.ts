import type { Page } from '@playwright/test';
import { sentinels } from '../src/sandbox/sentinels.ts';
import { expect, test } from './console-fixture.ts';
import { filters, linkRows, openCustomer } from './customer-view.ts';

const scrollsSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

test.describe('in a window of 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  for (const [sentinel, words] of [
    [sentinels.paged, 'Load more links'],
    [sentinels.hostile, 'not https'],
    [sentinels.billingOther, 'Kirim’s own words:'],
    [sentinels.empty, 'No setup links yet'],
  ] as const) {
    test(`${sentinel.id} fits, and everything can be reached`, async ({
      page,
      expectHttpFailure,
      expectAccessible,
    }) => {
      if (sentinel === sentinels.billingOther) expectHttpFailure('/setup_links', 402);
      await openCustomer(page, sentinel);
      await expect(page.getByText(words).first()).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Practice');

      expect(await scrollsSideways(page)).toBe(false);
      await expectAccessible();
    });
  }

  test('links are a list, and load to the end', async ({ page }) => {
    await openCustomer(page, sentinels.paged, '?status=revoked');
    const list = page.getByRole('list', { name: /^Setup links for Practice: 180 links in pages/ });

    await expect(list).toBeVisible();
    await expect(page.getByRole('table')).toHaveCount(0);
    await expect(list.getByText('Revoked', { exact: true }).first()).toBeVisible();
    expect(await list.getByRole('listitem').count()).toBeGreaterThan(20);
  });

  test('the customers fit', async ({ page }) => {
    await page.goto('/customers');
    await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(100);
    expect(await scrollsSideways(page)).toBe(false);
  });
});

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' });

  for (const sentinel of [sentinels.headerFails, sentinels.drift, sentinels.keyRejected, sentinels.rateLimitedAlways]) {
    test(`${sentinel.id} can be read`, async ({ page, expectHttpFailure, expectAccessible }) => {
      expectHttpFailure(/\/customers\//, sentinel === sentinels.rateLimitedAlways ? 429 : 502);
      await openCustomer(page, sentinel);
      await expect(page.getByText(/Created|invalid_api_key/).first()).toBeVisible();

      const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(background).toMatch(/oklch\(0\.14|rgb\(9, 9, 11\)|lab\(2/);
      await expectAccessible();
    });
  }
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
});

test('nothing moves for who asked for less motion', async ({ page, expectHttpFailure }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expectHttpFailure('/setup_links', 504);
  await openCustomer(page, sentinels.hang);

  await expect(page.getByText(/^Still waiting for Kirim… \d s$/)).toBeVisible({ timeout: 8_000 });
  const running = await page.evaluate(
    () => document.getAnimations().filter((animation) => animation.playState === 'running').length,
  );
  expect(running).toBe(0);
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
