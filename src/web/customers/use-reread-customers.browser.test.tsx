import { InfiniteQueryObserver } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { customersQuery } from '../kirim/queries.ts';
import { answerCustomers, sampleCustomers } from '../testing/answer-customers.ts';
import { renderWithSession } from '../testing/render-with-session.tsx';
import { sampleFault, samplePage } from '../testing/samples.ts';
import type { RereadList } from './use-list-reading.ts';
import { useRereadCustomers } from './use-reread-customers.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

type Answered = Parameters<typeof answerCustomers>[0][number];

/** How a list of so many loaded pages is read again, and what was asked for it. */
async function rereadOf(pages: number, answer: Answered = { data: sampleCustomers(1) }) {
  const asked = answerCustomers([answer]);
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
  return { reread, asked, told: () => queries.getQueryState(customersQuery(null).queryKey)?.error?.fault.kind };
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

test('unasked, a problem on Kirim’s side is told of the second time', async () => {
  // So long a wait is not retried.
  const { reread, told } = await rereadOf(1, sampleFault('kirim_unavailable', { retry_after_seconds: 11 }));
  expect(await reread({ isWhole: false, source: 'anywhere' })).toBe(false);
  expect(told()).toBeUndefined();
  expect(await reread({ isWhole: false, source: 'anywhere' })).toBe(false);
  expect(told()).toBe('kirim_unavailable');
});
