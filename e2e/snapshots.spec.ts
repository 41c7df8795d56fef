import type { Locator, Page } from '@playwright/test';
import { sentinels } from '../src/sandbox/sentinels.ts';
import { expect, test } from './console-fixture.ts';
import { expectAllParts, linkRows, moreButton, openCustomer } from './customer-view.ts';
import { drawer, rowLink } from './drawer-view.ts';

// How the console looks, in pictures that lie beside this file. To renew those that were meant to change:
//   npx playwright test --config e2e/playwright.config.ts snapshots --update-snapshots
test.use({ viewport: { width: 1280, height: 560 } });

test.beforeEach(async ({ page }) => {
  // Half a minute into the sandbox's day: no span in words is about to change.
  await page.clock.setFixedTime(new Date('2026-11-18T05:00:30Z'));
});

test('a customer', async ({ page }) => {
  await openCustomer(page, sentinels.paged);
  await expect(linkRows(page)).toHaveCount(50);
  await expectLook(page, 'customer-light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectLook(page, 'customer-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.keyboard.press('d');
  await expectLook(page, 'customer-compact');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectLook(page, 'palette', page.getByRole('dialog'));
});

test('a link in its drawer', async ({ page }) => {
  await openCustomer(page, sentinels.paged, '?status=consumed');
  await expectAllParts(page);
  await expect(page.getByText('Updated just now')).toBeVisible();
  await rowLink(page, 1).click();
  await expect(drawer(page).getByRole('heading', { level: 2 })).toBeFocused();
  await expect(drawer(page).getByText('In plain words')).toBeVisible();
  await expectRoomFor(page, drawer(page));
  // The rows have moved below the pointer.
  await page.mouse.move(0, 0);
  await expectLook(page, 'drawer');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 320, height: 560 });
  await expect(page.getByRole('dialog')).toBeVisible();
  // Once the drawer that stood beside the rows has left.
  await expect(page.getByText('In plain words')).toHaveCount(1);
  await expectLook(page, 'drawer-narrow-dark');
});

test('failures', async ({ page, console: { sandbox }, expectHttpFailure }) => {
  expectHttpFailure('/setup_links', 402);
  expectHttpFailure('/setup_links', 502);
  await openCustomer(page, sentinels.billingOther);
  await expect(page.getByRole('alert')).toBeVisible();
  await expectLook(page, 'panel', page.getByRole('main'));

  await openCustomer(page, sentinels.paged);
  await expect(linkRows(page)).toHaveCount(50);
  await sandbox.failNext(sentinels.paged.id, 403);
  await moreButton(page).click();
  await expectLook(page, 'banner', page.getByRole('region', { name: 'This key isn’t allowed to see that' }));
});

test('the customers', async ({ page }) => {
  await page.goto('/customers');
  await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(100);
  await expectLook(page, 'customers');
});

test('a narrow window', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 720 });
  await openCustomer(page, sentinels.paged, '?status=expired');
  await expect(page.getByRole('listitem').getByText('Expired', { exact: true })).toHaveCount(50);
  await expectLook(page, 'customer-narrow');
});

test.describe('in Indonesian', () => {
  test.use({ locale: 'id-ID' });

  test('a customer, in a wide and in a narrow window', async ({ page }) => {
    await openCustomer(page, sentinels.paged);
    await expect(page.getByRole('rowheader')).toHaveCount(50);
    await expectLook(page, 'indonesian');
    await page.setViewportSize({ width: 320, height: 720 });
    await expect(page.getByRole('rowheader')).toHaveCount(0);
    await expectLook(page, 'indonesian-narrow');
  });
});

/** Waits for the room that the page makes for a drawer, in a frame of its own: what stands furthest right is beside it then. */
async function expectRoomFor(page: Page, beside: Locator): Promise<void> {
  await expect(async () => {
    const refresh = await page.getByRole('button', { name: 'Refresh' }).boundingBox();
    const left = (await beside.boundingBox())?.x ?? 0;
    expect(left - (refresh ? refresh.x + refresh.width : left)).toBeGreaterThan(0);
  }).toPass({ intervals: [20, 50, 100] });
}

/** Compares what the window shows, or a part of it, with the picture of that name, in the fonts that the console ships. */
async function expectLook(page: Page, name: string, part: Page | Locator = page): Promise<void> {
  await expect(page.getByText('PT Tautan Sandbox (invented data)')).toBeAttached();
  await page.evaluate(async () => {
    const loaded = await Promise.all(
      ['1em "Inter Variable"', '1em "JetBrains Mono Variable"'].map((font) => document.fonts.load(font)),
    );
    if (loaded.some(({ length }) => length === 0)) throw new Error('The page has lost one of its fonts.');
    // As from the second visit on.
    document.documentElement.dataset.fonts = 'own';
    await document.fonts.ready;
  });
  // What changes from run to run: the commit, what is left of the allowance, Kirim's references.
  const mask = [
    page.getByRole('contentinfo'),
    page.getByRole('button', { name: /^(Allowance|Jatah)/ }),
    page.getByRole('paragraph').filter({ hasText: 'ref req_' }),
  ];
  await expect.soft(part).toHaveScreenshot(`${name}.png`, { mask, maskColor: '#888' });
}
