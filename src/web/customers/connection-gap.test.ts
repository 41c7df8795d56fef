import { expect, test } from 'vitest';
import { noon, sampleLink } from '../testing/samples.ts';
import { connectionGap } from './connection-gap.ts';

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
  expect(connectionGap([used('a', 4 * minute)], none, noon)).toMatchObject({
    usedAt: noon - 4 * minute,
    account: null,
  });
  expect(connectionGap([used('a', 40 * day)], none, noon)).toMatchObject({ usedAt: noon - 40 * day, account: null });
});

test('of several used links the one that was used last counts', () => {
  const links = [used('a', 3 * day), used('b', day), used('c', 2 * day)];
  expect(connectionGap(links, none, noon)?.link.id).toBe('b');
});

test('a used link without a readable time says that much', () => {
  const link = sampleLink({ status: 'consumed', consumed_at: 'soon' });
  expect(connectionGap([link], none, noon)).toMatchObject({ usedAt: null, account: null });
  expect(connectionGap([link], one, noon)).toBeNull();
});

test('a number is there: told for a day, with the number that came last', () => {
  const more = {
    whatsapp_accounts: [...one.whatsapp_accounts, number('+62822', '2026-11-22T00:00:00Z'), number('+62833', null)],
  };
  expect(connectionGap([used('a', day)], more, noon)?.account?.phone_number).toBe('+62822');
  expect(connectionGap([used('a', day + 1)], more, noon)).toBeNull();
});
