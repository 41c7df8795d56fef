import { QueryClient } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';
import type { FaultError } from '../api/fault-error.ts';
import type { Dictionary } from '../copy/dictionary.ts';
import { english } from '../copy/english.ts';
import { indonesian } from '../copy/indonesian.ts';
import { loadLaterWords } from '../copy/later-words.ts';
import { customerQuery, setupLinksQuery } from '../kirim/queries.ts';
import { sampleError } from '../testing/samples.ts';
import { viewDetails } from './view-details.ts';

await Promise.all([loadLaterWords('en-GB'), loadLaterWords('id')]);

const customerId = 'cus_a';

/** What is copied of a customer's page whose two reads failed like this, null for one that was not made. */
async function copied(ofCustomer: FaultError | null, ofLinks: FaultError | null, queries = new QueryClient()) {
  const fails = (error: FaultError) => ({ retry: false, queryFn: () => Promise.reject(error) });
  const noted = () => {};
  if (ofCustomer) await queries.fetchQuery({ ...customerQuery(customerId), ...fails(ofCustomer) }).catch(noted);
  if (ofLinks) {
    await queries.fetchInfiniteQuery({ ...setupLinksQuery(customerId, null), ...fails(ofLinks) }).catch(noted);
  }
  return detailsIn(english, queries);
}

function detailsIn(copy: Dictionary, queries: QueryClient): string {
  const href = 'https://console.example/customers/cus_a';
  return viewDetails({ customerId, status: null, href, reason: null, queries, copy }).text;
}

describe('of two faults the one is copied whose reference is on screen', () => {
  const one = { request_id: 'req_of_customer' };
  const other = { request_id: 'req_of_links' };

  test('a cause that both share is explained by the links', async () => {
    const text = await copied(sampleError('kirim_forbidden', one), sampleError('kirim_forbidden', other));
    expect(text).toContain('req_of_links');
    expect(text).not.toContain('req_of_customer');
  });

  test.each([
    ['two causes', sampleError('kirim_error', one), sampleError('kirim_forbidden', other)],
    ['nobody of this id', sampleError('kirim_not_found', one), sampleError('kirim_not_found', other)],
    ['the customer alone', sampleError('kirim_error', one), null],
  ])('%s: the customer’s comes first', async (_, ofCustomer, ofLinks) => {
    expect(await copied(ofCustomer, ofLinks)).toContain('req_of_customer');
  });
});

test('what failed and is being tried again is told with the view', async () => {
  const queries = new QueryClient();
  const failing = queries.fetchQuery({
    ...customerQuery(customerId),
    retry: 1,
    retryDelay: 60_000,
    queryFn: () => Promise.reject(sampleError('kirim_error', { request_id: 'req_first' })),
  });
  failing.catch(() => {});
  await expect.poll(() => queries.getQueryState(customerQuery(customerId).queryKey)?.fetchFailureCount).toBe(1);

  const text = detailsIn(english, queries);
  expect(text).toMatch(/^cus_a — All\n/);
  expect(text).toContain('So far this failed, and is being tried again:\nKirim had a problem on its side\n');
  expect(text).toContain('Kirim reference: req_first');
  expect(detailsIn(indonesian, queries)).toContain('Sejauh ini gagal, dan sedang dicoba lagi:');
  queries.clear();
});
