import type { Page } from '@playwright/test';

/** An HTTP failure that a test means to cause: Chromium reports it in the console by itself. */
export type ExpectedFailure = { address: string | RegExp; status: number };

/** What went wrong in a page without a test having asked for it, as lines to read. */
export type PageWatch = { problems: () => string[]; expectFailure: (failure: ExpectedFailure) => void };

const violationMark = 'securitypolicyviolation:';
const ownLineOfChromium = /^Failed to load resource: .*?\bstatus of (\d{3})\b/;
const connectionLost = /^Failed to load resource: net::ERR_/;

/**
 * Listens to a page from before its first document: errors in the console, uncaught errors, breaches of the content
 * policy. Chromium's own line for an HTTP failure is left out where the address and status were expected; a status of
 * 0 stands for a connection that broke.
 */
export async function watchPage(page: Page): Promise<PageWatch> {
  const expected: ExpectedFailure[] = [];
  const seen: { text: string; address: string }[] = [];

  page.on('pageerror', (error) => seen.push({ text: `uncaught: ${error.message}`, address: '' }));
  page.on('console', (message) => {
    if (message.type() !== 'error' && !message.text().startsWith(violationMark)) return;
    seen.push({ text: message.text(), address: message.location().url });
  });
  await page.addInitScript((mark) => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      console.error(`${mark} ${effectiveDirective} ${blockedURI} ${sample}`);
    });
  }, violationMark);

  const isExpected = ({ text, address }: { text: string; address: string }) => {
    const status = connectionLost.test(text) ? 0 : Number(ownLineOfChromium.exec(text)?.[1] ?? Number.NaN);
    return expected.some((failure) => failure.status === status && matches(failure.address, address));
  };
  return {
    problems: () =>
      seen.filter((problem) => !isExpected(problem)).map(({ text, address }) => `${text} ${address}`.trim()),
    expectFailure: (failure) => expected.push(failure),
  };
}

function matches(expected: string | RegExp, address: string): boolean {
  return typeof expected === 'string' ? address.includes(expected) : expected.test(address);
}
