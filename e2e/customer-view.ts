import { expect, type Locator, type Page } from '@playwright/test';
import { sessionPath } from '../src/contract/session.ts';

/** Opens a customer's page, optionally under a filter. Does not wait for its end, which comes with Kirim's answers. */
export async function openCustomer(page: Page, { id }: { id: string }, search = ''): Promise<void> {
  await page.goto(`/customers/${id}${search}`, { waitUntil: 'commit' });
}

/** Notes, from now on, what the page itself asks of the API: not what came along with its document. Grows as it asks. */
export function noteAsked(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith('/api/v1/customers')) asked.push(`${pathname.replace('/api/v1', '')}${search}`);
  });
  return asked;
}

/** Resolves when the page has been told of itself and of who is signed in: what it asks from then on, somebody asked it for. Call it before the page is opened. */
export async function toldOfItself(page: Page): Promise<void> {
  const answered = (path: string) => page.waitForResponse((response) => new URL(response.url()).pathname === path);
  await Promise.all([answered('/api/v1/me'), answered(sessionPath)]);
}

/** Presses Refresh until `check` holds: the console's server reads the same from Kirim every other second at most. */
export async function refreshUntil(page: Page, check: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.getByRole('button', { name: 'Refresh' }).click();
    await check();
  }).toPass();
}

/** The head cells of the links' rows, one for each link on screen. */
export function linkRows(page: Page): Locator {
  return page.getByRole('table', { name: /^Setup links for/ }).getByRole('rowheader');
}

/** The five filters. */
export function filters(page: Page): Locator {
  return page.getByRole('navigation', { name: 'Filter by status' });
}

/** Clicks a filter by its word. */
export async function chooseFilter(page: Page, word: string): Promise<void> {
  await filters(page).getByRole('link', { name: word }).click();
}

/** The button at the end of the list, whatever it says. */
export function moreButton(page: Page): Locator {
  return page.getByRole('button', { name: /^(Load more links|Loading…|Try again)/ });
}

/** Stops the page's clock half a second from now: a pause that is shown then lasts however long this computer takes to look at it. `page.clock.resume()` ends that. */
export async function holdTime(page: Page): Promise<void> {
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 500);
}

/** Waits for the parts of a customer's page that come after its rows, each by itself, and move what is below or beside it. */
export async function expectAllParts(page: Page): Promise<void> {
  await expect(page.getByText(/^Kirim sees /)).toBeVisible();
  for (const name of ['Display', /^Allowance/, /^Updated/, /^Export/]) {
    await expect(page.getByRole('button', { name })).toBeVisible();
  }
}
