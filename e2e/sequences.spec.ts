import type { Page } from '@playwright/test';
import * as fc from 'fast-check';
import { sentinels } from '../src/sandbox/sentinels.ts';
import { expect, test } from './console-fixture.ts';
import { filters, linkRows, openCustomer } from './customer-view.ts';
import { prepareHiding } from './hidden-tab.ts';

const words = ['All', 'Active', 'Consumed', 'Expired', 'Revoked'];

/** How many sequences are tried, and with which numbers. */
const sequences = Number(process.env.SEQUENCES ?? 60);
const seed = Number(process.env.SEQUENCES_SEED ?? 20_261_118);
// One person may read 120 pages of Kirim a minute: each so many get a console of their own.
const perConsole = 15;

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('filter' as const), index: fc.nat(words.length - 1) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom('more' as const, 'refresh' as const) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('reread' as const) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('fault' as const), status: fc.constantFrom(403, 500, 504) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('offline' as const), isOffline: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('return' as const, 'rest' as const) }) },
);

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** The rows on screen: the id and the words of each. */
function shownRows(page: Page): Promise<{ id: string | null; text: string }[]> {
  return linkRows(page).evaluateAll((heads) =>
    heads.map((head) => ({
      id: new URLSearchParams(head.querySelector('a')?.search).get('link'),
      text: head.parentElement?.textContent ?? '',
    })),
  );
}

for (let first = 0; first < sequences; first += perConsole) {
  test(`no row is lost and the last filter wins, whatever happens in whatever order: from sequence ${first + 1} on`, async ({
    page,
    context,
    console,
    expectHttpFailure,
  }) => {
    test.setTimeout(180_000);
    for (const status of [0, 403, 429, 502, 504]) expectHttpFailure(/./, status);
    const customer = sentinels.newRows;
    const hide = await prepareHiding(page);
    /** The filter that was chosen last, and the rows that were seen under it. */
    let chosen = 0;
    let seen = new Set<string | null>();

    const looksRight = async () => {
      const filter = filters(page).getByRole('link', { name: new RegExp(`^${words[chosen]}`) });
      expect(await filter.getAttribute('aria-current')).toBe('true');
      // Rows that another filter lent are no answer yet.
      const isLent = (await page.getByText(/among those already loaded/).count()) > 0;
      const rows = await shownRows(page);
      const ids = new Set(rows.map(({ id }) => id));
      expect([...seen].filter((id) => !ids.has(id))).toEqual([]);
      if (chosen > 0) expect(rows.filter(({ text }) => !text.includes(words[chosen] ?? ''))).toEqual([]);
      seen = isLent ? new Set() : ids;
    };

    const take: Record<Step['does'], (next: Step) => Promise<unknown>> = {
      filter: async (next) => {
        if (!('index' in next)) return;
        if (next.index !== chosen) seen = new Set();
        chosen = next.index;
        await page.keyboard.press(`${chosen + 1}`);
      },
      more: () => page.keyboard.press('m'),
      refresh: async () => {
        await console.sandbox.tick(3);
        await page.keyboard.press('r');
      },
      reread: () => page.keyboard.press('Shift+R'),
      fault: async (next) => 'status' in next && (await console.sandbox.failNext(customer.id, next.status)),
      offline: async (next) => 'isOffline' in next && (await context.setOffline(next.isOffline)),
      return: async () => {
        await hide(true);
        await page.clock.fastForward(31_000);
        await hide(false);
      },
      rest: async () => {
        await expect(page.getByRole('button', { name: 'Loading…' })).toHaveCount(0);
        await expect(page.getByRole('table')).toHaveAttribute('aria-busy', 'false');
      },
    };

    const trySequence = async (steps: readonly Step[]) => {
      for (const next of steps) {
        await take[next.does](next);
        await expect(looksRight).toPass({ timeout: 10_000, intervals: [20, 50, 100] });
      }
      await context.setOffline(false);
    };

    await openCustomer(page, customer);
    await expect(linkRows(page)).toHaveCount(50);
    const numRuns = Math.min(perConsole, sequences - first);
    const sequence = fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 9 }), trySequence);
    // The page goes on from one sequence to the next, so a smaller one would begin elsewhere.
    await fc.assert(sequence, { numRuns, seed: seed + first, endOnFailure: true });
  });
}
