import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { metaHeaders, requestedWith } from '../src/contract/headers.ts';
import { type AuditLine, auditLines } from './audit-lines.ts';
import { startConsole } from './console-process.ts';
import { type PageWatch, watchPage } from './page-watch.ts';
import { type SandboxControl, sandboxControl } from './sandbox-control.ts';

type RunningConsole = { url: string; sandbox: SandboxControl };

type TestFixtures = {
  /** Where the console writes down who saw what; and what it has written so far. */
  auditFile: string;
  audit: () => Promise<AuditLine[]>;
  console: RunningConsole;
  /** Fails the test when something goes wrong in its page. Runs by itself. */
  watch: PageWatch;
  /** Declares an HTTP failure that the test means to cause, so that Chromium's line about it is no error. Call it before. */
  expectHttpFailure: (address: string | RegExp, status: number) => void;
  /** Fails unless axe finds nothing to say about the page as it stands, or about its colours alone. */
  expectAccessible: (what?: 'all' | 'colours') => Promise<void>;
};

const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Those of them that go by computed colours. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** Playwright's `test` with a console and a sandbox of its own for each test: what one remembers of Kirim is no other's. */
export const test = base.extend<TestFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  auditFile: async ({}, use, testInfo) => use(testInfo.outputPath('audit.jsonl')),

  audit: async ({ auditFile }, use) => use(() => auditLines(auditFile)),

  console: async ({ auditFile }, use) => {
    const { url, sandboxUrl, stop } = await startConsole('dist/server/serve.js', { AUDIT_FILE: auditFile });
    await use({ url, sandbox: sandboxControl(sandboxUrl) });
    expect(await stop(), 'exit code of the console after SIGTERM').toBe(0);
  },

  baseURL: async ({ console }, use) => use(console.url),

  watch: [
    async ({ page, console }, use) => {
      await page.clock.install({ time: await serverTime(console.url) });
      const watch = await watchPage(page);
      await use(watch);
      expect(watch.problems(), 'errors in the page').toEqual([]);
    },
    { auto: true },
  ],

  expectHttpFailure: async ({ watch }, use) => use((address, status) => watch.expectFailure({ address, status })),

  expectAccessible: async ({ page }, use) =>
    use(async (what = 'all') => {
      await fadesDone(page);
      // In one page, since there are no frames of others: another one for the result takes as long as the look itself.
      const axe = new AxeBuilder({ page })
        .options({ resultTypes: ['violations'], runOnly: what === 'all' ? axeTags : colourRules })
        .setLegacyMode();
      const { violations } = await axe.analyze();
      const found = violations.map(
        ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join('\n  ')}`,
      );
      expect(found, 'what axe found').toEqual([]);
    }),
});

/** Waits until what fades in has its own colours: half of a fade is nobody's contrast. What moves for ever is left alone. */
async function fadesDone(page: Page): Promise<void> {
  await page.evaluate(() => {
    const fades = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    return Promise.allSettled(fades.map(({ finished }) => finished)).then(() => {});
  });
}

/** What time it is for the console, in ms since the epoch: the sandbox lives on a day of its own. */
async function serverTime(url: string): Promise<number> {
  const headers = { [requestedWith.name]: requestedWith.value };
  const answer = await fetch(`${url}/api/v1/me`, { headers });
  return Number(answer.headers.get(metaHeaders.time));
}

export { expect };
