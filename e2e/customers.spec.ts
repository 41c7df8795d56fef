import { sentinels } from '../src/sandbox/sentinels.ts';
import { expect, test } from './console-fixture.ts';
import { linkRows } from './customer-view.ts';

// Made up for this test: no Kirim ever gave it out.
const token = 'csl_AbCdEfGhIjKlMnOpQrStWvqb';

test('the list of customers opens one by its name', async ({ page, expectAccessible }) => {
  await page.goto('/');

  await expect(page).toHaveURL(/\/customers$/);
  await expect(page).toHaveTitle('Customers · Tautan');
  await expect(page.getByRole('columnheader')).toHaveText(['Name', 'Status', 'Customer id', 'Created']);
  await expect(page.getByText('100 customers loaded · more available')).toBeVisible();
  await expectAccessible();

  await page.getByRole('link', { name: sentinels.headerFails.name }).scrollIntoViewIfNeeded();
  await page.getByRole('link', { name: sentinels.paged.name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(sentinels.paged.name);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('more customers load to the end', async ({ page }) => {
  await page.goto('/customers');
  await page.getByRole('button', { name: 'Load more customers (100 loaded)' }).click();

  await expect(page.getByText(/^That’s all \d{3} customers\.$/)).toBeVisible();
  const total = await page.getByRole('table').getByRole('rowheader').count();
  expect(total).toBeGreaterThan(100);
  await expect(page.getByText(`${total} customers`, { exact: true })).toBeVisible();
  await expect(page.getByRole('status')).toHaveText(`${total - 100} more customers loaded. ${total} in total.`);
});

test('a customer opens by its id', async ({ page }) => {
  await page.goto('/customers');
  await page.getByLabel('Open a customer by id').fill(` ${sentinels.headerFails.id.replace('header_fails', 'paged')} `);
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/\/customers\/cus_paged$/);
  await expect(linkRows(page)).toHaveCount(50);
});

for (const [text, words] of [
  ['support@acme.io', 'That looks like an e-mail address.'],
  ['+62 812-3456-7890', 'That looks like a phone number.'],
  ['https://yourapp.com/connected?status=failed', 'That looks like an address.'],
  ['cus 335T', 'An id has only letters, digits, - and _'],
  ['', 'Type or paste an id first.'],
] as const) {
  test(`“${text}” is not sent to Kirim as an id, and stays in the field`, async ({ page, console }) => {
    await page.goto('/customers');
    await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(100);
    await console.sandbox.clearRequests();

    const field = page.getByLabel('Open a customer by id');
    await field.fill(text);
    await page.getByRole('button', { name: 'Open', exact: true }).click();

    await expect(page.getByRole('alert')).toContainText(words);
    await expect(field).toHaveValue(text);
    expect(await console.sandbox.requests()).toEqual([]);
  });
}

test('a live token typed for an id is cut to its last four at once', async ({ page, console }) => {
  await page.goto('/customers');
  const field = page.getByLabel('Open a customer by id');
  await field.fill(`https://app.kirimdev.com/onboard/${token}`);

  await expect(field).toHaveValue('…Wvqb');
  await expect(page.getByRole('alert')).toContainText('Only its last 4 characters were kept, and nothing was sent.');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/customers$/);
  expect(await page.content()).not.toContain(token);
  expect(JSON.stringify(await console.sandbox.requests())).not.toContain(token);
});

test('a live token in the address leaves it before anything is asked', async ({ page, console }) => {
  await console.sandbox.clearRequests();
  await page.goto(`/customers/${token}`);

  await expect(page).toHaveURL(/\/customers$/);
  await expect(
    page.getByText(/The address held a live link token. Only its last 4 characters \(…Wvqb\) were kept/),
  ).toBeVisible();
  expect(await page.content()).not.toContain(token);
  expect(JSON.stringify(await page.evaluate(() => window.history.state))).not.toContain(token);
  expect(JSON.stringify(await console.sandbox.requests())).not.toContain(token);
});

test('a live token in the place of a status is not shown and leaves the address', async ({ page }) => {
  await page.goto(`/customers/cus_paged?status=${token}`);

  await expect(
    page.getByText(/The address held a live link token. Only its last 4 characters \(…Wvqb\) were kept/),
  ).toBeVisible();
  await expect(page).toHaveURL(/\/customers\/cus_paged$/);
  expect(await page.content()).not.toContain(token);
  expect(JSON.stringify(await page.evaluate(() => window.history.state))).not.toContain(token);
});

test('an e-mail address in the place of an id says so and asks nobody', async ({ page, console }) => {
  await page.goto('/customers/support@acme.io');

  await expect(page.getByRole('heading', { name: 'That isn’t a customer id' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to the customers' }).click();
  await expect(page).toHaveURL(/\/customers$/);
  expect((await console.sandbox.requests()).map(({ path }) => path)).not.toContain('/v1/customers/support@acme.io');
});

test('an address without a page says so', async ({ page, expectHttpFailure }) => {
  expectHttpFailure('/nothing/here', 404);
  const answer = await page.goto('/nothing/here');

  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'No such page' })).toBeVisible();
});

test('the sandbox can’t be overlooked, and the version is said', async ({ page }) => {
  await page.goto('/customers');

  await expect(page.getByText('Every customer and link here is invented.')).toBeVisible();
  await expect(page.getByText('PT Tautan Sandbox (invented data)')).toBeVisible();
  await expect(page.getByRole('contentinfo')).toHaveText(/^Tautan 0\.1\.0 \(\w+\)$/);
});
