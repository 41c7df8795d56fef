import type { ReactNode } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import { renderWithSession } from '../testing/render-with-session.tsx';
import { Frame } from './frame.tsx';

afterEach(() => void vi.restoreAllMocks());

function Broken(): never {
  throw new Error('drawn wrongly');
}

function Address() {
  const { pathname, search, hash, state } = useLocation();
  return <output>{JSON.stringify([pathname, search, hash, state])}</output>;
}

/** The frame around a page that stands at any address. */
function frameAround(page: ReactNode) {
  return (
    <Routes>
      <Route element={<Frame notice="" find={null} account={null} commands={null} above={null} />}>
        <Route path="*" element={page} />
      </Route>
    </Routes>
  );
}

const token = 'csl_AbCdEfGhIjKlMnOpQrStWvqb';

test.each([
  [`/customers/cus_a?status=active&x=${token}`, '/customers/cus_a'],
  [`/customers/cus_a#${token}`, '/customers/cus_a'],
  [`/customers/${token}`, '/customers'],
  [`//evil.example/x?x=${token}`, '/customers'],
])('a live token leaves the address %s', async (at, pathname) => {
  const { screen } = await renderWithSession(frameAround(<Address />), [], { at: window.location.origin + at });
  const address = [pathname, '', '', { leftOfSecret: '…Wvqb' }];
  await expect.element(screen.getByText(JSON.stringify(address), { exact: true })).toBeVisible();
});

test('a page that can not be drawn says so within the frame, and is loaded anew also from a place within it', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { screen } = await renderWithSession(frameAround(<Broken />), [], { at: '/customers?status=active#content' });
  const alert = screen.getByRole('alert');
  await expect.element(alert).toHaveTextContent('This part of the page stopped working');
  await expect.element(screen.getByRole('link', { name: 'Tautan' })).toBeVisible();
  // With a place in it the browser would go there, and load nothing.
  const href = `${window.location.origin}/customers?status=active`;
  expect(alert.getByRole('link').element()).toHaveProperty('href', href);
});
