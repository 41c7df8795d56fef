import { InfiniteQueryObserver } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { customersQuery } from '../kirim/queries.ts';
import { answerCustomers, sampleCustomers } from '../testing/answer-customers.ts';
import { renderWithSession } from '../testing/render-with-session.tsx';
import { samplePage } from '../testing/samples.ts';
import type { RereadList } from './use-list-reading.ts';
import { useRereadCustomers } from './use-reread-customers.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** How a list of so many loaded pages is read again, and what was asked for it. */
async function rereadOf(pages: number) {
  const asked = answerCustomers([{ data: sampleCustomers(1) }]);
  const reread = vi.fn<RereadList>();
  function Reread() {
    reread.mockImplementation(useRereadCustomers(null));
    return null;
  }
  const { queries } = await renderWithSession(<Reread />);
  const loaded = Array.from({ length: pages }, (_, index) => {
    const next = index < pages - 1 ? `${index}` : null;
    return samplePage(sampleCustomers(100, index * 100), { has_more: next !== null, next_cursor: next });
  });
  queries.setQueryData(customersQuery(null).queryKey, { pages: loaded, pageParams: loaded.map(() => null) });
  // As the page does, while the list is on screen.
  new InfiniteQueryObserver(queries, customersQuery(null)).subscribe(() => {});
  return { reread, asked };
}

test.each([
  [1, 1],
  [2, 0],
  [50, 0],
])('unasked, a list of %d pages costs %d requests', async (pages, requests) => {
  const { reread, asked } = await rereadOf(pages);
  await reread({ isWhole: false, source: 'anywhere' });
  expect(asked).toHaveLength(requests);
});
