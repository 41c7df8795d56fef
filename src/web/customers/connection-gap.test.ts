import { expect, test } from 'vitest';
import { noon, sampleLink } from '../testing/samples.ts';
import { connectionGap, maySettle } from './connection-gap.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

function used(id: string, ago: number) {
  return sampleLink({ id, status: 'consumed', consumed_at: new Date(noon - ago).toISOString() });
}

function number(phone_number: string, onboarded_at: string | null) {
  return { phone_number_id: phone_number, phone_number, name: null, status: 'connected', onboarded_at };
}

const none = { whatsapp_accounts: [] };
const one = { whatsapp_accounts: [number('+62811', '2026-11-20T00:00:00Z')] };

test('no link was used: nothing is missing', () => {
  expect(connectionGap([sampleLink(), sampleLink({ status: 'expired' })], none, noon)).toBeNull();
});

test('a link was used and there is no number, however long ago', () => {
  const gap = (ago: number) => connectionGap([used('a', ago)], none, noon);
  expect(gap(4 * minute)).toMatchObject({ usedAt: noon - 4 * minute, accounts: [] });
  expect(gap(40 * day)).toMatchObject({ usedAt: noon - 40 * day, accounts: [] });
});

test('only within the hour after the sign-up may a number still be on its way', () => {
  expect(maySettle(noon - 60 * minute, noon)).toBe(true);
  expect(maySettle(noon - 61 * minute, noon)).toBe(false);
  expect(maySettle(null, noon)).toBe(false);
});

test('of several used links the one that was used last counts', () => {
  const links = [used('a', 3 * day), used('b', day), used('c', 2 * day)];
  expect(connectionGap(links, none, noon)?.link.id).toBe('b');
});

test('a used link without a readable time says that much', () => {
  const link = sampleLink({ status: 'consumed', consumed_at: 'soon' });
  expect(connectionGap([link], none, noon)).toMatchObject({ usedAt: null, maySettle: false, accounts: [] });
});

test('numbers are there: told for a day, the number that came last first', () => {
  const more = {
    whatsapp_accounts: [...one.whatsapp_accounts, number('+62822', '2026-11-22T00:00:00Z'), number('+62833', null)],
  };
  const numbers = connectionGap([used('a', day)], more, noon)?.accounts.map((account) => account.phone_number);
  expect(numbers).toEqual(['+62822', '+62811', '+62833']);
  expect(connectionGap([used('a', day + 1)], more, noon)).toBeNull();
});
