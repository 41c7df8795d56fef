import type { Page } from '@playwright/test';

/** The box for anything that an agent has at hand. */
export const box = (page: Page) => page.getByRole('textbox', { name: 'Find or paste…' });

/** What was found for it. */
export const results = (page: Page) => page.getByRole('region', { name: 'What this may be' });

/** The field in which a customer is chosen. */
export const chooser = (page: Page) => results(page).getByRole('textbox');

type Pressed = { keys: number; pastes: number };

/** Presses keys as a person would, and counts them. */
export function hands(
  page: Page,
): Pressed & { press: (...keys: string[]) => Promise<void>; paste: (text: string) => Promise<void> } {
  const counted = {
    keys: 0,
    pastes: 0,
    async press(...keys: string[]) {
      for (const key of keys) {
        counted.keys += 1;
        await page.keyboard.press(key);
      }
    },
    async paste(text: string) {
      counted.pastes += 1;
      await paste(page, text);
    },
  };
  return counted;
}

/** Pastes as the browser does it, from another page where the text was copied. */
export async function paste(page: Page, text: string): Promise<void> {
  const paper = await page.context().newPage();
  await paper.setContent('<textarea aria-label="Paper"></textarea>');
  await paper.getByLabel('Paper').fill(text);
  await paper.getByLabel('Paper').press('Control+A');
  await paper.getByLabel('Paper').press('Control+C');
  await paper.close();
  await page.bringToFront();
  await page.keyboard.press('Control+V');
}

/** Drops text on the box as if it had been dragged there from another window. */
export async function drop(page: Page, text: string): Promise<void> {
  const place = await box(page).boundingBox();
  if (place === null) throw new Error('The box is not on the page');
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [{ mimeType: 'text/plain', data: text }], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, x: place.x + 9, y: place.y + 9, data });
  }
  await devtools.detach();
}

/** Notes every value that a field of the page has at the end of an event that may have changed it. */
export async function watchFields(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    document.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement) seen.push(target.value);
    });
  });
  return () => page.evaluate(() => ('seen' in window && Array.isArray(window.seen) ? window.seen : []));
}

/** Everything in the browser where something could be left behind. */
export async function traces(page: Page): Promise<string> {
  const inPage = await page.evaluate(() =>
    JSON.stringify([
      document.documentElement.outerHTML,
      [...document.querySelectorAll('input')].map(({ value }) => value),
      location.href,
      window.history.state,
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
    ]),
  );
  return inPage + (await page.title());
}
