import { sentinels } from '../src/sandbox/sentinels.ts';
import { expect, test } from './console-fixture.ts';
import { filters, openCustomer } from './customer-view.ts';
import { box } from './find-box.ts';
import { outOfReach, pixelsBeyond } from './reach.ts';

test.use({ permissions: ['clipboard-write'] });

const states = [
  [`/customers/${sentinels.last4.id}`, /^(Export|Ekspor) 10$/],
  [`/customers/${sentinels.hostile.id}`, /^(Export|Ekspor) \d+$/],
  [`/customers/${sentinels.billingOther.id}`, /^(Check again|Periksa lagi)$/],
  [`/customers/${sentinels.empty.id}`, /^(Copy customer id|Salin ID pelanggan)$/],
  ['/customers?status=suspended', /^(Refresh|Perbarui)$/],
] as const;

for (const [language, pixels, use] of [
  ['English', 24, { locale: 'en-GB' }],
  ['Indonesian, by touch', 44, { locale: 'id-ID', hasTouch: true, isMobile: true }],
] as const) {
  test.describe(`in ${language}`, () => {
    test.use(use);

    test(`acceptance 24: 320 px wide, and at 200 % zoom: no horizontal scroll, and all actions can be reached in ${language}`, async ({
      page,
      expectHttpFailure,
      expectAccessible,
    }) => {
      expectHttpFailure('/setup_links', 402);
      for (const [address, button] of states) {
        await page.setViewportSize({ width: 320, height: 640 });
        await page.goto(address, { waitUntil: 'commit' });
        await expect(page.getByRole('button', { name: button }).first()).toBeVisible();
        await expect(page.getByRole('button', { name: /^(Display|Tampilan)$/ })).toBeVisible();
        await expectAccessible();
        for (const width of [320, 640]) {
          await page.setViewportSize({ width, height: 640 });
          expect(await pixelsBeyond(page), `${address} at ${width} px`).toBe(0);
          expect(await outOfReach(page, pixels), `${address} at ${width} px`).toEqual([]);
        }
      }
    });
  });
}

test('in a narrow window the chosen filter is in view, fields have 16 px, and a bar finds, refreshes and copies', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openCustomer(page, sentinels.last4, '?status=revoked');
  const bar = page.getByRole('group', { name: 'At hand' });
  await expect(bar).toBeInViewport({ ratio: 1 });
  await expect(filters(page).getByRole('link', { name: /^Revoked/ })).toBeInViewport({ ratio: 1 });
  await expect(filters(page).getByRole('link', { name: /^All/ })).not.toBeInViewport();

  await bar.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('status')).toHaveText('Details of this view copied');
  await bar.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByRole('status')).toHaveText('Links refreshed');
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await bar.getByRole('button', { name: 'Find' }).click();
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toBeInViewport();
  expect(await box(page).evaluate((field) => getComputedStyle(field).fontSize)).toBe('16px');

  await page.setViewportSize({ width: 720, height: 640 });
  await expect(bar).toHaveCount(0);
});
