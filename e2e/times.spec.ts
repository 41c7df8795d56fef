import { sentinels } from '../src/sandbox/sentinels.ts';
import { expect, test } from './console-fixture.ts';
import { linkRows, openCustomer } from './customer-view.ts';
import { drawer, noteCopies, openRow } from './drawer-view.ts';

test.use({ permissions: ['clipboard-write'], viewport: { width: 1_280, height: 800 } });

const hour = 3_600_000;

test('acceptance 16: a browser whose clock is ten minutes fast, or worse, tells relative times that are right, and says so', async ({
  page,
  console,
}) => {
  // From then on no time of these links turns a full hour for five minutes.
  await console.sandbox.tick(50);
  await page.clock.fastForward(50_000);
  await openCustomer(page, sentinels.last4);
  await expect(linkRows(page)).toHaveCount(10);
  const cells = page.getByRole('cell');
  const right = await cells.allTextContents();
  const note = page.getByRole('banner').getByText(/^This computer’s clock is/);
  await expect(note).toHaveCount(0);

  await page.clock.fastForward(hour / 6);
  await page.reload();
  await expect(note).toHaveText('This computer’s clock is 10 min fast; times here are corrected.');
  await expect(cells).toHaveText(right);

  await page.clock.fastForward(12 * hour);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(note).toHaveText('This computer’s clock is 12 h fast; times here are corrected.');
  await expect(cells).toHaveText(right);
  await expect(page.getByRole('button', { name: 'Updated just now' })).toBeVisible();
});

test('acceptance 17: the zone switch moves table, drawer, tooltip, bundle, reply, requests and print alike', async ({
  page,
}) => {
  const clipboard = await noteCopies(page);
  await openCustomer(page, sentinels.paged, '?status=expired');
  await openRow(page, 0);
  const row = page.getByRole('row').nth(1);
  const zoneLine = page.getByRole('main').getByRole('button', { name: /^Times in / });

  async function expectZone(words: string, name: RegExp) {
    await expect(zoneLine).toHaveText(words);
    await expect(row).toContainText(name);
    await expect(drawer(page).getByRole('region', { name: 'In plain words' })).toContainText(name);
    await expect(drawer(page).getByRole('region', { name: 'Timeline' })).toContainText(name);
    await expect(drawer(page).getByRole('region', { name: 'Where this came from' })).toContainText(name);
  }
  await expectZone('Times in Asia/Jakarta (GMT+7)', /GMT\+7/);
  await page.keyboard.press('t');
  await expectZone('Times in UTC', / UTC/);
  await zoneLine.click();
  await expectZone('Times in the customer’s zone, Asia/Makassar (GMT+8)', /GMT\+8/);

  await row.getByRole('time').first().hover();
  await expect(page.getByRole('list', { name: 'This time in other forms' })).toContainText('+08:00');
  await page.keyboard.press('c');
  await expect(page.getByRole('status')).toHaveText('Incident details copied');
  expect(clipboard()).toMatch(/GMT\+8 for the sender/);
  await page.keyboard.press('y');
  await expect(page.getByRole('status')).toHaveText('Reply copied');
  expect(clipboard()).toMatch(/ran out on .* GMT\+8/);
  await page.getByRole('button', { name: /^Allowance/ }).click();
  await expect(page.getByRole('region', { name: 'Requests of this tab' })).toContainText('Asia/Makassar (GMT+8)');
  await page.keyboard.press('Escape');

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('article')).toContainText('Times in the customer’s zone, Asia/Makassar (GMT+8)');
  await expect(page.getByRole('article').getByRole('row').nth(1)).toContainText(/GMT\+8/);
  await page.emulateMedia({ media: 'screen' });
  await page.reload();
  await expectZone('Times in the customer’s zone, Asia/Makassar (GMT+8)', /GMT\+8/);
  await page.keyboard.press('t');
  await expectZone('Times in Asia/Jakarta (GMT+7)', /GMT\+7/);
});

test('J7: a completed sign-up without a number is told where the customer is opened, with the way to its link', async ({
  page,
  expectAccessible,
}) => {
  await openCustomer(page, sentinels.consumedWithoutNumber);
  await expect(page.getByText(/^Kirim recorded a completed sign-up .*, but still lists no number\./)).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: 'Check again' }).click();
  await page.getByRole('link', { name: 'Open the used link' }).click();
  await expect(drawer(page)).toContainText('completed sign-up with this link');
  await openCustomer(page, sentinels.paged);
  await expect(linkRows(page)).toHaveCount(50);
  await expect(page.getByText(/lists no number/)).toHaveCount(0);
});
