import type { Page } from '@playwright/test';
import { exportsPath } from '../src/contract/exports-path.ts';
import { test as base, expect } from './console-fixture.ts';
import { askEverywhere, loadEverywhere, sendForms } from './hostile-attempts.ts';
import { forgedExport, forgeExports } from './hostile-exports.ts';
import { hostileFixtures, hostileOrigins } from './hostile-fixture.ts';
import type { HostileSite } from './hostile-site.ts';

const test = base.extend<{ site: HostileSite; hostile: Page }, { launchOptions: { args?: string[] } }>({
  ...hostileFixtures,
  // Of its own, since errors in the console are what a hostile page should see.
  hostile: async ({ browser }, use) => {
    const context = await browser.newContext();
    await use(await context.newPage());
    await context.close();
  },
});

const paths = ['/api/v1/me', '/api/v1/customers/cus_paged/setup_links', '/customers/cus_paged', '/favicon.svg'];

for (const origin of hostileOrigins) {
  test(`a page of ${origin} on another port reads nothing, spends nothing and forges nothing`, async ({
    console,
    site,
    hostile,
    audit,
  }) => {
    test.slow();
    const { port } = new URL(console.url);
    const own = ['localhost', '127.0.0.1'].flatMap((name) => paths.map((path) => `http://${name}:${port}${path}`));
    const redirected = paths.map((path) => `${origin}:${site.port}${site.redirect(console.url + path)}`);
    const addresses = [...own, ...redirected];
    await console.sandbox.clearRequests();
    await hostile.goto(`${origin}:${site.port}/`);

    for (const attempt of [loadEverywhere, askEverywhere, sendForms]) {
      const found = await hostile.evaluate(attempt, addresses);
      expect(found.length).toBeGreaterThanOrEqual(addresses.length);
      expect(found.filter(({ readable }) => readable !== null)).toEqual([]);
    }
    const urls = ['localhost', '127.0.0.1'].map((name) => `http://${name}:${port}${exportsPath}`);
    const forged = await hostile.evaluate(forgeExports, { urls, record: forgedExport });
    expect(forged.filter(({ readable }) => readable !== null)).toEqual([]);
    expect(await console.sandbox.requests()).toEqual([]);
    expect((await audit()).map(({ event }) => event)).not.toContain('export');
  });
}

test('the attempts succeed where nobody refuses them', async ({ site, hostile }) => {
  const address = `http://evil.example:${site.port}/`;
  await hostile.goto(address);
  const found = [
    ...(await hostile.evaluate(loadEverywhere, [address])),
    ...(await hostile.evaluate(askEverywhere, [address])),
    ...(await hostile.evaluate(sendForms, [address])),
  ];
  const succeeded = found.filter(({ readable }) => readable !== null).map(({ how }) => how);
  expect(succeeded).toEqual(
    expect.arrayContaining(['frame', 'cors', 'no-cors', 'same origin only', 'XMLHttpRequest', 'form post text/plain']),
  );
});

test('no frame of another page shows the console', async ({ console, site, hostile }) => {
  await hostile.goto(`http://evil.example:${site.port}/`);
  await hostile.evaluate(
    (src) =>
      new Promise((resolve) => {
        const frame = Object.assign(document.createElement('iframe'), { src });
        frame.addEventListener('load', resolve);
        document.body.append(frame);
      }),
    `${console.url}/customers/cus_paged`,
  );
  const [, frame] = hostile.frames();
  expect(frame?.url()).toBe('chrome-error://chromewebdata/');
});

test('a window that a hostile page opens knows nothing of its opener, and the opener nothing of it', async ({
  console,
  site,
  hostile,
}) => {
  await hostile.goto(`http://evil.example:${site.port}/`);
  const opening = hostile.waitForEvent('popup');
  await hostile.evaluate((address) => {
    Object.assign(window, { victim: window.open(address, 'victim') });
  }, `${console.url}/customers/cus_paged`);
  const opened = await opening;

  await expect(opened.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await opened.evaluate(() => [window.opener, window.name])).toEqual([null, '']);
  const seen = await hostile.evaluate(() => {
    const victim: unknown = Reflect.get(window, 'victim');
    if (victim === null || typeof victim !== 'object') return null;
    let text: unknown = null;
    try {
      text = Reflect.get(victim, 'document');
    } catch {}
    return { isClosed: Reflect.get(victim, 'closed'), frames: Reflect.get(victim, 'length'), text };
  });
  expect(seen).toEqual({ isClosed: true, frames: 0, text: null });
});

test('a page that is fetched ahead for a hostile page brings nothing along', async ({ console, site, hostile }) => {
  await console.sandbox.clearRequests();
  await hostile.goto(`http://evil.example:${site.port}/`);
  const preloads = await hostile.context().newCDPSession(hostile);
  await preloads.send('Preload.enable');
  const ended = new Promise<string>((resolve) => {
    preloads.on('Preload.prefetchStatusUpdated', ({ status }) => {
      if (status !== 'Pending' && status !== 'Running') resolve(status);
    });
  });
  await hostile.evaluate((url) => {
    const rules = {
      prefetch: [{ urls: [url], eagerness: 'immediate' }],
      prerender: [{ urls: [url], eagerness: 'immediate' }],
    };
    const text = JSON.stringify(rules);
    document.head.append(Object.assign(document.createElement('script'), { type: 'speculationrules', text }));
  }, `${console.url}/customers/cus_paged`);
  expect(await ended).toBe('Ready');
  expect(await console.sandbox.requests()).toEqual([]);
});

test('no hostile page becomes the console’s service worker', async ({ console, site, hostile }) => {
  await hostile.goto(`http://localhost:${site.port}/`);
  const registered = await hostile.evaluate(
    (address) =>
      navigator.serviceWorker.register(address, { scope: address }).then(
        () => 'registered',
        (error: Error) => error.name,
      ),
    `${console.url}/favicon.svg`,
  );
  expect(registered).toBe('SecurityError');
});

test('a name that was pointed at this computer is told that nobody lives there', async ({ console, hostile }) => {
  await console.sandbox.clearRequests();
  const { port } = new URL(console.url);
  for (const path of ['/', ...paths]) {
    const answer = await hostile.goto(`http://rebind.example:${port}${path}`);
    expect([path, answer?.status()]).toEqual([path, 421]);
  }
  // Now a script of that origin, for which the console is its own server.
  const found = await hostile.evaluate(async (addresses) => {
    const headers = { 'X-Requested-With': 'tautan' };
    return Promise.all(addresses.map(async (address) => (await fetch(address, { headers })).status));
  }, paths);
  expect(found).toEqual(paths.map(() => 421));
  expect(await console.sandbox.requests()).toEqual([]);
});

test('a question whether another origin may ask is answered without a word that it may', async ({ console }) => {
  const answer = await fetch(`${console.url}/api/v1/me`, {
    method: 'OPTIONS',
    headers: {
      Origin: 'http://evil.example',
      'Access-Control-Request-Method': 'GET',
      'Access-Control-Request-Headers': 'x-requested-with',
      'Access-Control-Request-Private-Network': 'true',
    },
  });
  expect(answer.status).toBe(405);
  expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
});
