import type { Page } from '@playwright/test';
import { sentinels } from '../src/sandbox/sentinels.ts';
import { expect, test } from './console-fixture.ts';
import { openCustomer } from './customer-view.ts';

test.describe('a browser that wants Indonesian', () => {
  test.use({ locale: 'id-ID' });

  test('gets its words alone, and another language without a reload once one is chosen', async ({ page, context }) => {
    const asked = wordsAsked(page);
    await openCustomer(page, sentinels.paged);
    const list = page.getByRole('table', { name: /^Tautan penyiapan Practice: 180 .*, 50 dimuat$/ });
    await expect(list.getByRole('rowheader')).toHaveCount(50);
    await expect(page).toHaveTitle(/· Tautan penyiapan$/);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('id');
    expect(asked).toEqual(['indonesian']);
    // On its way before the page's own script had come to ask for it.
    await expect(page.locator('head > link[rel=modulepreload]')).toHaveAttribute('href', /\/indonesian-/);

    await list.getByRole('link').first().click();
    const drawer = page.getByRole('region', { name: /Tautan berakhiran/ });
    await expect(drawer.getByRole('heading', { name: 'Singkatnya' })).toBeVisible();
    await page.getByRole('button', { name: /^Muat tautan lagi/ }).click();
    await expect(page.getByText('50 tautan lagi dimuat. Seluruhnya 100.')).toBeAttached();

    const other = await context.newPage();
    await other.goto('/favicon.svg');
    await other.evaluate(() => localStorage.setItem('tautan.language', 'en-GB'));
    await expect(page.getByRole('heading', { level: 2, name: 'Setup links' })).toBeVisible();
    await expect(page.getByRole('region', { name: /Link ending/ })).toBeVisible();
    await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(100);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en-GB');
    expect(asked).toEqual(['indonesian', 'english']);
  });

  test('gets what Kirim says in English, quoted and marked as such', async ({ page, expectHttpFailure }) => {
    expectHttpFailure('/setup_links', 402);
    await openCustomer(page, sentinels.billingOther);
    await expect(page.getByRole('heading', { name: 'Kirim menahan akses karena urusan tagihan' })).toBeVisible();
    await expect(page.getByRole('alert')).toContainText('Kata Kirim sendiri:');
    await expect(page.getByRole('alert').getByText(/^Invoice INV-2026-0419/)).toHaveAttribute('lang', 'en');
  });
});

/** The dictionaries that the page asks for, from now on. */
function wordsAsked(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const name = /\/assets\/(english|indonesian)-/.exec(request.url())?.[1];
    if (name !== undefined && !asked.includes(name)) asked.push(name);
  });
  return asked;
}
