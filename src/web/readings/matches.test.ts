import { describe, expect, test } from 'vitest';
import type { Known, KnownCustomer, KnownLink } from '../session/known.ts';
import { sampleLink } from '../testing/samples.ts';
import { customerMatches, hostMatches, lastFourMatches, numberMatches } from './matches.ts';

function link(id: string, more: Parameters<typeof sampleLink>[0] = {}): KnownLink {
  return { customerId: 'cus_a', link: sampleLink({ id, ...more }) };
}

const known: KnownCustomer[] = [
  { id: 'cus_1', name: 'Toko Warung', email: 'halo@sari.example', numbers: ['+62 812-3456-7890'] },
  { id: 'cus_2', name: 'Warung Sari Rasa', email: null, numbers: [] },
  { id: 'cus_3', name: 'PT Maju', email: 'WARUNG@maju.example', numbers: ['0813 0000 0000'] },
];
const customers = new Map(known.map((customer) => [customer.id, customer]));

describe('by the last four characters', () => {
  const links = [link('a', { token_last4: 'wVQB' }), link('b', { token_last4: 'Wvqb' }), link('c')];

  test('what is written so comes first, and what differs in its capitals says so', () => {
    expect(lastFourMatches(links, 'Wvqb').map(({ link: { id }, caseDiffers }) => [id, caseDiffers])).toEqual([
      ['b', false],
      ['a', true],
    ]);
  });

  test('nothing else is a match, and an absent ending is none', () => {
    expect(lastFourMatches(links, 'vqb')).toEqual([]);
    expect(lastFourMatches([link('d', { token_last4: '' })], '')).toHaveLength(1);
    expect(lastFourMatches([link('e', { token_last4: '12e3' })], '1200')).toEqual([]);
  });
});

describe('by name or e-mail', () => {
  test('names that begin so come first, then names that hold it, then e-mails', () => {
    expect(customerMatches(customers, ' warung').map(({ id }) => id)).toEqual(['cus_2', 'cus_1', 'cus_3']);
    expect(customerMatches(customers, 'sari.example').map(({ id }) => id)).toEqual(['cus_1']);
    expect(customerMatches(customers, 'nobody')).toEqual([]);
  });

  test('of many, the eight likeliest are given, wherever they stand', () => {
    const many = Array.from({ length: 30 }, (_, index): [string, KnownCustomer] => {
      const name = index < 20 ? `Toko Warung ${index}` : `Warung ${index}`;
      return [`cus_${index}`, { id: `cus_${index}`, name, email: null, numbers: [] }];
    });
    const found = (count: number) => customerMatches(new Map(many.slice(0, count)), 'warung').map(({ id }) => id);
    expect(found(30)).toEqual([20, 21, 22, 23, 24, 25, 26, 27].map((index) => `cus_${index}`));
    expect(found(22)).toEqual([20, 21, 0, 1, 2, 3, 4, 5].map((index) => `cus_${index}`));
  });
});

test.each([
  ['+6281234567890', ['cus_1']],
  ['0812 3456 7890', ['cus_1']],
  ['62 813 0000 0000', ['cus_3']],
  ['0812', []],
])('the number %s is found however it is written', (text, ids) => {
  expect(numberMatches(customers, text).map(({ id }) => id)).toEqual(ids);
});

test('by the host of either redirect, each customer once, by its newest link', () => {
  const rows = [
    link('a', { success_redirect_url: 'https://toko.example/x', failure_redirect_url: 'https://toko.example/y' }),
    link('d', { success_redirect_url: 'https://toko.example/z', created_at: '2026-11-19T05:00:00Z' }),
    link('b', { success_redirect_url: null, failure_redirect_url: 'not an address' }),
    {
      ...link('c', { success_redirect_url: null, failure_redirect_url: 'https://toko.example/' }),
      customerId: 'cus_b',
    },
  ];
  const all: Known = {
    customers: new Map(),
    links: new Map(rows.map((row) => [row.link.id, row])),
    customerIds: new Map(),
  };
  expect(hostMatches(all, 'toko.example')).toEqual([rows[1], rows[3]]);
  expect(hostMatches(all, 'example')).toEqual([]);
});
