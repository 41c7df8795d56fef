import type { Page } from '@playwright/test';
import { test as base, expect } from './console-fixture.ts';
import { startConsole } from './console-process.ts';
import { sandboxControl } from './sandbox-control.ts';

/** The people of the demonstration: Ana may look, Omar is an operator, Nina is in no group that may come in. */
export const passwords = { ana: 'ana-reads', omar: 'omar-operates', nina: 'nina-stays-out' };

export type Who = keyof typeof passwords;

/** Signs in on the identity provider's page, which then leads back to the console. */
export async function signInAs(page: Page, who: Who): Promise<void> {
  await page.getByRole('textbox', { name: 'E-mail' }).fill(`${who}@example.com`);
  await page.getByLabel('Password').fill(passwords[who]);
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** `test` with a console in which people sign in, at an identity provider of its own. */
export const test = base.extend({
  console: async ({ auditFile }, use) => {
    const { url, sandboxUrl, stop } = await startConsole('scripts/demo-team.mjs', { AUDIT_FILE: auditFile });
    // Cookies belong to the origin that people are told, not to the address that it listens on.
    await use({ url: url.replace('127.0.0.1', 'localhost'), sandbox: sandboxControl(sandboxUrl) });
    expect(await stop(), 'exit code after SIGTERM').toBe(0);
  },
});

export { expect };
