import { expect, test } from 'vitest';
import type { Customer } from '../../contract/customer.ts';
import { type ListData, type ListPage, listReadings } from '../kirim/list-readings.ts';
import { reconcileList } from '../kirim/reconcile-list.ts';
import { customersMadeOn as madeOn, sampleCustomers } from '../testing/answer-customers.ts';
import { noon, samplePage } from '../testing/samples.ts';
import { customersEnd, loadedCustomers } from './loaded-customers.ts';

const list = (...pages: ListPage<Customer>[]): ListData<Customer> => ({ pages, pageParams: pages.map(() => null) });
const more = (next_cursor: string, readAt = noon) => ({ has_more: true, next_cursor, readAt });

const idsOf = (pages: readonly ListPage<Customer>[]) => loadedCustomers(pages)?.rows.map(({ id }) => id);

test('a customer that comes twice stands once, where it was first, as it was read last', () => {
  const [a, b, c] = sampleCustomers(3);
  if (!a || !b || !c) throw new Error('three customers');
  const renamed = { ...a, name: 'Toko Baru' };
  const pages = [samplePage([a, b]), samplePage([b, c, renamed], { readAt: noon + 1 })];
  expect(loadedCustomers(pages)?.rows).toEqual([renamed, b, c]);
  expect(loadedCustomers([samplePage([a, a])])?.rows).toEqual([a]);
});

test('Kirim’s order stays, whatever it goes by', () => {
  expect(idsOf([samplePage(madeOn(3, 9, 1)), samplePage(madeOn(8, 2))])).toEqual([
    'cus_3',
    'cus_9',
    'cus_1',
    'cus_8',
    'cus_2',
  ]);
});

test('who slid out of the top stands where it would, with the time of its own reading', () => {
  let data = list(samplePage(madeOn(9, 8, 7), more('a')), samplePage(madeOn(6, 5, 4), more('b')));
  data = reconcileList(data, [samplePage(madeOn(11, 10, 9), more('c', noon + 1))], customersEnd);
  data = reconcileList(data, [samplePage(madeOn(12, 11, 10), more('d', noon + 2))], customersEnd);
  expect(idsOf(data.pages)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4].map((day) => `cus_${day}`));
  expect(loadedCustomers(data.pages)).toMatchObject({ pages: 2, end: 'more', readAt: noon, topReadAt: noon + 2 });
});

test('who is missing keeps the place for one refresh, said to be unlisted, then goes', () => {
  let data = list(samplePage(madeOn(9, 8, 7), more('a')), samplePage(madeOn(6, 5)));
  data = reconcileList(data, [samplePage(madeOn(9, 7, 6), more('b', noon + 1))], customersEnd);
  expect(idsOf(data.pages)).toEqual([9, 8, 7, 6, 5].map((day) => `cus_${day}`));
  expect(loadedCustomers(data.pages)?.unlisted).toEqual(new Set(['cus_8']));
  data = reconcileList(data, [samplePage(madeOn(9, 7, 6), more('c', noon + 2))], customersEnd);
  expect(idsOf(data.pages)).toEqual([9, 7, 6, 5].map((day) => `cus_${day}`));
  expect(loadedCustomers(data.pages)?.unlisted).toEqual(new Set());
});

test('in a list that is not newest first nobody is missing: a place says nothing of a time', () => {
  const before = list(samplePage(madeOn(1, 8, 3), more('a')), samplePage(madeOn(9, 5)));
  const after = reconcileList(before, [samplePage(madeOn(2, 1, 8), more('b', noon + 1))], customersEnd);
  expect(listReadings(after.pages).readings.size).toBe(6);
  expect(loadedCustomers(after.pages)?.unlisted.size).toBe(0);
});

test.each([
  ['a page that is not full', 1, 99, 'complete'],
  ['one full page that says it is all', 1, 100, 'capped'],
  ['two full pages', 2, 100, 'complete'],
])('%s: the list is known to be as whole as that', (_name, count, rows, end) => {
  const pages = Array.from({ length: count }, (_, page) => samplePage(sampleCustomers(rows, page * rows)));
  expect(customersEnd(pages)).toBe(end);
});
