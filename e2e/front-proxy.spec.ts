import { sentinels } from '../src/sandbox/sentinels.ts';
import { test as base, expect } from './console-fixture.ts';
import { startConsole } from './console-process.ts';
import { linkRows } from './customer-view.ts';
import { type FrontProxy, startFrontProxy } from './front-proxy.ts';
import { sandboxControl } from './sandbox-control.ts';

/** `test` with a console behind a proxy that knows who asks. */
const test = base.extend<{ front: FrontProxy }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  front: async ({}, use) => {
    const front = await startFrontProxy();
    await use(front);
    await front.close();
  },
  console: async ({ front }, use) => {
    const { url, sandboxUrl, stop } = await startConsole(undefined, front.settings);
    front.passTo(url);
    await use({ url: front.url, sandbox: sandboxControl(sandboxUrl) });
    expect(await stop(), 'exit code after SIGTERM').toBe(0);
  },
});

test('a session that ends at the proxy in front is told as one, and signing in leads back to the view', async ({
  page,
  front,
}) => {
  await page.goto(`/customers/${sentinels.paged.id}?status=expired`);
  const rows = 50;
  await expect(linkRows(page)).toHaveCount(rows);
  await expect(page.getByRole('button', { name: 'Signed in as ana@example.com' })).toBeVisible();
  const address = page.url();

  front.endSession();
  await page.getByRole('button', { name: 'Refresh' }).click();
  const banner = page.getByRole('region', { name: 'You’ve been signed out' });
  await expect(banner).toBeVisible();
  await expect(linkRows(page)).toHaveCount(rows);
  await banner.getByRole('link', { name: 'Sign in', exact: true }).click();
  await expect(linkRows(page).first()).toBeVisible();
  await expect(banner).toHaveCount(0);
  expect(page.url()).toBe(address);
});
