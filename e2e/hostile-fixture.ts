import { type HostileSite, startHostileSite } from './hostile-site.ts';

type LaunchOptions = { args?: string[] };
type Use<Value> = (value: Value) => Promise<void>;
type OfWorker<Value> = [(fixtures: { launchOptions: Value }, use: Use<Value>) => Promise<void>, { scope: 'worker' }];

const launchOptions: OfWorker<LaunchOptions> = [
  async ({ launchOptions: own }, use) => {
    const args = [...(own.args ?? []), '--host-resolver-rules=MAP *.example 127.0.0.1'];
    await use({ ...own, args });
  },
  { scope: 'worker' },
];

/** Fixtures of a site of somebody else: every name under .example leads to this computer, as a hostile name server would have it. */
export const hostileFixtures = {
  launchOptions,
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  site: async ({}, use: Use<HostileSite>) => {
    const site = await startHostileSite();
    await use(site);
    await site.close();
  },
};

/** Where a hostile page may come from: another site, another port of the same site, another name of this computer. */
export const hostileOrigins = ['http://evil.example', 'http://localhost', 'http://127.0.0.1'];
