import { vi } from 'vitest';
import type { Customer } from '../../contract/customer.ts';
import { type Fault, faultTable } from '../../contract/fault.ts';
import { metaHeaders } from '../../contract/headers.ts';

/** A connected customer, with what `more` says instead. */
export function sampleCustomer(more: Partial<Customer> = {}): Customer {
  return {
    id: 'cus_a',
    object: 'customer',
    name: 'Toko Lama',
    email: 'lama@toko.example',
    status: 'active',
    metadata: null,
    archived_at: null,
    team_id: 'team_1',
    created_at: '2026-01-05T03:00:00Z',
    updated_at: '2026-01-05T03:00:00Z',
    ...more,
  };
}

/** So many customers with ids and names of their own, numbered from `from`, the newest first. */
export function sampleCustomers(count: number, from = 0): Customer[] {
  return Array.from({ length: count }, (_, index) =>
    sampleCustomer({
      id: `cus_${from + index}`,
      name: `Toko ${from + index}`,
      email: null,
      created_at: new Date(Date.UTC(2026, 0, 5) - (from + index) * 60_000).toISOString(),
    }),
  );
}

/** Customers that were made on these days of January, one a day: `cus_9` is Toko 9. */
export function customersMadeOn(...days: number[]): Customer[] {
  return days.map((day) =>
    sampleCustomer({
      id: `cus_${day}`,
      name: `Toko ${day}`,
      created_at: new Date(Date.UTC(2026, 0, day)).toISOString(),
    }),
  );
}

type Answered = { data: Customer[]; next?: string | null; remaining?: number; dropped?: number } | Fault | 'never';

/**
 * Stands in for the console's server: gives a customers list page by page, the answers in the order of the requests, the
 * last one for ever. Gives the requests.
 */
export function answerCustomers(answers: readonly Answered[]) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)];
    asked.push(address.replace('/api/v1', ''));
    if (answer === undefined) throw new Error('The test gave no answer');
    if (answer === 'never') return new Promise(() => {});
    if ('kind' in answer) {
      return Promise.resolve(Response.json({ error: answer }, { status: faultTable[answer.kind].status ?? 500 }));
    }
    const { data, next = null, remaining = 500, dropped = 0 } = answer;
    const headers = {
      [metaHeaders.rateLimit]: '600',
      [metaHeaders.rateRemaining]: `${remaining}`,
      [metaHeaders.dropped]: `${dropped}`,
    };
    const body = { data, has_more: next !== null, next_cursor: next, request_id: 'req_01HX' };
    return Promise.resolve(Response.json(body, { headers }));
  });
  return asked;
}
