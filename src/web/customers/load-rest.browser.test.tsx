import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { answerCustomers, sampleCustomers } from '../testing/answer-customers.ts';
import { renderWithSession } from '../testing/render-with-session.tsx';
import { sampleFault } from '../testing/samples.ts';
import { CustomersPage } from './customers-page.tsx';

afterEach(() => vi.unstubAllGlobals());

type Pages = Parameters<typeof answerCustomers>[0];

/** So many pages of two customers each, one after the other. */
function pagesOf(count: number, remaining = 500): Pages {
  return Array.from({ length: count }, (_, index) => ({
    data: sampleCustomers(2, index * 2),
    next: index < count - 1 ? `after-${index}` : null,
    remaining,
  }));
}

async function renderPages(pages: Pages) {
  const asked = answerCustomers(pages);
  const { screen, session } = await renderWithSession(<CustomersPage />);
  const start = screen.getByRole('button', { name: 'Load the rest' });
  await expect.element(start).toBeVisible();
  return { asked, screen, session, start };
}

test('the price is said before, each page is asked for once, and the ending has the focus after', async () => {
  const { asked, screen, start } = await renderPages(pagesOf(5));
  await expect
    .element(start)
    .toHaveAccessibleDescription('Each page of 100 customers costs one request. 500 of 600 are left this minute.');
  await start.click();
  await expect.element(screen.getByText('That’s all 10 customers.').first()).toHaveFocus();
  await expect.element(screen.getByRole('status')).toHaveTextContent('That’s all 10 customers.');
  expect(asked).toHaveLength(5);
  expect(new Set(asked).size).toBe(5);
});

test('the key m loads one page', async () => {
  const { asked, screen } = await renderPages(pagesOf(3));
  await userEvent.keyboard('m');
  await expect.element(screen.getByRole('button', { name: 'Load more customers (4 loaded)' })).toBeVisible();
  expect(asked).toHaveLength(2);
});

test('it can be stopped, and says what it cost; what is under way still comes', async () => {
  const { asked, screen, start } = await renderPages(pagesOf(50));
  const answer = fetch;
  const held: (() => void)[] = [];
  vi.stubGlobal('fetch', (...request: Parameters<typeof fetch>) => {
    const isLetGo = new Promise<void>((resolve) => {
      held.push(resolve);
    });
    return isLetGo.then(() => answer(...request));
  });
  await start.click();
  const stop = screen.getByRole('button', { name: 'Stop loading' });
  await expect.element(stop).toHaveFocus();
  await expect.poll(() => held).toHaveLength(1);
  held[0]?.();
  await expect.element(stop).toHaveAccessibleDescription('4 customers loaded, 1 request so far.');
  await expect.poll(() => held).toHaveLength(2);
  await stop.click();
  held[1]?.();
  await expect.element(screen.getByText('Stopped. 6 customers loaded, 2 requests so far.').first()).toBeVisible();
  expect(asked).toHaveLength(3);
});

test('it leaves others some of the allowance', async () => {
  const { asked, screen, start } = await renderPages(pagesOf(50, 170));
  await start.click();
  await expect
    .element(screen.getByText(/less than 30 % of it is left. 4 customers loaded, 1 request/).first())
    .toBeVisible();
  expect(asked).toHaveLength(2);
});

test('it stops where a person may read no further', async () => {
  const { asked, screen, session, start } = await renderPages(pagesOf(50));
  session.limitPages({ pages: 4, reason: 'Reading on needs the role of an operator.' });
  await start.click();
  await expect.element(screen.getByText('Reading on needs the role of an operator.')).toBeVisible();
  await expect.element(start).not.toBeInTheDocument();
  expect(asked).toHaveLength(4);
});

test('a failure stops it; started again it tries that page once more and goes on', async () => {
  const [first, second, third] = pagesOf(3);
  if (!first || !second || !third) throw new Error('three pages');
  const { asked, screen, start } = await renderPages([first, sampleFault('kirim_quota_exceeded'), second, third]);
  await start.click();
  await expect.element(screen.getByText(/^Stopped by a failure/).first()).toBeVisible();
  await expect.element(screen.getByText('The 2 customers above are unaffected.').first()).toBeVisible();
  await start.click();
  await expect.element(screen.getByText('That’s all 6 customers.').first()).toBeVisible();
  expect(asked).toHaveLength(4);
  expect(asked[1]).toBe(asked[2]);
});

test('a pause that Kirim asks for is waited out, and then it goes on by itself', async () => {
  const [first, second, third] = pagesOf(3);
  if (!first || !second || !third) throw new Error('three pages');
  const pause = sampleFault('kirim_rate_limited', { retry_after_seconds: 60 });
  const asked = answerCustomers([first, pause, second, third]);
  let ahead = 0;
  const { screen } = await renderWithSession(<CustomersPage />, [], { now: () => Date.now() + ahead });
  await screen.getByRole('button', { name: 'Load the rest' }).click();
  await expect.element(screen.getByText(/Waiting, then going on/)).toBeVisible();
  expect(asked).toHaveLength(2);
  ahead = 80_000;
  await expect.element(screen.getByText('That’s all 6 customers.').first()).toBeVisible();
  expect(asked).toHaveLength(4);
});
