import { beforeEach, expect, test, vi } from 'vitest';
import { browserStore } from './preferences.ts';
import { createRecentCustomers } from './recent-customers.ts';

beforeEach(() => localStorage.clear());

const key = 'tautan.recent-customers';
const customer = (number: number) => ({ id: `cus_${number}`, name: `Toko ${number}` });
const idsOf = (recent: ReturnType<typeof createRecentCustomers>) => recent.list().map(({ id }) => id);

test('the ten that were opened last are kept, the latest first, each once, with id and name alone', () => {
  const recent = createRecentCustomers(browserStore());
  for (let number = 0; number < 12; number += 1) recent.add({ ...customer(number), ...{ email: 'a@b.example' } });
  recent.add(customer(5));
  expect(idsOf(recent)).toEqual([5, 11, 10, 9, 8, 7, 6, 4, 3, 2].map((number) => `cus_${number}`));
  expect(idsOf(createRecentCustomers(browserStore()))).toEqual(idsOf(recent));
  expect(JSON.parse(localStorage.getItem(key) ?? '')[0]).toEqual(customer(5));
});

test('cleared, nothing is left in the browser', () => {
  const recent = createRecentCustomers(browserStore());
  recent.add(customer(1));
  recent.clear();
  expect(recent.list()).toEqual([]);
  expect(localStorage.length).toBe(0);
});

test('a live token or a key is never kept, and a long name not whole', () => {
  const recent = createRecentCustomers(browserStore());
  recent.add({ id: 'csl_AbCdEfGhIjKlMnOpQrStWvqb', name: 'a' });
  recent.add({ id: 'kdv_live_AbCdEfGhIjKlMnOpQrSt', name: 'a' });
  expect(localStorage.length).toBe(0);
  recent.add({ id: 'cus_1', name: 'x'.repeat(10_000) });
  expect(localStorage.getItem(key)?.length).toBeLessThan(300);
});

test.each(['', '{', 'null', '{"id":"cus_1"}', '[1,{"id":2,"name":"a"},{"id":"../me","name":"a"}]'])(
  'a kept %j is no list of customers',
  (kept) => {
    localStorage.setItem(key, kept);
    expect(createRecentCustomers(browserStore()).list()).toEqual([]);
  },
);

const tell = (changed: string | null) => window.dispatchEvent(new StorageEvent('storage', { key: changed }));

test('what another tab opens or clears is followed; what other programs write is not', () => {
  const recent = createRecentCustomers(browserStore());
  const listener = vi.fn();
  const stop = recent.subscribe(listener);
  localStorage.setItem(key, JSON.stringify([customer(7)]));
  tell('somebody.else');
  expect(recent.list()).toEqual([]);
  tell(key);
  expect(idsOf(recent)).toEqual(['cus_7']);
  localStorage.clear();
  tell(null);
  expect(recent.list()).toEqual([]);
  expect(listener).toHaveBeenCalledTimes(2);
  stop();
});

test('and in a tab that shows none of them: what it opens next takes nothing away, and brings nothing back', () => {
  const recent = createRecentCustomers(browserStore());
  recent.add(customer(1));
  localStorage.setItem(key, JSON.stringify([customer(2), customer(1)]));
  tell(key);
  recent.add(customer(3));
  expect(idsOf(recent)).toEqual(['cus_3', 'cus_2', 'cus_1']);
  localStorage.clear();
  tell(null);
  recent.add(customer(4));
  expect(idsOf(recent)).toEqual(['cus_4']);
});

test('in a browser that keeps nothing they hold for this page', () => {
  const refuse = () => {
    throw new DOMException('not here', 'SecurityError');
  };
  for (const store of [null, { getItem: refuse, setItem: refuse, removeItem: refuse }]) {
    const recent = createRecentCustomers(store);
    recent.add(customer(1));
    expect(idsOf(recent)).toEqual(['cus_1']);
  }
});
