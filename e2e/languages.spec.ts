import type { BrowserContext, Page } from '@playwright/test';
import { sentinels } from '../src/sandbox/sentinels.ts';
import { copyConsole } from './console-copy.ts';
import { expect, test } from './console-fixture.ts';
import { startConsole } from './console-process.ts';
import { linkRows, openCustomer } from './customer-view.ts';

test.describe('a browser that wants Indonesian', () => {
  test.use({ locale: 'id-ID' });

  test('gets its words alone, and another language without a reload once one is chosen', async ({ page, context }) => {
    const asked = wordsAsked(page);
    await openCustomer(page, sentinels.paged);
    const list = page.getByRole('table', { name: /^Tautan penyiapan Practice: 180 .*, 50 dimuat$/ });
    await expect(list.getByRole('rowheader')).toHaveCount(50);
    await expect(page).toHaveTitle(/· Tautan penyiapan$/);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('id');
    expect(asked).toEqual(['indonesian', 'later-indonesian']);
    // On its way before the page's own script had come to ask for it.
    await expect(page.locator('head > link[rel=modulepreload]')).toHaveAttribute('href', /\/indonesian-/);

    await list.getByRole('link').first().click();
    const drawer = page.getByRole('region', { name: /Tautan berakhiran/ });
    await expect(drawer.getByRole('heading', { name: 'Singkatnya' })).toBeVisible();
    await page.getByRole('button', { name: /^Muat lebih banyak tautan/ }).click();
    await expect(page.getByText('50 tautan lagi dimuat. Total 100.')).toBeAttached();

    // Whatever is open goes on in the other language: what lies over the page first, then what stands beside the table.
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog', { name: 'Perintah' }).getByRole('option').first()).toBeVisible();
    const choose = await languageChooser(context);
    await choose('en-GB');
    await expect(page.getByRole('dialog', { name: 'Commands' }).getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { level: 2, name: 'Setup links' })).toBeVisible();
    await expect(page.getByRole('region', { name: /Link ending/ })).toBeVisible();
    await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(100);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en-GB');
    await expect(page.getByRole('region', { name: /Link ending/ })).toContainText('In plain words');
    expect([...asked].sort()).toEqual(['english', 'indonesian', 'later-english', 'later-indonesian']);

    await page.keyboard.press('/');
    await expect(page.getByText(/^A customer’s name, e-mail or id/)).toBeVisible();
    await choose('id');
    await expect(page.getByText(/^Nama, email, atau ID pelanggan/)).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Pintasan/ }).click();
    await expect(page.getByRole('dialog')).toContainText('Baris berikutnya');
    await choose('en-GB');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText('Next row');
  });

  test('gets what Kirim says in English, quoted and marked as such, and rows of one height', async ({
    page,
    expectHttpFailure,
  }) => {
    expectHttpFailure('/setup_links', 402);
    await openCustomer(page, sentinels.billingOther);
    await expect(page.getByRole('heading', { name: 'Kirim menahan akses karena masalah tagihan' })).toBeVisible();
    await expect(page.getByRole('alert')).toContainText('Pesan dari Kirim:');
    await expect(page.getByRole('alert').getByText(/^Invoice INV-2026-0419/)).toHaveAttribute('lang', 'en');

    // Its words are longer, and its rows as high.
    await openCustomer(page, sentinels.badTimes);
    const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
    await expect(rows.filter({ hasText: 'lewat masa berlaku' })).toHaveCount(1);
    const heights = await rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
    expect(new Set(heights)).toEqual(new Set([56]));
  });
});

test('words that can’t be fetched are told, and what is on screen stays', async ({
  page,
  context,
  expectHttpFailure,
}, testInfo) => {
  expectHttpFailure('/assets/later-', 404);
  const console = await startConsole(copyConsole(testInfo.outputPath('lacking'), ['later-']));
  await page.goto(`${console.url}/customers/${sentinels.capped.id}`);
  await expect(linkRows(page)).toHaveCount(50);
  await page.keyboard.press('/');
  await expect(page.getByRole('alert')).toContainText('Something failed, and its explanation can’t be fetched');

  const choose = await languageChooser(context, console.url);
  await choose('id');
  const told = page.getByRole('alert').filter({ hasText: 'The other language can’t be fetched.' });
  await expect(told.getByRole('button', { name: 'Reload the page' })).toBeVisible();
  await expect(linkRows(page)).toHaveCount(50);
  await choose('en-GB');
  await expect(told).toHaveCount(0);
  expect(await console.stop()).toBe(0);
});

/** Chooses a language for the browser, from a tab that has nothing else. */
async function languageChooser(context: BrowserContext, url = ''): Promise<(language: string) => Promise<void>> {
  const other = await context.newPage();
  await other.goto(`${url}/favicon.svg`);
  return (language) => other.evaluate((chosen) => localStorage.setItem('tautan.language', chosen), language);
}

/** The dictionaries that the page asks for, from now on. */
function wordsAsked(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const name = /\/assets\/((?:later-)?(?:english|indonesian))-/.exec(request.url())?.[1];
    if (name !== undefined && !asked.includes(name)) asked.push(name);
  });
  return asked;
}
