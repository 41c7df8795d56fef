import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { customerQuery } from '../kirim/queries.ts';
import { createRecentCustomers, type RecentCustomers } from '../session/recent-customers.ts';
import { RecentCustomersContext } from '../session/recent-customers-context.tsx';
import { sampleCustomer } from '../testing/answer-customers.ts';
import { renderWithSession } from '../testing/render-with-session.tsx';
import { KeepRecent } from './keep-recent.tsx';

let recent: RecentCustomers;
beforeEach(() => {
  recent = createRecentCustomers(null);
});
afterEach(() => vi.unstubAllGlobals());

async function openPage(at: string) {
  const fetched = vi.fn(() =>
    Promise.resolve(Response.json({ data: { ...sampleCustomer(), whatsapp_accounts: [] }, request_id: 'req_01HX' })),
  );
  vi.stubGlobal('fetch', fetched);
  const { queries } = await renderWithSession(
    <RecentCustomersContext value={recent}>
      <KeepRecent />
    </RecentCustomersContext>,
    [],
    { at },
  );
  return { queries, fetched };
}

test('a customer is noted once Kirim has said whose page it is, and nothing is asked for that', async () => {
  const { queries, fetched } = await openPage('/customers/cus_a?status=expired');
  expect(recent.list()).toEqual([]);
  expect(fetched).not.toHaveBeenCalled();
  await queries.fetchQuery(customerQuery('cus_a'));
  await expect.poll(recent.list).toEqual([{ id: 'cus_a', name: 'Toko Lama' }]);
});

test('one that was only read, or whose page is another’s, is not', async () => {
  const { queries } = await openPage('/customers/cus_b');
  await queries.fetchQuery(customerQuery('cus_a'));
  expect(recent.list()).toEqual([]);
});
