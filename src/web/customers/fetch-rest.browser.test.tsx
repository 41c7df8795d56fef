import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { answerPages } from '../testing/answer-pages.ts';
import { renderWithSession } from '../testing/render-with-session.tsx';
import { noon, sampleLinks } from '../testing/samples.ts';
import { SetupLinksSection } from './setup-links-section.tsx';

const full = (from: number) => ({ links: sampleLinks(5, from), hasMore: true });

beforeEach(async () => {
  await page.viewport(1_280, 800);
  return () => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  };
});

async function renderLinks(now = () => noon) {
  const { screen, session } = await renderWithSession(
    <SetupLinksSection customerId="cus_a" name="Warung Sari Rasa" isConnected={false} status={null} />,
    [],
    { at: '/customers/cus_a', now },
  );
  const button = (name: string | RegExp) => screen.getByRole('button', { name });
  await expect.element(button('Export the 5 loaded')).toBeVisible();
  return { screen, session, button };
}

test('the rest is fetched page by page to the end, its price is said before, and the focus goes to the export', async () => {
  const asked = answerPages(full(0), full(5), full(10), { links: sampleLinks(3, 15) });
  const { screen, button } = await renderLinks();
  const fetchRest = button('Fetch the rest (1 request per 50)');
  await expect
    .element(fetchRest)
    .toHaveAttribute('title', expect.stringContaining('Kirim doesn’t say how many links follow.'));
  fetchRest.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button('Export 18')).toHaveFocus();
  await expect.element(screen.getByText('All that Kirim gives out is loaded: 18 links.')).toBeVisible();
  await expect.element(fetchRest).not.toBeInTheDocument();
  expect(asked).toHaveBeenCalledTimes(4);
});

test('it can be stopped: nothing more is asked, and what came stays', async () => {
  const asked = answerPages(full(0), full(5), full(10));
  let release = () => {};
  const answer = asked.getMockImplementation();
  const { button, screen } = await renderLinks();
  asked.mockImplementation(async (address) => {
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    return answer?.(address) ?? Response.error();
  });
  await button(/^Fetch the rest/).click();
  await expect.element(screen.getByText('Fetching the rest… 0 requests so far')).toBeVisible();
  await button('Stop').click();
  release();
  await expect.element(button('Export the 10 loaded')).toBeVisible();
  await expect.element(screen.getByText('Stopped. 10 links loaded so far.')).toBeVisible();
  await expect.element(button(/^Fetch the rest/)).toBeVisible();
  expect(asked).toHaveBeenCalledTimes(2);
});

test('a pause that Kirim asks for is waited out, and then it goes on by itself to the end', async () => {
  const asked = answerPages(full(0), full(5), { wait: 60 }, { links: sampleLinks(7, 10) });
  let ahead = 0;
  const { button, screen } = await renderLinks(() => Date.now() + ahead);
  await button(/^Fetch the rest/).click();
  await expect.element(screen.getByText(/^Kirim asked us to wait; going on in \d\d s$/)).toBeVisible();
  await expect.element(button('Export the 10 loaded')).toBeVisible();
  expect(asked).toHaveBeenCalledTimes(3);
  ahead = 80_000;
  await expect.element(button('Export 17')).toBeVisible();
  expect(asked).toHaveBeenCalledTimes(4);
});

test('stopped during a pause, it does not go on when the pause is over', async () => {
  const asked = answerPages(full(0), { wait: 60 });
  const { button, screen } = await renderLinks(Date.now);
  await button(/^Fetch the rest/).click();
  await expect.element(screen.getByText(/^Kirim asked us to wait/)).toBeVisible();
  await button('Stop').click();
  await expect.element(screen.getByText('Stopped. 5 links loaded so far.')).toBeVisible();
  await expect.element(screen.getByText('We won’t carry on by ourselves.')).toBeVisible();
  expect(asked).toHaveBeenCalledTimes(2);
});

test('a failure ends it: what came stays, the fault stands at the list’s end, and it can be begun again', async () => {
  const asked = answerPages(full(0), full(5), 'refuses', { links: sampleLinks(3, 10) });
  const { button, screen } = await renderLinks();
  await button(/^Fetch the rest/).click();
  await expect
    .element(screen.getByText('Couldn’t go on; the list’s end says why. 10 links loaded so far.'))
    .toBeVisible();
  await expect.element(screen.getByText('The 10 links above are unaffected.').first()).toBeVisible();
  expect(asked).toHaveBeenCalledTimes(3);
  await button(/^Fetch the rest/).click();
  await expect.element(button('Export 13')).toBeVisible();
});

test('who may read so many pages only is not led further', async () => {
  const asked = answerPages(full(0), full(5), full(10));
  const { button, session } = await renderLinks();
  session.limitPages({ pages: 2, reason: 'You have read 2 pages.' });
  await button(/^Fetch the rest/).click();
  await expect.element(button('Export the 10 loaded')).toBeVisible();
  await expect.element(button(/^Fetch the rest/)).not.toBeInTheDocument();
  expect(asked).toHaveBeenCalledTimes(2);
});
