import type { Page } from '@playwright/test';

/** Gives the way to hide a page's tab and to show it again, as far as the page can tell. Call it before the page is opened. */
export async function prepareHiding(page: Page): Promise<(isHidden: boolean) => Promise<void>> {
  await page.addInitScript(() => {
    let isHidden = false;
    Object.defineProperty(document, 'hidden', { get: () => isHidden });
    Object.defineProperty(document, 'visibilityState', { get: () => (isHidden ? 'hidden' : 'visible') });
    document.addEventListener('test:hide', (event) => {
      isHidden = event instanceof CustomEvent && event.detail;
      document.dispatchEvent(new Event('visibilitychange'));
    });
  });
  return (isHidden) =>
    page.evaluate((detail) => {
      document.dispatchEvent(new CustomEvent('test:hide', { detail }));
    }, isHidden);
}
