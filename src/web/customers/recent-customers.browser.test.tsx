import { expect, test } from 'vitest';
import { createRecentCustomers } from '../session/recent-customers.ts';
import { RecentCustomersContext } from '../session/recent-customers-context.tsx';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { RecentCustomers } from './recent-customers.tsx';

test('the customers opened last are links, and are forgotten at a click', async () => {
  const recent = createRecentCustomers(null);
  const screen = await renderInConsole(
    <RecentCustomersContext value={recent}>
      <RecentCustomers />
    </RecentCustomersContext>,
  );
  await expect.element(screen.getByRole('region')).not.toBeInTheDocument();
  recent.add({ id: 'cus_a', name: 'Toko Lama' });
  recent.add({ id: 'cus_b', name: '' });
  const links = screen.getByRole('region', { name: 'Recently opened' }).getByRole('link');
  await expect.element(links.nth(1)).toBeVisible();
  expect(links.elements().map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['Name not given', '/customers/cus_b'],
    ['Toko Lama', '/customers/cus_a'],
  ]);
  await screen.getByRole('button', { name: 'Clear the recently opened customers' }).click();
  await expect.element(screen.getByRole('region')).not.toBeInTheDocument();
  expect(recent.list()).toEqual([]);
});
