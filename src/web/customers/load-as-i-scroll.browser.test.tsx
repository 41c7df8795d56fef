import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createWaits, type Troubles, WaitsContext } from '../faults/waits.ts';
import { createPreferences } from '../session/preferences.ts';
import { answerPages, type PageAnswer } from '../testing/answer-pages.ts';
import { sampleAsked } from '../testing/asked.ts';
import { setTabHidden } from '../testing/hide-tab.ts';
import { moved, painted } from '../testing/moved.ts';
import { renderWithSession } from '../testing/render-with-session.tsx';
import { noon, sampleError, sampleLinks, samplePage } from '../testing/samples.ts';
import { SetupLinksSection } from './setup-links-section.tsx';

// What listens is fetched once it is chosen: here it is at hand.
beforeAll(() => import('./load-as-i-scroll.tsx'));
beforeEach(async () => {
  await page.viewport(1_280, 800);
  vi.useFakeTimers({ now: noon, toFake: ['Date'] });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** The page of links with this number, which is not the last one. */
const linksOf = (number: number): PageAnswer => ({ links: sampleLinks(50, number * 50), hasMore: true });
const fourPages: [PageAnswer, ...PageAnswer[]] = [linksOf(0), linksOf(1), linksOf(2), linksOf(3)];

/** What the last answer of Kirim said is left of 600 requests; null when it said nothing. */
const left = (rateRemaining: number | null) =>
  sampleAsked('/me', { meta: { ...samplePage([]).meta, rateLimit: 600, rateRemaining } });

type Given = { remaining?: number | null; choice?: 'button' | 'scroll'; troubles?: Partial<Troubles> };

async function show(answers: typeof fourPages, { remaining = 500, choice = 'scroll', troubles = {} }: Given = {}) {
  const asked = answerPages(...answers);
  const preferences = createPreferences(null);
  preferences.set('loadMore', choice);
  const waits = createWaits();
  waits.change(troubles);
  const listen = vi.spyOn(document, 'addEventListener');
  const { screen, session } = await renderWithSession(
    <WaitsContext value={waits}>
      <SetupLinksSection customerId="cus_a" name="Warung Sari Rasa" isConnected={false} status={null} />
    </WaitsContext>,
    [left(remaining)],
    { at: '/customers/cus_a', preferences },
  );
  await expect.element(screen.getByRole('button', { name: 'Copy view' })).toBeVisible();
  // React shows one part after another with a pause between them: what listens may come after the tools.
  if (choice === 'scroll') await expect.poll(() => listen.mock.calls.map(([type]) => type)).toContain('scroll');
  await painted();
  /** Waits until so many links are there, and what follows from them is on screen. */
  const expectLinks = async (count: number) => {
    await expect.poll(() => screen.getByRole('rowheader').elements().length).toBe(count);
    await expect
      .element(screen.getByRole('button', { name: /^(Load more|Try again)/ }))
      .not.toHaveAttribute('aria-disabled');
    await painted();
  };
  await expectLinks(50);
  return { asked, screen, session, preferences, expectLinks };
}

/** Scrolls up a little and to the end again, as a person does. */
async function scroll() {
  await moved(() => userEvent.wheel(document.body, { delta: { y: -300 } }));
  await moved(() => userEvent.keyboard('{End}'));
}

test('two pages come by scrolling, then the button is pressed again, or its key', async () => {
  const { asked, screen, expectLinks } = await show([...fourPages, linksOf(4)]);
  const elsewhere = document.activeElement;
  await scroll();
  await expectLinks(100);
  await expect.element(screen.getByRole('status')).toHaveTextContent('50 more links loaded. 100 in total.');
  expect(document.activeElement).toBe(elsewhere);
  expect(asked).toHaveBeenCalledTimes(2);
  await scroll();
  await expectLinks(150);
  await scroll();
  await scroll();
  expect(asked).toHaveBeenCalledTimes(3);

  // A click is a press of the button, too: see below.
  await userEvent.keyboard('m');
  await expectLinks(200);
  await scroll();
  await expectLinks(250);
  expect(new Set(asked.mock.calls.map(([address]) => address)).size).toBe(5);
});

test('far from the end nothing is asked for', async () => {
  const { asked } = await show(fourPages);
  await moved(() => userEvent.wheel(document.body, { delta: { y: 300 } }));
  expect(asked).toHaveBeenCalledTimes(1);
});

test('nor when the page moves by itself, though somebody scrolled before the last page came', async () => {
  const { asked, expectLinks } = await show(fourPages);
  await scroll();
  await expectLinks(100);
  await moved(() => window.scrollTo(0, document.documentElement.scrollHeight));
  expect(asked).toHaveBeenCalledTimes(2);
});

test('a page that fails is asked for once, also when a refresh has cleared that away, until the button is pressed', async () => {
  const { asked, screen, expectLinks } = await show([linksOf(0), 'refuses', linksOf(0), linksOf(1), linksOf(2)]);
  await scroll();
  await expect.element(screen.getByRole('region', { name: 'This key isn’t allowed to see that' })).toBeVisible();
  for (let times = 0; times < 5; times += 1) await scroll();
  expect(asked).toHaveBeenCalledTimes(2);

  await userEvent.keyboard('r');
  await expect.element(screen.getByRole('button', { name: 'Load more links' })).toBeVisible();
  await expectLinks(50);
  await scroll();
  expect(asked).toHaveBeenCalledTimes(3);

  await screen.getByRole('button', { name: 'Load more links' }).click();
  await expectLinks(100);
  await scroll();
  await expectLinks(150);
  expect(asked).toHaveBeenCalledTimes(5);
});

test('so is a page that failed after a press of the button', async () => {
  const { asked, screen, expectLinks } = await show([linksOf(0), 'refuses', linksOf(0)]);
  await screen.getByRole('button', { name: 'Load more links' }).click();
  await expect.element(screen.getByRole('region', { name: 'This key isn’t allowed to see that' })).toBeVisible();
  await userEvent.keyboard('r');
  await expect.element(screen.getByRole('button', { name: 'Load more links' })).toBeVisible();
  await expectLinks(50);
  await scroll();
  expect(asked).toHaveBeenCalledTimes(3);
});

test.each<[string, Given, () => void]>([
  ['it is not chosen', { choice: 'button' }, () => {}],
  ['a fifth of the allowance is left', { remaining: 120 }, () => {}],
  ['nothing is known of the allowance', { remaining: null }, () => {}],
  ['the organization is paused', { troubles: { pausedAt: noon } }, () => {}],
  ['everybody is refused', { troubles: { standing: sampleError('kirim_key_rejected') } }, () => {}],
  ['there is no connection', {}, () => vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)],
  ['nobody looks at the tab', {}, () => setTabHidden(true)],
])('nothing is asked for when %s', async (_when, given, prepare) => {
  const { asked } = await show(fourPages, given);
  prepare();
  await scroll();
  expect(asked).toHaveBeenCalledTimes(1);
});

test('nor beyond the pages that the person may read, nor once the choice is taken back', async () => {
  const { asked, session, preferences, expectLinks } = await show(fourPages);
  session.limitPages({ pages: 2, reason: 'Two pages at most' });
  await scroll();
  await expect.poll(() => asked.mock.calls.length).toBe(2);
  await scroll();
  expect(asked).toHaveBeenCalledTimes(2);

  session.limitPages(null);
  await expectLinks(100);
  preferences.set('loadMore', 'button');
  await scroll();
  expect(asked).toHaveBeenCalledTimes(2);
});
