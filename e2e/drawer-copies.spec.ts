import { sentinels } from '../src/sandbox/sentinels.ts';
import { expect, test } from './console-fixture.ts';
import { linkRows, openCustomer } from './customer-view.ts';
import { drawer, noteCopies, openRow, rowLink } from './drawer-view.ts';
import { results } from './find-box.ts';

test.use({ permissions: ['clipboard-write'], viewport: { width: 1_280, height: 800 } });

test('J1: what became of the link, what to do and what to say, and the reply on one key', async ({ page }) => {
  const clipboard = await noteCopies(page);
  await openCustomer(page, sentinels.paged, '?status=expired');
  await openRow(page, 0);

  await expect(drawer(page)).toContainText(/This link ran out on .* GMT\+7 without being used\. It can’t be revived/);
  await expect(drawer(page)).toContainText('Create a new link and send it. This one can’t be revived.');
  await expect(drawer(page).getByRole('link', { name: 'Open in Kirim' })).toHaveAttribute('target', '_blank');
  await page.keyboard.press('y');
  await expect(page.getByRole('status')).toHaveText('Reply copied');
  expect(clipboard()).toMatch(/^The link we sent you ran out on .* GMT\+7 and can’t be opened any more\./);
});

test('J8: where they land, with what Kirim appends, and with the reason that they saw', async ({ page }) => {
  const clipboard = await noteCopies(page);
  await openCustomer(page, sentinels.paged);
  await openRow(page, 0);
  const redirects = drawer(page).getByRole('region', { name: 'Redirects' });

  await expect(redirects.locator('mark').first()).toContainText('customer_id={customer id}');
  await expect(redirects).toContainText('&status=failed&reason={reason}');
  await redirects.getByLabel('Reason they saw').selectOption('no_waba_found');
  await expect(redirects).toContainText('&status=failed&reason=no_waba_found');
  await expect(redirects).toContainText('The sign-up ended without a WhatsApp Business account being shared.');
  await expect(redirects).toContainText('Our wording, not Kirim’s.');
  await redirects.getByRole('button', { name: 'Copy the failure address' }).click();
  await expect.poll(clipboard).toMatch(/^https:.*customer_id=CUSTOMER_ID&status=failed&reason=no_waba_found$/);
  await redirects.getByRole('button', { name: 'Copy the failure address' }).focus();
  await page.keyboard.press('y');
  await expect(page.getByRole('status')).toHaveText('Reply copied');
  expect(clipboard()).toMatch(/^The sign-up ended without a WhatsApp Business account\./);
});

test('acceptance 18: keyboard only: find the customer, filter, open a row, copy the incident, next row, close, and the focus is on that row', async ({
  page,
}) => {
  const clipboard = await noteCopies(page);
  await page.goto('/customers');
  await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(100);
  await page.keyboard.press('/');
  await page.keyboard.type('180');
  await expect(results(page).getByRole('link').first()).toContainText('cus_paged');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: sentinels.paged.name })).toBeFocused();
  await expect(linkRows(page)).toHaveCount(50);
  await page.keyboard.press('3');
  await expect(page).toHaveURL(/status=consumed$/);
  await expect(page.getByRole('row').nth(1)).toContainText('Consumed');
  await expect(page.getByRole('row').filter({ hasText: /Active|Expired|Revoked/ })).toHaveCount(0);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(drawer(page).getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('c');
  await expect(page.getByRole('status')).toHaveText('Incident details copied');
  const bundle = clipboard();
  expect(bundle).toMatch(/^Setup link …[\w-]{4} — Consumed, used /);
  expect(bundle).toMatch(
    /\nView +http:\/\/[^\n]+\/customers\/cus_paged\?status=consumed&link=csl_[0-9A-Z]{26}&seen=consumed@\d{10}$/,
  );
  await page.keyboard.press('j');
  await expect(page.getByRole('status')).toHaveText(/^Link ending( [\w-]){4}, Consumed$/);
  await page.keyboard.press('Escape');
  await expect(drawer(page)).toHaveCount(0);
  await expect(rowLink(page, 1)).toBeFocused();
  await expect(page).toHaveURL(/status=consumed$/);
});

test('in a narrower window it is a dialog that keeps the focus, with the same keys', async ({ page }) => {
  const clipboard = await noteCopies(page);
  await page.setViewportSize({ width: 1_000, height: 700 });
  await openCustomer(page, sentinels.paged);
  await openRow(page, 0);
  await expect(page.getByRole('dialog', { name: /^Link(?! not)/ })).toBeVisible();
  for (let presses = 0; presses < 40; presses += 1) await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('table') ?? null)).toBeNull();
  // Wherever that led: in a field, letters are text.
  await drawer(page).getByRole('button', { name: 'Copy incident details' }).focus();
  await page.keyboard.press('j');
  await page.keyboard.press('c');
  await expect.poll(clipboard).toMatch(/^Setup link …/);
  await page.keyboard.press('Escape');
  await expect(drawer(page)).toHaveCount(0);
  await expect(rowLink(page, 1)).toBeFocused();
});

test('hostile text stays text, and no hostile id enters an address', async ({ page }) => {
  const clipboard = await noteCopies(page);
  await openCustomer(page, sentinels.hostile);
  await expect(linkRows(page).first()).toBeVisible();
  await linkRows(page).getByRole('link').first().click();
  for (let row = 0; row < 16; row += 1) {
    await page.keyboard.press('j');
    await expect(drawer(page).getByText('In plain words')).toBeVisible();
    expect(new URL(page.url()).searchParams.get('link')).toMatch(/^[\w-]{1,128}$/);
  }
  expect(await drawer(page).locator('img, iframe, script').count()).toBe(0);
  await page.keyboard.press('c');
  await expect(page.getByRole('status')).toHaveText('Incident details copied');
  expect(clipboard()).toMatch(/^Setup link …/);
  expect(clipboard().split('\n').length).toBeLessThan(13);
});

test('without an open link, c copies what is on screen and Shift+c its address', async ({ page }) => {
  const clipboard = await noteCopies(page);
  await openCustomer(page, sentinels.paged, '?status=active');
  await expect(linkRows(page).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: sentinels.paged.name })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy view' })).toBeVisible();
  await page.keyboard.press('c');
  await expect(page.getByRole('status')).toHaveText('Details of this view copied');
  expect(clipboard()).toMatch(/^Practice: 180 links in pages {2}cus_paged — Active\n\d+ active links?\nRead: /);
  await page.keyboard.press('Shift+C');
  await expect(page.getByRole('status')).toHaveText('Link to this view copied');
  expect(clipboard()).toMatch(/\/customers\/cus_paged\?status=active$/);
});

test('without an open link, c copies the details of the topmost failure', async ({ page, expectHttpFailure }) => {
  const clipboard = await noteCopies(page);
  expectHttpFailure('/setup_links', 402);
  await openCustomer(page, sentinels.quotaExceeded);
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy view' })).toBeVisible();
  await page.keyboard.press('c');
  await expect(page.getByRole('status')).toHaveText('Details copied');
  expect(clipboard()).toMatch(/^Your Kirim plan’s quota is used up\nWhen: /);
});

test('the incident goes as Markdown and as JSON too', async ({ page }) => {
  const clipboard = await noteCopies(page);
  await openCustomer(page, sentinels.paged);
  await openRow(page, 0);
  await drawer(page).getByRole('button', { name: 'Copy incident as Markdown' }).click();
  await expect(page.getByRole('status')).toHaveText('Incident details in Markdown copied');
  expect(clipboard()).toMatch(/^\*\*Setup link …/);
  await drawer(page).getByRole('button', { name: 'Copy incident as JSON' }).click();
  await expect(page.getByRole('status')).toHaveText('Incident details as JSON copied');
  expect(JSON.parse(clipboard())).toMatchObject({ customer: { id: 'cus_paged' }, trouble: null });
});

test('where the browser refuses to copy, the text stands in a dialog, selected', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await openCustomer(page, sentinels.paged);
  await openRow(page, 0);
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog', { name: 'Your browser blocked copying' });
  await expect(dialog.getByRole('textbox')).toHaveValue(/^Setup link …/);
  expect(await page.evaluate(() => window.getSelection()?.toString())).toMatch(/^Setup link …/);
  await page.keyboard.press('j');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(drawer(page)).toBeVisible();
});
