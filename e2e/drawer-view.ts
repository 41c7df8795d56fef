import type { Locator, Page } from '@playwright/test';
import { expect } from './console-fixture.ts';
import { linkRows } from './customer-view.ts';

/** The links' drawer, beside the table or over it. */
export function drawer(page: Page): Locator {
  const name = /^Link(?! not)/;
  return page.getByRole('region', { name }).or(page.getByRole('dialog', { name }));
}

/** The link that opens a row. */
export function rowLink(page: Page, index: number): Locator {
  return linkRows(page).nth(index).getByRole('link');
}

/** Opens a row by the keyboard: one key on its link. */
export async function openRow(page: Page, index: number): Promise<void> {
  const link = rowLink(page, index);
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(drawer(page).getByText('In plain words')).toBeVisible();
  // Until the address is drawn, it may be the drawer of another link that is there.
  const href = (await link.getAttribute('href')) ?? '';
  await expect(drawer(page)).toContainText(new URLSearchParams(href.split('?')[1]).get('link') ?? '');
}

/** Notes what a page copies, since the console forbids itself to read the clipboard; gives the latest text. Call it before. */
export async function noteCopies(page: Page): Promise<() => string> {
  let latest = '';
  await page.exposeFunction('noteCopied', (text: string) => {
    latest = text;
  });
  await page.addInitScript(() => {
    const write = navigator.clipboard.writeText.bind(navigator.clipboard);
    navigator.clipboard.writeText = async (text) => {
      await write(text);
      await Reflect.get(window, 'noteCopied')(text);
    };
  });
  return () => latest;
}
