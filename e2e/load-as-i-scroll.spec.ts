import type { Page } from '@playwright/test';
import { sentinels } from '../src/sandbox/sentinels.ts';
import { expect, test } from './console-fixture.ts';
import { linkRows, moreButton, openCustomer } from './customer-view.ts';

/** Turns the wheel up a little and down to the end of what is loaded. */
async function wiggle(page: Page): Promise<void> {
  const pixelsLeft = () =>
    page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight - window.scrollY);
  await page.mouse.wheel(0, -400);
  await expect.poll(pixelsLeft).toBeGreaterThan(100);
  await page.mouse.wheel(0, 20_000);
  await expect.poll(pixelsLeft).toBeLessThan(2);
}

test('where it is chosen, links come by scrolling; one that fails is asked for once', async ({
  page,
  console,
  expectHttpFailure,
}) => {
  const statuses = async () =>
    (await console.sandbox.requests()).filter(({ path }) => path.endsWith('/setup_links')).map(({ status }) => status);
  expectHttpFailure('/setup_links', 502);
  await openCustomer(page, sentinels.paged);
  await expect(linkRows(page)).toHaveCount(50);
  await page.getByRole('button', { name: 'Display' }).click();
  await page.getByRole('radio', { name: /^As I scroll/ }).check();
  await page.keyboard.press('Escape');
  await console.sandbox.clearRequests();
  await console.sandbox.failNext(sentinels.paged.id, 403);
  await page.mouse.move(600, 400);

  // What listens is fetched once it is chosen.
  const banner = page.getByRole('region', { name: 'This key isn’t allowed to see that' });
  await expect(async () => {
    await wiggle(page);
    await expect(banner).toContainText('The 50 links above are unaffected.', { timeout: 500 });
  }).toPass();
  for (let seconds = 0; seconds < 9; seconds += 3) {
    await wiggle(page);
    await page.clock.runFor(3_000);
  }
  expect(await statuses()).toEqual([403]);
  await expect(linkRows(page)).toHaveCount(50);

  await moreButton(page).click();
  await expect(linkRows(page)).toHaveCount(100);
  await page.mouse.wheel(0, 20_000);
  await expect(linkRows(page)).toHaveCount(150);
  await page.mouse.wheel(0, 20_000);
  await expect(page.getByText('That’s all 180 links Kirim returned.')).toBeVisible();
  await expect(linkRows(page)).toHaveCount(180);
  expect(await statuses()).toEqual([403, 200, 200, 200]);
});
