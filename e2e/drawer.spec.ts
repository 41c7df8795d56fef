import type { Locator } from '@playwright/test';
import { requestedWith } from '../src/contract/headers.ts';
import { SetupLinkPage } from '../src/contract/page.ts';
import { sentinels } from '../src/sandbox/sentinels.ts';
import { expect, test } from './console-fixture.ts';
import {
  chooseFilter,
  expectAllParts,
  filters,
  linkRows,
  noteAsked,
  openCustomer,
  refreshUntil,
} from './customer-view.ts';
import { drawer, noteCopies, openRow, rowLink } from './drawer-view.ts';

test.use({ permissions: ['clipboard-write'], viewport: { width: 1_280, height: 800 } });

/** The ids of the links of one page, as Kirim lists them. */
async function listedIds(url: string, customerId: string, cursor = ''): Promise<{ ids: string[]; next: string }> {
  const search = cursor === '' ? '' : `?cursor=${encodeURIComponent(cursor)}`;
  const answer = await fetch(`${url}/api/v1/customers/${customerId}/setup_links${search}`, {
    headers: { [requestedWith.name]: requestedWith.value },
  });
  const { data, next_cursor } = SetupLinkPage.parse(await answer.json());
  return { ids: data.map(({ id }) => id), next: next_cursor ?? '' };
}

test('a row opens by Enter on its link, by a click on the row, and by its address', async ({ page }) => {
  await openCustomer(page, sentinels.paged);
  await openRow(page, 1);
  await expect(page).toHaveURL(/\/customers\/cus_paged\?link=csl_[0-9A-Z]{26}$/);
  await expect(drawer(page).getByRole('heading', { level: 2 })).toBeFocused();

  await page
    .getByRole('row')
    .nth(4)
    .getByText(/Runs out|Ran out|Used|Revoked/)
    .first()
    .click();
  const name = await rowLink(page, 3).getAttribute('aria-label');
  const ending = /Link ending (. . . .)/.exec(name ?? '')?.[1] ?? '';
  await expect(drawer(page).getByRole('heading', { level: 2 })).toContainText(`Link ending ${ending}`);

  await page.reload();
  await expect(drawer(page).getByRole('heading', { level: 2 })).toContainText(`Link ending ${ending}`);
});

test('a selection that ends in a row opens nothing', async ({ page }) => {
  await openCustomer(page, sentinels.paged);
  await expect(linkRows(page)).toHaveCount(50);
  await expectAllParts(page);
  const box = await page.getByRole('row').nth(1).locator('time').first().boundingBox();
  if (box === null) throw new Error('The time is not on screen');
  await page.mouse.move(box.x + 1, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 1, box.y + box.height / 2);
  await page.mouse.up();
  expect(await page.evaluate(() => window.getSelection()?.toString())).toMatch(/\d{2}:\d{2}/);
  await expect(page).toHaveURL(/cus_paged$/);
});

test('the row’s link says ending, status and outcome', async ({ page }) => {
  await openCustomer(page, sentinels.paged);
  await expect(rowLink(page, 0)).toHaveAccessibleName(/^Link ending( [\w-]){4}, Active, runs out in \d+ (d|h)/);
});

test('Back closes the drawer and Forward opens it again', async ({ page }) => {
  await openCustomer(page, sentinels.paged);
  await openRow(page, 2);
  await page.goBack();
  await expect(drawer(page)).toHaveCount(0);
  await expect(rowLink(page, 2)).toBeFocused();
  await page.goForward();
  await expect(drawer(page).getByText('In plain words')).toBeVisible();
});

test('the table beside the drawer can be used, and nothing of the page lies under it', async ({ page }) => {
  // As narrow as a window with a drawer beside may be.
  await page.setViewportSize({ width: 1_100, height: 800 });
  await openCustomer(page, sentinels.paged);
  await expect(page.getByRole('button', { name: /^Allowance/ })).toBeVisible();
  const header = page.getByRole('banner');
  const height = (await header.boundingBox())?.height;
  await openRow(page, 0);
  const left = (await drawer(page).boundingBox())?.x ?? 0;
  const rightOf = (part: Locator) => part.boundingBox().then((box) => (box?.x ?? 0) + (box?.width ?? 0));
  for (const part of [page.getByRole('table'), page.getByRole('button', { name: 'Refresh' })]) {
    await expect.poll(() => rightOf(part)).toBeLessThanOrEqual(left);
  }
  expect((await header.boundingBox())?.height).toBe(height);
  expect((await page.getByRole('textbox', { name: 'Find or paste…' }).boundingBox())?.width).toBeGreaterThan(200);
  await chooseFilter(page, 'Revoked');
  await expect(drawer(page)).toHaveCount(0);
  await expect(filters(page).getByRole('link', { name: /^Revoked/ })).toBeFocused();
});

test('acceptance 10: an address of a link on page 2 opens it after one more request', async ({ page, console }) => {
  const first = await listedIds(console.url, sentinels.paged.id);
  const second = await listedIds(console.url, sentinels.paged.id, first.next);
  const asked = noteAsked(page);

  await openCustomer(page, sentinels.paged, `?link=${second.ids[3]}`);

  await expect(drawer(page)).toContainText(second.ids[3] ?? '');
  await expect(linkRows(page)).toHaveCount(100);
  expect(asked.filter((path) => path.includes('/setup_links'))).toEqual([
    expect.stringMatching(/^\/customers\/cus_paged\/setup_links\?cursor=/),
  ]);
});

test('acceptance 10: an address of a link that is not there says so after three more pages, and the list can be used', async ({
  page,
}) => {
  const asked = noteAsked(page);
  await openCustomer(page, sentinels.paged, '?link=csl_01HXNOWHERE');

  await expect(drawer(page)).toContainText(
    'We couldn’t find csl_01HXNOWHERE among the links Kirim returned for Practice: 180 links in pages.',
  );
  expect(asked.filter((path) => path.includes('/setup_links'))).toHaveLength(3);
  await openRow(page, 0);
});

test('an address of a link under a filter that it does not have leads to all links', async ({ page, console }) => {
  const { ids } = await listedIds(console.url, sentinels.empty.id);
  expect(ids).toEqual([]);
  await openCustomer(page, sentinels.empty, '?status=active&link=csl_01HXNOWHERE');
  await drawer(page).getByRole('link', { name: 'Look among all links' }).click();
  await expect(page).toHaveURL(/\/customers\/cus_empty\?link=csl_01HXNOWHERE$/);
});

for (const hidden of ['csl_abcdefghijklmnopqrstuvwx', '%3Cscript%3E']) {
  test(`an address that asks for the link ${hidden} is cleaned, and nothing of it is sent`, async ({
    page,
    console,
  }) => {
    await console.sandbox.clearRequests();
    await openCustomer(page, sentinels.paged, `?status=expired&link=${hidden}`);
    await expect(linkRows(page).first()).toBeVisible();
    await expect(page).toHaveURL(/\/customers\/cus_paged(\?status=expired)?$/);
    await expect(drawer(page)).toHaveCount(0);
    expect(JSON.stringify(await console.sandbox.requests())).not.toContain('csl_');
  });
}

test('acceptance 8, J5: a status that changes in a refresh changes in the row and the open drawer, and for whom it was shared with', async ({
  page,
}) => {
  const clipboard = await noteCopies(page);
  await openCustomer(page, sentinels.statusChange);
  await expect(linkRows(page).first()).toBeVisible();
  const names = await linkRows(page)
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.ariaLabel ?? ''));
  const active = names.flatMap((name, index) => (name.includes('Active') ? [index] : []));
  // The sandbox lets the newest active link be used with each read.
  await openRow(page, active[0] ?? 0);
  await expect(drawer(page).getByRole('heading', { level: 2 })).toContainText('Active');
  await page.keyboard.press('Shift+C');
  await expect.poll(clipboard).toMatch(/\/customers\/cus_status_change\?link=csl_[0-9A-Z]{26}&seen=active@\d{10}$/);
  const shared = clipboard();

  await refreshUntil(page, () =>
    expect(drawer(page).getByRole('heading', { level: 2 })).toContainText('Consumed', { timeout: 500 }),
  );
  await expect(rowLink(page, active[0] ?? 0)).toHaveAccessibleName(/Consumed/);
  const row = page.getByRole('row').nth(1 + (active[0] ?? 0));
  await expect(row.getByRole('cell').first()).toHaveText('Consumed');
  await expect(drawer(page)).toContainText('completed sign-up with this link');
  await expect(drawer(page).getByRole('region', { name: 'Timeline' }).getByRole('listitem')).toHaveText([
    /^Created/,
    /^Used.*after creation$/,
  ]);

  await page.goto(shared);
  const strip = drawer(page).getByText(/^When this was shared/);
  await expect(strip).toHaveText(
    /^When this was shared \(.*\d\d:\d\d GMT\+7\) the link was Active\. It is now Consumed\.$/,
  );
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/customers\/cus_status_change$/);
  await page.goBack();
  await expect(page).toHaveURL(shared);
  await page.reload();
  await expect(strip).toBeVisible();
});

test('times that Kirim did not give are called so, and no row fails to open', async ({ page }) => {
  await openCustomer(page, sentinels.badTimes);
  await openRow(page, 0);
  for (const link of (await linkRows(page).getByRole('link').all()).slice(1)) {
    await page.keyboard.press('j');
    await expect(link).toHaveAttribute('aria-current', 'true');
    await expect(drawer(page).getByText('In plain words')).toBeVisible();
    await expect(drawer(page)).not.toContainText(/Invalid|NaN|undefined/);
  }
  await expect(drawer(page).getByRole('button', { name: 'Next link' })).toHaveAttribute('aria-disabled', 'true');
});

test('a state that nobody knows opens like any other', async ({ page }) => {
  await openCustomer(page, sentinels.drift);
  const unknown = page
    .getByRole('rowheader')
    .getByRole('link', { name: /^Link ending .*, (?!Active|Consumed|Expired|Revoked)/ });
  await unknown.first().click();
  await expect(drawer(page)).toContainText(/Kirim reports a state this console doesn’t know yet: “.+”\./);
});
