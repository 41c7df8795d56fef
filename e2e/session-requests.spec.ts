import { sentinels } from '../src/sandbox/sentinels.ts';
import { expect, test } from './console-fixture.ts';
import { linkRows, openCustomer, refreshUntil } from './customer-view.ts';
import { box, results } from './find-box.ts';

test('J4: which requests this tab made, how each ended, and what is left', async ({ page, expectHttpFailure }) => {
  expectHttpFailure('/setup_links', 402);
  await openCustomer(page, sentinels.quotaExceeded);
  await expect(page.getByText('Your Kirim plan’s quota is used up')).toBeVisible();
  const meter = page.getByRole('button', { name: /^Allowance \d+\/600$/ });
  await meter.click();

  const log = page.getByRole('region', { name: 'Requests of this tab' });
  await expect(log.getByRole('listitem')).toHaveCount(3);
  const refused = log.getByRole('listitem').filter({ hasText: 'Links of cus_quota_exceeded' });
  await expect(refused).toContainText(/Kirim · 402 \w+/);
  await expect(refused).toContainText(/\d+ ms/);
  await expect(refused).toContainText(/ref req_\w+/);
  await expect(refused).toContainText(/\d+\/600 left/);
  await page.keyboard.press('Escape');
  await expect(log).toHaveCount(0);
  await expect(meter).toBeFocused();
});

test('the freshness label opens the requests, and a reference in the box leads to them', async ({ page }) => {
  await openCustomer(page, sentinels.paged);
  await expect(page.getByRole('button', { name: /^Allowance/ })).toBeVisible();
  await page.getByRole('button', { name: /^Updated/ }).click();
  const log = page.getByRole('region', { name: 'Requests of this tab' });
  const reference =
    (
      await log
        .getByText(/^ref req_/)
        .first()
        .textContent()
    )?.replace('ref ', '') ?? '';
  await page.keyboard.press('Escape');

  await page.keyboard.press('/');
  await page.keyboard.insertText(reference);
  await expect(results(page)).toContainText(/\d+ ms/);
  await box(page).fill('req_01HXUNKNOWN');
  await expect(results(page)).toContainText('Give this to Kirim support: req_01HXUNKNOWN');
});

test('what the console remembered is called so, with its age, and Refresh goes past it', async ({ page }) => {
  await openCustomer(page, sentinels.paged);
  await expect(linkRows(page)).toHaveCount(50);
  await openCustomer(page, sentinels.paged);
  await expect(linkRows(page)).toHaveCount(50);
  await expect(page.getByRole('button', { name: /^Allowance/ })).toBeVisible();
  const log = page.getByRole('region', { name: 'Requests of this tab' });
  const newest = log.getByRole('listitem').filter({ hasText: 'Links of cus_paged' }).first();
  const freshness = page.getByRole('button', { name: /^Updated/ });
  await freshness.click();
  await expect(newest).toContainText(/from the console’s memory, \d+ s old/);
  await page.keyboard.press('Escape');

  await refreshUntil(page, async () => {
    await freshness.click();
    await expect(newest).not.toContainText('memory', { timeout: 500 });
  });
});
