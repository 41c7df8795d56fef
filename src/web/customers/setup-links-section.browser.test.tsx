import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { metaHeaders, revalidating } from '../../contract/headers.ts';
import { setTabHidden } from '../testing/hide-tab.ts';
import { renderWithSession } from '../testing/render-with-session.tsx';
import { noon, sampleFault, sampleLinks, samplePage } from '../testing/samples.ts';
import { SetupLinksSection } from './setup-links-section.tsx';

type Fetch = (address: string, init: RequestInit) => Promise<Response>;
const fetched = vi.fn<Fetch>();

beforeEach(async () => {
  await page.viewport(1_280, 800);
  vi.useFakeTimers({ now: noon, toFake: ['Date'] });
  vi.stubGlobal('fetch', fetched);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  fetched.mockReset();
});

function answer(count: number, headers: Record<string, string> = {}) {
  const { body } = samplePage(sampleLinks(count));
  fetched.mockImplementation(() => Promise.resolve(Response.json(body, { headers })));
}

function refuse(retry_after_seconds: number) {
  const error = sampleFault('kirim_rate_limited', { retry_after_seconds });
  fetched.mockImplementation(() => Promise.resolve(Response.json({ error }, { status: 429 })));
}

/** For each request, whether only Kirim itself may answer it. */
function truthsAsked(): boolean[] {
  return fetched.mock.calls.map(([, { headers }]) => new Headers(headers).get('cache-control') === 'no-cache');
}

async function renderSection(now = () => noon) {
  const { screen } = await renderWithSession(
    <SetupLinksSection customerId="cus_a" name="Warung Sari Rasa" isConnected={false} status={null} />,
    [],
    { at: '/customers/cus_a', now },
  );
  return screen;
}

test('links that the proxy remembered are as old as they are', async () => {
  answer(2, { [metaHeaders.age]: '60' });
  const screen = await renderSection();
  await expect.element(screen.getByRole('button', { name: 'Updated 1 min ago' })).toBeVisible();
  expect(truthsAsked()).toEqual([false]);
});

test('the key r and the button ask Kirim itself, and say so', async () => {
  answer(2);
  const screen = await renderSection();
  await expect.element(screen.getByRole('rowheader').nth(1)).toBeVisible();
  answer(3);
  await userEvent.keyboard('r');
  await expect.element(screen.getByRole('rowheader').nth(2)).toBeVisible();
  await expect.element(screen.getByRole('status')).toHaveTextContent('Links refreshed');
  await screen.getByRole('button', { name: 'Refresh' }).click();
  await expect.poll(truthsAsked).toEqual([false, true, true]);
});

test('an old copy stands under the fault because of which it is shown, and Try again asks Kirim itself', async () => {
  answer(2, { [metaHeaders.age]: '300', [metaHeaders.stale]: 'upstream_unreachable' });
  const screen = await renderSection();
  const strip = screen.getByRole('region', { name: 'The console’s server can’t reach Kirim' });
  await expect.element(strip).toHaveTextContent('You’re looking at links as of 11:55:00.');
  await expect.element(screen.getByRole('button', { name: 'Showing links as of 11:55' })).toHaveClass('text-warn');
  await expect.element(screen.getByRole('rowheader').nth(1)).toBeVisible();

  answer(2);
  await strip.getByRole('button', { name: 'Try again' }).click();
  await expect.element(strip).not.toBeInTheDocument();
  await expect.element(screen.getByRole('button', { name: 'Updated just now' })).toBeVisible();
  expect(truthsAsked()).toEqual([false, true]);
});

test('an old copy for the sake of the allowance is a pause, which goes on by Kirim’s own time', async () => {
  answer(2, { [metaHeaders.age]: '300', [metaHeaders.stale]: 'kirim_rate_limited', 'Retry-After': '60' });
  const screen = await renderSection();
  const strip = screen.getByRole('region', { name: 'Kirim asked us to slow down' });
  await expect.element(strip).toHaveTextContent(/We’ll carry on by ourselves in [67]\d s\./);
  await expect.element(strip).toHaveTextContent('You’re looking at links as of 11:55:00.');

  refuse(110);
  await userEvent.keyboard('r');
  await expect.element(strip).toHaveTextContent(/We’ll carry on by ourselves in 1[123]\d s\./);
  await expect.element(screen.getByRole('rowheader').nth(1)).toBeVisible();
});

test('rows that are being renewed are shown, and the page looks once more', async () => {
  answer(2, { [metaHeaders.age]: '60', [metaHeaders.stale]: revalidating });
  const screen = await renderSection();
  await expect.element(screen.getByRole('button', { name: 'Updated 1 min ago' })).toBeVisible();
  answer(3);
  await expect.poll(truthsAsked, { timeout: 5_000 }).toEqual([false, false]);
  await expect.element(screen.getByRole('rowheader').nth(2)).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Updated just now' })).toBeVisible();
});

test('a problem on Kirim’s side at a refresh that nobody asked for is silent the first time, and shown the second', async () => {
  answer(2);
  const screen = await renderSection(Date.now);
  const updated = screen.getByRole('button', { name: /^Updated/ });
  await expect.element(updated).toBeVisible();
  // So long a wait is not retried.
  const error = sampleFault('kirim_unavailable', { retry_after_seconds: 11 });
  fetched.mockImplementation(() => Promise.resolve(Response.json({ error }, { status: 502 })));
  const comeBack = () => {
    setTabHidden(true);
    vi.setSystemTime(Date.now() + 31_000);
    setTabHidden(false);
  };
  const strip = screen.getByRole('region', { name: 'Kirim isn’t answering properly' });
  comeBack();
  await expect.poll(truthsAsked).toEqual([false, true]);
  await expect.element(screen.getByRole('table')).toHaveAttribute('aria-busy', 'false');
  await expect.element(strip).not.toBeInTheDocument();
  await expect.element(updated).toBeVisible();
  comeBack();
  await expect.element(strip).toHaveTextContent('You’re looking at links as of 12:00:00.');
  await expect.element(screen.getByRole('button', { name: 'Showing links as of 12:00' })).toHaveClass('text-warn');
});

test('where the console’s server lets a viewer read no further, the rows stay and it says why below them', async () => {
  const { body } = samplePage(sampleLinks(2), { has_more: true, next_cursor: 'next' });
  const limit = { status: 403, body: { error: sampleFault('page_limit') } };
  fetched.mockImplementation((address) => {
    const { status, body: answered } = address.includes('cursor=') ? limit : { status: 200, body };
    return Promise.resolve(Response.json(answered, { status }));
  });
  const screen = await renderSection();
  await screen.getByRole('button', { name: 'Load more links' }).click();
  const below = screen.getByRole('region', { name: 'Viewers read 10 pages of a list' });
  await expect.element(below).toHaveTextContent('ask an operator to read on');
  await expect.element(screen.getByRole('rowheader').nth(1)).toBeVisible();
});

test('a link that Kirim does not list any more stays for one refresh, grey and with a word, then goes', async () => {
  answer(3);
  const screen = await renderSection();
  await expect.element(screen.getByRole('rowheader').nth(2)).toBeVisible();
  answer(2);
  await userEvent.keyboard('r');
  const row = screen.getByRole('row').filter({ hasText: 'no longer listed' });
  await expect.element(row).toHaveStyle({ filter: 'grayscale(1)' });
  expect(screen.getByRole('rowheader').all()).toHaveLength(3);
  await expect.element(screen.getByRole('status')).toHaveTextContent('Links refreshed');
  await userEvent.keyboard('r');
  await expect.element(row).not.toBeInTheDocument();
  expect(screen.getByRole('rowheader').all()).toHaveLength(2);
});
