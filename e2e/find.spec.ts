import type { Page } from '@playwright/test';
import { setupLinkStatuses } from '../src/contract/setup-link.ts';
import { sentinels } from '../src/sandbox/sentinels.ts';
import { expect, test } from './console-fixture.ts';
import { linkRows, noteAsked, openCustomer } from './customer-view.ts';
import { drawer, openRow } from './drawer-view.ts';
import { box, chooser, hands, results, traces } from './find-box.ts';

// Made up for this test: no Kirim ever gave it out.
const secret = 'AbCdEfGhIjKlMnOpQrSt';
const token = `csl_${secret}Wvqb`;

test('J1, already seen in this tab: 2 keys and a paste open the link', async ({ page }) => {
  await openCustomer(page, sentinels.paged);
  await expect(linkRows(page)).toHaveCount(50);
  const ending = await lastFourOf(page, 3);
  await page.getByRole('link', { name: 'Customers' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Customers' })).toBeFocused();

  const fingers = hands(page);
  await fingers.press('/');
  await fingers.paste(`https://app.kirimdev.com/onboard/csl_${secret}${ending}`);
  await expect(results(page).getByRole('link').first()).toContainText(`…${ending}`);
  await fingers.press('Enter');
  await expect(page).toHaveURL(/\/customers\/cus_paged\?link=csl_[0-9A-Z]{26}$/);
  await expect(results(page)).toHaveCount(0);
  await expect(box(page)).toHaveValue('');
  expect({ keys: fingers.keys, pastes: fingers.pastes }).toEqual({ keys: 2, pastes: 1 });
});

test('J1, not seen yet: the customer by three letters, then the link opens, with nothing read twice', async ({
  page,
}) => {
  await openCustomer(page, sentinels.paged);
  await expect(linkRows(page)).toHaveCount(50);
  const ending = await lastFourOf(page, 2);
  await page.goto('/customers');
  await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(100);
  const asked = noteAsked(page);

  const fingers = hands(page);
  await fingers.press('/');
  await fingers.paste(`csl_${secret}${ending}`);
  await expect(chooser(page)).toBeFocused();
  await fingers.press('1', '8', '0', 'Enter');

  await expect(page).toHaveURL(/\/customers\/cus_paged\?link=csl_[0-9A-Z]{26}$/);
  await expect(drawer(page).getByText('In plain words')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: sentinels.paged.name })).toBeVisible();
  expect({ keys: fingers.keys, pastes: fingers.pastes }).toEqual({ keys: 5, pastes: 1 });
  expect(asked.toSorted()).toEqual(['/customers/cus_paged', '/customers/cus_paged/setup_links']);
});

test('what a page has read is not read again for the box', async ({ page }) => {
  await openCustomer(page, sentinels.paged);
  await expect(linkRows(page)).toHaveCount(50);
  await expect(page.getByRole('heading', { level: 1, name: sentinels.paged.name })).toBeVisible();
  const asked = noteAsked(page);
  await page.keyboard.press('/');
  await page.keyboard.insertText(token);
  await expect(chooser(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(results(page)).toContainText('None of the 50 links Kirim returned for Practice: 180 links in pages');
  expect(asked).toEqual([]);
});

test('J1, with no such link: says so, and searches each status at a stated price', async ({ page, console }) => {
  await page.goto('/customers');
  await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(100);
  await page.keyboard.press('/');
  await page.keyboard.insertText(token);
  await expect(chooser(page)).toBeFocused();
  await page.keyboard.type('the 50 newest');
  await console.sandbox.clearRequests();
  await page.keyboard.press('Enter');

  await expect(results(page)).toContainText(
    /None of the 50 links Kirim returned for Practice: the 50 newest only.* ends in …Wvqb\. It may belong to another customer, or be older than the 50 Kirim lists\./,
  );
  expect(await console.sandbox.requests()).toHaveLength(1);
  await console.sandbox.clearRequests();
  await results(page).getByRole('button', { name: 'Search each status (4 requests)' }).click();
  await expect(results(page)).toContainText('Nor does any that Kirim returned for each status.');
  const asked = await console.sandbox.requests();
  expect(asked.map(({ query }) => query).toSorted()).toEqual(setupLinkStatuses.map((status) => `status=${status}`));
});

test('a second paste takes the place of the first one, and what was left there does not go along', async ({ page }) => {
  await openCustomer(page, sentinels.empty);
  await expect(page.getByText('No setup links yet')).toBeVisible();
  const fingers = hands(page);
  await fingers.press('/');
  await fingers.paste('https://yourapp.com/f?customer_id=cus_empty&status=failed&reason=no_waba_found');
  await fingers.press('Escape');
  await expect(results(page)).toHaveCount(0);
  await fingers.press('/');
  await fingers.paste('https://yourapp.com/f?customer_id=cus_paged&status=failed&reason=signup_cancelled');
  await fingers.press('Enter');
  await expect(page).toHaveURL(/\/customers\/cus_paged\?reason=signup_cancelled$/);
  await expect(page.getByRole('region', { name: 'The sign-up failed' })).toContainText('signup_cancelled');

  await box(page).fill('left there');
  await page.getByRole('link', { name: 'Customers' }).first().click();
  await expect(box(page)).toHaveValue('');
  await expect(results(page)).toHaveCount(0);
});

test('acceptance 12: J2: a landing address opens its customer with the reason explained, in 2 keys and a paste', async ({
  page,
}) => {
  await openCustomer(page, sentinels.paged);
  await expect(linkRows(page)).toHaveCount(50);
  const internal = await page.evaluate(async () => {
    const headers = { 'X-Requested-With': 'tautan' };
    const answer = await fetch('/api/v1/customers/cus_paged/setup_links', { headers });
    return (await answer.json()).data[0].customer_id;
  });
  await page.getByRole('link', { name: 'Customers' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Customers' })).toBeFocused();

  const fingers = hands(page);
  await fingers.press('/');
  await fingers.paste(`https://yourapp.com/failed?customer_id=${internal}&status=failed&reason=token_exchange_failed`);
  await fingers.press('Enter');

  await expect(page).toHaveURL(/\/customers\/cus_paged\?reason=token_exchange_failed$/);
  const card = page.getByRole('region', { name: 'The sign-up failed' });
  await expect(card).toContainText('token_exchange_failed');
  await expect(card).toContainText('Who acts');
  await expect(card).toContainText('Our wording, not Kirim’s.');
  expect({ keys: fingers.keys, pastes: fingers.pastes }).toEqual({ keys: 2, pastes: 1 });

  await page
    .getByRole('navigation', { name: 'Filter by status' })
    .getByRole('link', { name: /Expired/ })
    .click();
  await expect(card).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Customers' })).toBeVisible();
  await expect(card).toHaveCount(0);
  await page.goForward();
  await expect(card).toBeVisible();
  await page.reload();
  await expect(card).toBeVisible();
  await card.getByRole('button', { name: 'Dismiss' }).click();
  await expect(card).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: sentinels.paged.name })).toBeFocused();
  await expect(page).toHaveURL(/\/customers\/cus_paged$/);
});

test('the reason from the address goes along into the link that is opened, and nowhere else', async ({ page }) => {
  await openCustomer(page, sentinels.paged);
  await expect(linkRows(page)).toHaveCount(50);
  await page.keyboard.press('/');
  await page.keyboard.insertText('https://yourapp.com/f?customer_id=cus_paged&status=failed&reason=no_waba_found');
  await expect(results(page).getByRole('link')).toContainText('cus_paged');
  await page.keyboard.press('Enter');
  const card = page.getByRole('region', { name: 'The sign-up failed' });
  await expect(card).toContainText('no_waba_found');

  const choice = drawer(page).getByRole('combobox', { name: 'Reason they saw' });
  const mark = drawer(page).getByText('Taken from the address that was pasted.');
  for (const row of [0, 3]) {
    await openRow(page, row);
    await expect(choice).toHaveValue('no_waba_found');
    await expect(mark).toBeVisible();
  }
  await choice.selectOption('token_exchange_failed');
  await expect(mark).toHaveCount(0);
  // In one moment: what the second of the two goes by is not drawn yet.
  await card.getByRole('button', { name: 'Dismiss' }).evaluate((dismiss: HTMLElement) => {
    dismiss.click();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
  });
  await expect(choice).toHaveValue('');

  await expect(page).toHaveURL(/\/customers\/cus_paged\?link=csl_[0-9A-Z]{26}$/);
  expect(await traces(page)).not.toContain('"no_waba_found"');
});

test('acceptance 12: a reason that nobody wrote is shown as the text that it is', async ({ page }) => {
  await page.goto('/customers');
  await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(100);
  await page.keyboard.press('/');
  await page.keyboard.insertText(
    'https://yourapp.com/f?customer_id=cus_empty&status=failed&reason=<script>alert(1)</script>',
  );
  await expect(results(page).getByRole('link')).toContainText('cus_empty');
  await page.keyboard.press('Enter');

  const card = page.getByRole('region', { name: 'The sign-up failed' });
  await expect(card.getByText('<script>alert(1)</script>')).toBeVisible();
  await expect(card).toContainText('Not in our dictionary yet.');
});

test('an id in a landing address that fits no customer yet keeps its card, and asks whose it is', async ({ page }) => {
  await page.goto('/customers');
  await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(100);
  await page.keyboard.press('/');
  await page.keyboard.insertText('status=failed&reason=no_waba_found&customer_id=5d0f0e0a-3a5e-4a51-9a2b-6f1f5a1f0001');

  await expect(results(page)).toContainText('We can’t match this id to a customer yet. Pick the customer.');
  await expect(results(page)).toContainText('without a WhatsApp Business account');
  await expect(chooser(page)).toBeFocused();
  await page.keyboard.type('no links');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/customers\/cus_empty\?reason=no_waba_found$/);
  await expect(page.getByRole('region', { name: 'The sign-up failed' })).toContainText('no_waba_found');
});

test('J6: a customer by a few letters of its name, then the consumed links', async ({ page }) => {
  await page.goto('/customers');
  await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(100);
  const fingers = hands(page);
  await fingers.press('/', '1', '8', '0');
  await expect(results(page).getByRole('link').first()).toContainText('cus_paged');
  await fingers.press('Enter');
  await expect(page).toHaveURL(/\/customers\/cus_paged$/);
  // The list of customers has filters of its own, which may stand for a moment more.
  await expect(page.getByRole('heading', { level: 1, name: sentinels.paged.name })).toBeFocused();
  await fingers.press('3');
  await expect(page).toHaveURL(/\/customers\/cus_paged\?status=consumed$/);
  await expect(linkRows(page).first()).toBeVisible();
  await expect(page.getByRole('row').nth(1)).toContainText(/Used .* ago/);
  expect(fingers.keys).toBe(6);
});

test('in a window of 320 px what was found for whatever text fits', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openCustomer(page, sentinels.empty);
  await expect(page.getByText('No setup links yet')).toBeVisible();
  await page.keyboard.press('/');
  for (const text of [token, 'status=failed&reason=phone_lookup_failed', 'Toko', 'req_01HX', '?!']) {
    await box(page).fill(text);
    await expect(results(page)).toBeVisible();
    await expect(box(page)).not.toHaveValue('');
    const pixelsBeyond = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(pixelsBeyond, text).toBe(0);
  }
});

async function lastFourOf(page: Page, row: number): Promise<string> {
  const text = await linkRows(page).nth(row).textContent();
  return /…(.{4})/.exec(text ?? '')?.[1] ?? '';
}
