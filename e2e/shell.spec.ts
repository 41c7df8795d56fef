import { sentinels } from '../src/sandbox/sentinels.ts';
import { expect, test } from './console-fixture.ts';
import { linkRows, openCustomer } from './customer-view.ts';
import { box, results } from './find-box.ts';

test('the palette opens over the page, filters, exports, finds, and hands to the find box what only that can read', async ({
  page,
}) => {
  await openCustomer(page, sentinels.paged);
  await expect(linkRows(page)).toHaveCount(50);
  await expect(page.getByRole('button', { name: 'Display' })).toBeVisible();

  await expect(page.getByRole('button', { name: 'Export the 50 loaded' })).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('export');
  await expect(page.getByRole('option').first()).toHaveAccessibleName('Export the 50 loaded');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/, all, 50 loaded, .*\.csv$/);

  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Commands' });
  await expect(page.getByRole('option', { name: /^Active/ })).toBeVisible();
  await page.keyboard.type('expired');
  await expect(page.getByRole('option').first()).toHaveAccessibleName(/^Expired/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/status=expired$/);
  await expect(field).toHaveCount(0);

  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('req_01HXUNKNOWN');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(box(page)).toHaveValue('req_01HXUNKNOWN');
  await expect(results(page)).toContainText('Give this to Kirim support: req_01HXUNKNOWN');
  await page.keyboard.type('d?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('rows are 56 px high or, by d and from then on, 36', async ({ page }) => {
  await openCustomer(page, sentinels.paged);
  await expect(linkRows(page)).toHaveCount(50);
  await expect(page.getByRole('button', { name: 'Display' })).toBeVisible();
  const heights = () =>
    linkRows(page).evaluateAll((heads) => [
      ...new Set(heads.map((head) => Math.round(head.closest('tr')?.getBoundingClientRect().height ?? 0))),
    ]);
  await expect.poll(heights).toEqual([56]);
  await page.keyboard.press('d');
  await expect.poll(heights).toEqual([36]);
  await page.reload();
  await expect(linkRows(page)).toHaveCount(50);
  await expect.poll(heights).toEqual([36]);
});

test('a page is set in the console’s own fonts once this browser keeps them, and nothing waits for them before', async ({
  browser,
  console: { url },
}) => {
  // The clock of the tests knows nothing of what was loaded from where.
  const page = await browser.newPage({ baseURL: url });
  const fonts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fonts.push(new URL(request.url()).pathname);
  });
  await openCustomer(page, sentinels.paged);
  await expect(linkRows(page)).toHaveCount(50);
  await expect.poll(() => fonts.length).toBe(2);
  await page.evaluate(() => document.fonts.ready);

  for (const path of fonts) {
    const { headers } = await fetch(url + path);
    expect(headers.get('content-type')).toBe('font/woff2');
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  }
  const family = () => page.evaluate(() => getComputedStyle(document.body).fontFamily);
  expect(await family()).not.toContain('Inter');
  await expect(async () => {
    await page.goto('/customers');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await family()).toMatch(/^"?Inter Variable/);
  }).toPass();
  await page.close();
});
