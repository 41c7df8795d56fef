import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { customersQuery } from '../kirim/queries.ts';
import {
  answerCustomers,
  customersMadeOn as madeOn,
  sampleCustomer,
  sampleCustomers,
} from '../testing/answer-customers.ts';
import { placeAtRest } from '../testing/moved.ts';
import { renderWithSession } from '../testing/render-with-session.tsx';
import { sampleFault, samplePage } from '../testing/samples.ts';
import { CustomersPage } from './customers-page.tsx';

beforeEach(async () => {
  await page.viewport(1_280, 800);
});
afterEach(() => vi.unstubAllGlobals());

type Answers = Parameters<typeof answerCustomers>[0];

const top = '/customers?limit=100';
const three: Answers = [
  { data: madeOn(9, 8, 7), next: 'a' },
  { data: madeOn(6, 5, 4), next: 'b' },
  { data: madeOn(3, 2, 1) },
];

/** The page with all that the first answers hold loaded; what it asks from then on gets the later ones. */
async function renderLoaded(first: Answers, later: Answers) {
  const asked = answerCustomers(first);
  const { screen } = await renderWithSession(<CustomersPage />);
  const names = () =>
    screen
      .getByRole('rowheader')
      .elements()
      .map((cell) => cell.querySelector('a')?.textContent?.replace('Toko ', ''))
      .join(' ');
  await expect.element(screen.getByRole('button', { name: /^Updated/ })).toBeVisible();
  for (const _ of first.slice(1)) {
    const before = asked.length;
    await expect.element(screen.getByRole('button', { name: /^Load more customers/ })).toBeEnabled();
    await userEvent.keyboard('m');
    await expect.poll(() => asked.length).toBeGreaterThan(before);
  }
  await expect.element(screen.getByText(/^That’s all \d+ customers\.$/)).toBeVisible();
  return {
    screen,
    names,
    asked: answerCustomers(later),
    says: (words: string) => expect.element(screen.getByRole('status')).toHaveTextContent(words),
  };
}

test('r reads the newest with one request: what changed shows, two new ones stand on top, and no other is lost', async () => {
  const [ten, nine] = madeOn(10, 9);
  if (!ten || !nine) throw new Error('two customers');
  const renamed = { ...nine, name: 'Toko 9 baru', status: 'suspended' };
  const { screen, names, asked, says } = await renderLoaded(three, [
    { data: [...madeOn(11), ten, renamed], next: 'c' },
  ]);
  await userEvent.keyboard('r');
  await says('Customers refreshed');
  await expect.poll(names).toBe('11 10 9 baru 8 7 6 5 4 3 2 1');
  await expect.element(screen.getByRole('row', { name: /Toko 9 baru/ })).toHaveTextContent('Suspended');
  await expect.element(screen.getByText('11 customers', { exact: true })).toBeVisible();
  await expect.element(screen.getByText('That’s all 11 customers.')).toBeVisible();
  expect(asked).toEqual([top]);
});

test('a refresh that fails keeps the rows and says as of when they are', async () => {
  const { screen, names, asked } = await renderLoaded(three, [sampleFault('kirim_quota_exceeded')]);
  await screen.getByRole('button', { name: 'Refresh' }).click();
  await expect.element(screen.getByRole('region', { name: /quota is used up/ })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: /^Showing customers as of/ })).toBeVisible();
  expect(names()).toBe('9 8 7 6 5 4 3 2 1');
  expect(asked).toEqual([top]);
});

test('Shift+r reads every page that is loaded, at its price', async () => {
  const { names, asked, says } = await renderLoaded(three, [
    { data: madeOn(10, 9, 8), next: 'c' },
    { data: madeOn(7, 6, 5), next: 'd' },
    { data: madeOn(4, 3, 2), next: 'e' },
  ]);
  const said = new Set<string>();
  const watch = new MutationObserver(() => said.add(document.querySelector('[role=status]')?.textContent ?? ''));
  watch.observe(document.body, { subtree: true, childList: true, characterData: true });
  await userEvent.keyboard('{Shift>}r{/Shift}');
  await says('3 pages re-read');
  watch.disconnect();
  expect([...said]).toContain('Re-reading 3 pages = 3 requests');
  await expect.poll(names).toBe('10 9 8 7 6 5 4 3 2 1');
  expect(asked).toEqual([top, `${top}&cursor=c`, `${top}&cursor=d`]);
});

test('Shift+r ends at the first failure: what came before it shows, the rest stays', async () => {
  const { screen, names, asked } = await renderLoaded(three, [
    { data: madeOn(10, 9, 8), next: 'c' },
    sampleFault('kirim_quota_exceeded'),
  ]);
  await userEvent.keyboard('{Shift>}r{/Shift}');
  await expect.element(screen.getByRole('region', { name: /quota is used up/ })).toBeVisible();
  expect(names()).toBe('10 9 8 7 6 5 4 3 2 1');
  expect(asked).toEqual([top, `${top}&cursor=c`]);
});

test('who is not where they should be is said to be unlisted for one refresh, then goes', async () => {
  const { screen, names } = await renderLoaded(three, [{ data: madeOn(9, 7, 6), next: 'c' }]);
  await userEvent.keyboard('r');
  const row = screen.getByRole('row', { name: /Toko 8/ });
  await expect.element(row).toHaveTextContent('no longer listed');
  expect(names()).toBe('9 8 7 6 5 4 3 2 1');
  await userEvent.keyboard('r');
  await expect.element(row).not.toBeInTheDocument();
  expect(names()).toBe('9 7 6 5 4 3 2 1');
});

test.each([1, 2, 50])('%d loaded pages that come on screen again after a while cost one request', async (count) => {
  const asked = answerCustomers([{ data: sampleCustomers(10), next: '0' }]);
  const loaded = Array.from({ length: count }, (_, index) =>
    samplePage(sampleCustomers(10, index * 10), { has_more: true, next_cursor: `${index}` }),
  );
  function Again() {
    const queries = useQueryClient();
    const { queryKey } = customersQuery(null);
    useState(() =>
      queries.setQueryData(queryKey, { pages: loaded, pageParams: loaded.map(() => null) }, { updatedAt: 1 }),
    );
    return <CustomersPage />;
  }
  const { screen } = await renderWithSession(<Again />);
  await expect.element(screen.getByText(`${count * 10} customers loaded · more available`)).toBeVisible();
  await expect.poll(() => asked).toEqual([top]);
  await expect.element(screen.getByRole('button', { name: 'Refresh' })).toBeEnabled();
  expect(asked).toEqual([top]);
});

const fresh = [2, 1].map((nth) =>
  sampleCustomer({ id: `cus_new${nth}`, name: `Kedai Baru ${nth}`, created_at: `2026-01-0${5 + nth}T00:00:00Z` }),
);

/** Four hundred customers, of which those near the window are drawn, scrolled to the end; then two more came. */
async function renderScrolled() {
  const pages = Array.from({ length: 4 }, (_, index) => ({
    data: sampleCustomers(100, index * 100),
    next: index < 3 ? `${index}` : null,
  }));
  const { screen, ...shown } = await renderLoaded(pages, [{ data: [...fresh, ...sampleCustomers(98)], next: 'c' }]);
  // All rows stand there until what draws some of them is fetched.
  await expect.element(screen.getByRole('table')).toHaveAttribute('aria-rowcount');
  window.scrollTo(0, document.documentElement.scrollHeight);
  const last = screen.getByRole('link', { name: 'Toko 399' });
  await expect.element(last).toBeVisible();
  const place = await placeAtRest(last.element());
  await userEvent.keyboard('r');
  const notice = screen.getByRole('button', { name: '2 new customers' });
  await expect.element(notice).toBeVisible();
  return { screen, ...shown, last, place, notice };
}

test('new customers move nothing of what is read further down, and are gone to by their key', async () => {
  const { screen, last, place, notice, says, asked } = await renderScrolled();
  await says('2 new customers');
  expect(last.element().getBoundingClientRect().top).toBe(place);
  await userEvent.keyboard('.');
  const newest = screen.getByRole('link', { name: 'Kedai Baru 2' });
  await expect.element(newest).toHaveFocus();
  await expect.element(newest).toBeInViewport();
  await expect.element(notice).not.toBeInTheDocument();
  expect(asked).toEqual([top]);
});

test('a search looks among those that were held back, too', async () => {
  const { screen, names, notice } = await renderScrolled();
  await screen.getByRole('searchbox').fill('kedai baru 1');
  await expect.element(screen.getByText('1 of the 402 loaded customers matches.').first()).toBeVisible();
  expect(names()).toBe('Kedai Baru 1');
  await expect.element(notice).not.toBeInTheDocument();
});

test('what is searched for stays as it was typed while a refresh comes, and new ones that match show', async () => {
  const { screen, names } = await renderLoaded(three, [{ data: [...madeOn(29), ...madeOn(9, 8)], next: 'c' }]);
  await screen.getByRole('searchbox').fill('Toko 9');
  await expect.poll(names).toBe('9');
  await screen.getByRole('button', { name: 'Refresh' }).click();
  await expect.element(screen.getByText('1 of the 10 loaded customers matches.').first()).toBeVisible();
  await screen.getByRole('searchbox').fill('9');
  await expect.poll(names).toBe('29 9');
  await expect.element(screen.getByRole('searchbox')).toHaveValue('9');
});
