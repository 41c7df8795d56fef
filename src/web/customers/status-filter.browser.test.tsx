import { Link, useLocation } from 'react-router';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { setupLinkStatuses } from '../../contract/setup-link.ts';
import { renderInConsole } from '../testing/render-in-console.tsx';
import type { FilterCounts } from './filter-counts.ts';
import { StatusFilter } from './status-filter.tsx';

const noCounts: FilterCounts = {};

test('the five views are links, in the order of the question', async () => {
  const screen = await renderInConsole(<StatusFilter customerId="cus_paged" chosen={null} counts={noCounts} />);
  const links = screen.getByRole('navigation', { name: 'Filter by status' }).getByRole('link');
  expect(links.elements().map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['All', '/customers/cus_paged'],
    ['Active', '/customers/cus_paged?status=active'],
    ['Consumed', '/customers/cus_paged?status=consumed'],
    ['Expired', '/customers/cus_paged?status=expired'],
    ['Revoked', '/customers/cus_paged?status=revoked'],
  ]);
});

test.each([null, ...setupLinkStatuses])('of the views, %s alone is the current one', async (chosen) => {
  const screen = await renderInConsole(<StatusFilter customerId="cus_paged" chosen={chosen} counts={noCounts} />);
  const current = screen
    .getByRole('link')
    .elements()
    .filter((link) => link.ariaCurrent === 'true');
  expect(current.map((link) => link.textContent?.toLowerCase())).toEqual([chosen ?? 'all']);
});

test('an exact number stands as it is, the least that it can be with a plus and a hint', async () => {
  const counts: FilterCounts = {
    all: { count: 12, isExact: true, loaded: 12 },
    active: { count: 0, isExact: true, loaded: 12 },
    expired: { count: 3, isExact: false, loaded: 50 },
  };
  const screen = await renderInConsole(<StatusFilter customerId="cus_paged" chosen={null} counts={counts} />);
  await expect.element(screen.getByRole('link', { name: 'All' })).toHaveTextContent(/^All12$/);
  await expect.element(screen.getByRole('link', { name: 'All' })).not.toHaveAttribute('title');
  await expect.element(screen.getByRole('link', { name: 'Active' })).toHaveTextContent(/^Active0$/);
  await expect.element(screen.getByRole('link', { name: 'Expired' })).toHaveTextContent(/^Expired3\+$/);
  await expect.element(screen.getByRole('link', { name: 'Expired' })).toHaveAttribute('title', '3 among the 50 loaded');
  await expect.element(screen.getByRole('link', { name: 'Revoked' })).toHaveTextContent(/^Revoked$/);
});

function Address() {
  const { pathname, search } = useLocation();
  return <output>{pathname + search}</output>;
}

test.each([
  ['1', 'All', '/customers/cus_paged'],
  ['2', 'Active', '/customers/cus_paged?status=active'],
  ['3', 'Consumed', '/customers/cus_paged?status=consumed'],
  ['4', 'Expired', '/customers/cus_paged?status=expired'],
  ['5', 'Revoked', '/customers/cus_paged?status=revoked'],
])('the key %s chooses %s, as a click would', async (key, word, address) => {
  const screen = await renderInConsole(
    <>
      <StatusFilter customerId="cus_paged" chosen={null} counts={noCounts} />
      <Address />
    </>,
    { at: '/customers/cus_paged' },
  );
  await userEvent.keyboard(key);
  await expect.element(screen.getByText(address, { exact: true })).toBeInTheDocument();
  await expect.element(screen.getByRole('link', { name: word })).toHaveFocus();
  await expect.element(screen.getByRole('link', { name: word })).toHaveAttribute('aria-keyshortcuts', key);
});

test('a click changes the address and leaves the focus on the link', async () => {
  const screen = await renderInConsole(
    <>
      <StatusFilter customerId="cus_paged" chosen={null} counts={noCounts} />
      <Address />
    </>,
    { at: '/customers/cus_paged' },
  );
  const link = screen.getByRole('link', { name: 'Expired' });
  await link.click();
  await expect.element(screen.getByText('/customers/cus_paged?status=expired')).toBeInTheDocument();
  await expect.element(link).toHaveFocus();
});

test('a key that is pressed in the moment in which another page was gone to does not lead back', async () => {
  const screen = await renderInConsole(
    <>
      <StatusFilter customerId="cus_paged" chosen={null} counts={noCounts} />
      <Link to="/customers/cus_other">Another</Link>
      <Address />
    </>,
    { at: '/customers/cus_paged' },
  );
  const another = screen.getByRole('link', { name: 'Another' }).element();
  // In one moment: the page that was gone to is not drawn yet.
  if (another instanceof HTMLElement) another.click();
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '2', bubbles: true }));
  await expect.element(screen.getByText('/customers/cus_other', { exact: true })).toBeInTheDocument();
  expect(window.location.search).toBe('');
});
