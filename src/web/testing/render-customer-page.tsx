import type { ReactNode } from 'react';
import { Route, Routes } from 'react-router';
import { expect, vi } from 'vitest';
import type { CustomerDetail } from '../../contract/customer.ts';
import type { SetupLink } from '../../contract/setup-link.ts';
import { CustomerPage } from '../customers/customer-page.tsx';
import { sampleCustomer } from './answer-customers.ts';
import { renderWithSession } from './render-with-session.tsx';
import { samplePage } from './samples.ts';

type Shown = {
  /** What the sample customer is otherwise. */
  customer?: Partial<CustomerDetail>;
  /** What time it is, in ms since the epoch; noon unless given. */
  now?: () => number;
  /** What stands beside the page. */
  beside?: ReactNode;
};

/**
 * Renders the page of a customer with these links, all of them on one page and filtered as Kirim would, at the search
 * that its address has; gives the screen once its tools are there, and the drawer.
 */
export async function renderCustomerPage(search: string, links: readonly SetupLink[], shown: Shown = {}) {
  const { customer, now, beside } = shown;
  vi.stubGlobal('fetch', (address: string) => {
    const status = new URL(address, 'http://localhost').searchParams.get('status');
    const rows = links.filter((link) => status === null || link.status === status);
    const body = address.includes('setup_links')
      ? samplePage(rows).body
      : { data: sampleCustomer(customer), request_id: 'req_01HX' };
    return Promise.resolve(Response.json(body));
  });
  const { screen } = await renderWithSession(
    <>
      <Routes>
        <Route path="/customers/:customerId" element={<CustomerPage />} />
      </Routes>
      {beside}
    </>,
    [],
    { at: `/customers/cus_a${search}`, ...(now && { now }) },
  );
  await expect.element(screen.getByRole('button', { name: /^Export/ })).toBeVisible();
  return { screen, drawer: screen.getByRole('region', { name: /^Link(?! not)/ }) };
}
