import type { Page } from '@playwright/test';
import { sentinels } from '../src/sandbox/sentinels.ts';
import { expect, test } from './console-fixture.ts';
import { filters, linkRows, openCustomer } from './customer-view.ts';
import { drawer, openRow } from './drawer-view.ts';

// What axe says of whole pages; of their parts in each of their states it says it where they are tested.

const looks = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
} as const;

// Each looks at some ten states.
test.beforeEach(() => test.slow());

/** Calls `check` in one look after the other, without a reload: for all in the first, for what a look changes in the others. */
async function inEveryLook(page: Page, check: (what: 'all' | 'colours') => Promise<void>): Promise<void> {
  for (const [index, [look, media]] of Object.entries(looks).entries()) {
    await test.step(look, async () => {
      await page.emulateMedia(media);
      await check(index === 0 ? 'all' : 'colours');
    });
  }
}

test('links, their drawer in both shapes, and what opens above them', async ({ page, expectAccessible }) => {
  await page.setViewportSize({ width: 1_280, height: 800 });
  await openCustomer(page, sentinels.last4);
  await expect(linkRows(page)).toHaveCount(10);
  await expect(page.getByRole('button', { name: 'Display' })).toBeVisible();
  await openRow(page, 0);
  await drawer(page).getByLabel('Reason they saw').selectOption('token_exchange_failed');
  await inEveryLook(page, expectAccessible);
  // What a colour marks else: the chosen filter, the open row, the badges.
  const lines = [
    [filters(page).getByRole('link', { name: /^All/ }), 'outlineStyle'],
    [page.getByRole('row').nth(1), 'outlineStyle'],
    [page.getByRole('cell').getByText('Active', { exact: true }).first().locator('..'), 'borderTopStyle'],
  ] as const;
  for (const [marked, line] of lines) {
    expect(await marked.evaluate((element, name) => getComputedStyle(element)[name], line)).toBe('solid');
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await expect(page.getByRole('dialog', { name: /^Link(?! not)/ })).toBeVisible();
  await expectAccessible();
  await page.keyboard.press('Escape');
  await expect(drawer(page)).toHaveCount(0);
  await page.setViewportSize({ width: 1_280, height: 800 });

  for (const [key, layer] of [
    ['ArrowRight', page.getByRole('menu')],
    ['Control+k', page.getByRole('dialog', { name: 'Commands' }).getByRole('option').first()],
    ['?', page.getByRole('dialog', { name: 'Keyboard shortcuts' })],
  ] as const) {
    await linkRows(page).first().getByRole('link').focus();
    await page.keyboard.press(key);
    await expect(layer).toBeVisible();
    await expectAccessible();
    await page.keyboard.press('Escape');
    await expect(layer).toBeHidden();
  }
  for (const [button, layer] of [
    ['Display', page.getByRole('region', { name: 'Display' })],
    [/^Allowance/, page.getByText('PT Tautan Sandbox (invented data)').last()],
  ] as const) {
    await page.getByRole('button', { name: button }).click();
    await expect(layer).toBeVisible();
    await expectAccessible();
    await page.keyboard.press('Escape');
  }
});

test('a failure below rows, above them and in their place, none, and pages that are not there', async ({
  page,
  console,
  expectHttpFailure,
  expectAccessible,
}) => {
  for (const status of [402, 404, 502]) expectHttpFailure(/\//, status);
  const { id } = sentinels.duplicates;
  const failure = page.getByRole('region', { name: 'This key isn’t allowed to see that' });
  await openCustomer(page, sentinels.duplicates);
  await expect(linkRows(page)).toHaveCount(50);
  await console.sandbox.failNext(id, 403);
  await page.keyboard.press('m');
  await expect(failure).toContainText('The 50 links above are unaffected.');
  await expectAccessible();
  await page.emulateMedia({ colorScheme: 'dark' });
  await console.sandbox.failNext(id, 403);
  await page.keyboard.press('r');
  await expect(failure).toContainText('You’re looking at links as of');
  await expectAccessible();

  for (const [address, words] of [
    [`/customers/${sentinels.billingOther.id}`, 'Kirim is holding back for a billing reason'],
    [`/customers/${sentinels.notFound.id}`, 'No customer with this id'],
    [`/customers/${sentinels.empty.id}`, 'No setup links yet'],
    ['/customers/support@acme.io', 'That isn’t a customer id'],
    ['/nothing/here', 'No such page'],
  ] as const) {
    await page.goto(address, { waitUntil: 'commit' });
    await expect(page.getByRole('heading', { name: words })).toBeVisible();
    await expectAccessible();
  }
});

test('customers, and the paper of a list', async ({ page, console, expectHttpFailure, expectAccessible }) => {
  expectHttpFailure('/customers', 502);
  await page.goto('/customers?status=suspended');
  await expect(page.getByRole('table').getByRole('rowheader').first()).toBeVisible();
  await inEveryLook(page, expectAccessible);
  await console.sandbox.customers({ fault: { kind: 'forbidden' } });
  await page.goto('/customers?status=archived');
  await expect(page.getByRole('alert')).toContainText('This key isn’t allowed to see that');
  await expectAccessible();

  await openCustomer(page, sentinels.last4);
  await expect(page.getByRole('button', { name: 'Export 10' })).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark', forcedColors: 'none' });
  await expect(page.getByRole('article')).toBeVisible();
  await expectAccessible();
});
