import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { SetupLink } from '../../contract/setup-link.ts';
import { renderWithSession } from '../testing/render-with-session.tsx';
import { noon, sampleLink, sampleLinks, samplePage } from '../testing/samples.ts';
import { SetupLinksSection } from './setup-links-section.tsx';

// Acceptance checks, by number, of which a part of the page shows the whole.

beforeEach(async () => {
  await page.viewport(1_280, 800);
  vi.useFakeTimers({ now: noon, toFake: ['Date'] });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** The links of a customer, as Kirim gives them page by page, and how each page ends. */
async function renderLinks(...pages: [links: SetupLink[], end?: { has_more: boolean; next_cursor: string | null }][]) {
  let asked = 0;
  vi.stubGlobal('fetch', () => {
    const [links = [], end] = pages[Math.min(asked, pages.length - 1)] ?? [];
    asked += 1;
    return Promise.resolve(Response.json(samplePage(links, end).body));
  });
  const { screen } = await renderWithSession(
    <SetupLinksSection customerId="cus_a" name="Warung Sari Rasa" isConnected={false} status={null} />,
    [],
    { at: '/customers/cus_a' },
  );
  return screen;
}

test('acceptance 6: of exactly 50 links without a cursor the header says that they are the newest, and no chip shows a bare number', async () => {
  const mixed = sampleLinks(50).map((link, index) => (index < 3 ? { ...link, status: 'expired' } : link));
  const screen = await renderLinks([mixed]);
  await expect.element(screen.getByText('50 newest links · Kirim may hold older ones')).toBeVisible();
  const chips = screen.getByRole('navigation', { name: 'Filter by status' }).getByRole('link');
  await expect
    .poll(() => chips.elements().map(({ textContent }) => textContent))
    .toEqual(['All50+', 'Active47+', 'Consumed0+', 'Expired3+', 'Revoked0+']);
  await expect.element(chips.nth(3)).toHaveAttribute('title', '3 among the 50 loaded');
  await expect.element(screen.getByText(/^Kirim returns the 50 newest links\./)).toBeVisible();
});

test('acceptance 14: an unknown status is a neutral badge with the raw word, its row opens, and no banner stands', async () => {
  const screen = await renderLinks([[sampleLink({ status: 'paused' })]]);
  const badge = screen.getByRole('table').getByText('paused', { exact: true });
  await expect.poll(() => badge.element().className).toContain('border-dashed');
  await screen.getByRole('rowheader').getByRole('link').click();
  const drawer = screen.getByRole('region', { name: /^Link ending W v _ b/ });
  await expect.element(drawer).toHaveTextContent('Kirim reports a state this console doesn’t know yet: “paused”.');
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
});

test('acceptance 15: times that are missing or unreadable are said not to be given, in row and drawer', async () => {
  const screen = await renderLinks([
    [
      sampleLink({ id: 'csl_used', status: 'consumed', consumed_at: null }),
      sampleLink({ id: 'csl_open', expires_at: '2026-13-45T99:99:99Z' }),
    ],
  ]);
  const rows = screen.getByRole('row');
  await expect.element(rows.nth(2)).toHaveTextContent(/Usedtime not given/);
  await expect.element(rows.nth(1)).toHaveTextContent(/Runs outtime not given/);
  for (const index of [0, 1]) {
    await screen.getByRole('rowheader').nth(index).getByRole('link').click();
    await expect.element(screen.getByRole('region', { name: 'Timeline' })).toHaveTextContent('time not given');
  }
});

test('acceptance 19: a row’s link says ending, status and outcome, and loading more is announced once', async () => {
  const screen = await renderLinks(
    [sampleLinks(50), { has_more: true, next_cursor: 'a' }],
    [sampleLinks(7, 50), { has_more: false, next_cursor: null }],
  );
  const name = 'Link ending W v _ b, Active, runs out in 2 d';
  await expect.element(screen.getByRole('rowheader').first().getByRole('link', { name })).toBeVisible();

  const said: (string | null)[] = [];
  const region = screen.getByRole('status').element();
  const listener = new MutationObserver(() => said.push(region.textContent));
  listener.observe(region, { childList: true, characterData: true, subtree: true });
  await screen.getByRole('button', { name: 'Load more links' }).click();
  await expect.element(screen.getByText('That’s all 57 links Kirim returned.')).toBeVisible();
  await expect.poll(() => said).toEqual(['7 more links loaded. 57 in total.']);
  listener.disconnect();
});
