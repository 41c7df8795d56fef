import { createHash } from 'node:crypto';
import { appendFile, readFile, stat, truncate } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { sentinels } from '../src/sandbox/sentinels.ts';
import { expect, test } from './console-fixture.ts';
import { holdTime, linkRows, openCustomer } from './customer-view.ts';
import { drawer, openRow } from './drawer-view.ts';

test.use({ viewport: { width: 1_280, height: 800 } });

/** Exports what is loaded; gives the file's name, text and hash. */
async function exportLinks(page: Page, label: string): Promise<{ name: string; text: string; sha256: string }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: label, exact: true }).click();
  const file = await download;
  const bytes = await readFile(await file.path());
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name: file.suggestedFilename(), text: bytes.toString(), sha256 };
}

/** The words that can be seen. */
function seen(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}

test('acceptance 13: the endings -1e5, =abc and 12e3 are exported as text, in a file that says what it holds and is on record', async ({
  page,
  audit,
  auditFile,
  expectHttpFailure,
}) => {
  await openCustomer(page, sentinels.last4);
  const { name, text, sha256 } = await exportLinks(page, 'Export 10');

  expect(name).toMatch(/^Sandbox, Practice endings like formulas, all, 10 links, 2026-11-18 \d{6}Z\.csv$/);
  expect(text.startsWith('\ufeffCustomer,Customer id,Link id,Link ending,')).toBe(true);
  for (const ending of ['-1e5', '=abc', '12e3']) expect(text).toContain(`,…${ending},`);
  expect(text).toMatch(/GMT\+7","?https:\/\/practice\.example\/\S+,https:\/\/practice\.example\//);
  await expect(page.getByRole('status')).toHaveText('10 links exported');
  const exported = (await audit()).filter(({ event }) => event === 'export');
  expect(exported).toEqual([
    expect.objectContaining({ outcome: 'ok', customer_id: sentinels.last4.id, rows: 10, sha256 }),
  ]);

  // Somebody else writes to the audit log, which can then be trusted no more.
  await appendFile(auditFile, 'x');
  expectHttpFailure('/api/exports', 503);
  await page.getByRole('button', { name: 'Export 10', exact: true }).click();
  const problem = page.getByRole('region', { name: 'The console can’t keep its record' });
  await expect(problem).toContainText('Nothing was exported');
  await truncate(auditFile, (await stat(auditFile)).size - 1);
  const download = page.waitForEvent('download');
  await problem.getByRole('button', { name: 'Check again' }).click();
  await download;
  await expect(problem).toHaveCount(0);
  await expect(linkRows(page)).toHaveCount(10);
});

test('the rest is fetched before an export, through the pause that Kirim asks for', async ({
  page,
  expectHttpFailure,
}) => {
  expectHttpFailure('/setup_links?cursor=', 429);
  await openCustomer(page, sentinels.rateLimitedPage2);
  await page.getByRole('button', { name: 'Fetch the rest (1 request per 50)' }).click();
  await expect(page.getByText(/^Kirim asked us to wait; going on in \d s$/)).toBeVisible();
  await holdTime(page);
  const before = await exportLinks(page, 'Export the 50 loaded');
  expect(before.name).toContain(', 50 loaded, more available, ');
  await page.clock.resume();
  await expect(page.getByRole('button', { name: /^Export (the )?100/ })).toBeFocused({ timeout: 15_000 });
  await expect(linkRows(page)).toHaveCount(100);
});

test('acceptance 25: from a narrow, dark page with a link open, the print has whole addresses, both times, references and no buttons', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openCustomer(page, sentinels.paged);
  await openRow(page, 0);
  await page.setViewportSize({ width: 500, height: 700 });
  await expect(page.getByRole('dialog', { name: /^Link(?! not)/ })).toBeVisible();

  await page.emulateMedia({ media: 'print' });
  const sheet = page.getByRole('article');
  await expect(sheet.getByRole('heading', { level: 1, name: sentinels.paged.name })).toBeVisible();
  await expect(sheet.getByRole('rowheader')).toHaveCount(50);
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(drawer(page)).toHaveCount(0);
  const text = await seen(page);
  expect(text).toContain('Sandbox · Every customer and link here is invented.');
  expect(text).toMatch(/If it works: https:\/\/practice\.example\/whatsapp\/connected\?from=kirim/);
  expect(text).toMatch(/(Used|Ran out) .* ago\n\w{3} \d+ \w{3}, \d\d:\d\d GMT\+7/);
  expect(text).toMatch(/Read \d\d:\d\d:\d\d \(\d\d:\d\d:\d\d UTC\)\s+Kirim references: req_/);
  expect(text).toContain('List: 50 loaded · more available');
  expect(text).toContain('Times in Asia/Jakarta (GMT+7)');
  expect(await sheet.evaluate((element) => getComputedStyle(element).color)).not.toMatch(/oklch\(0\.9/);

  await page.emulateMedia({ media: 'screen' });
  await expect(drawer(page)).toBeVisible();
  await page.evaluate(() => {
    window.addEventListener('beforeprint', () => {
      document.title = document.body.innerText.includes('Kirim references') ? 'drawn in time' : 'too late';
    });
  });
  await page.pdf();
  await expect(page).toHaveTitle('drawn in time');
});
