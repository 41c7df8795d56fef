import { expect, test } from 'vitest';
import { sampleAsked, sampleRefused } from '../testing/asked.ts';
import { sampleLink, samplePage } from '../testing/samples.ts';
import { knownFrom } from './known.ts';

const customer = {
  id: 'cus_a',
  object: 'customer',
  name: 'Toko Lama',
  email: 'a@toko.example',
  status: 'active',
  metadata: null,
  archived_at: null,
  team_id: 'team_1',
  created_at: '2026-06-05T00:00:00Z',
  updated_at: '2026-06-05T00:00:00Z',
};
const account = { phone_number_id: '1', phone_number: '+62 812', name: null, status: 'ok', onboarded_at: null };
const opened = { data: { ...customer, name: 'Toko Baru', whatsapp_accounts: [account] }, request_id: 'req_1' };
const links = '/customers/cus_a/setup_links';

test('each thing is known as it was last read', () => {
  const old = sampleLink({ status: 'active' });
  const known = knownFrom([
    sampleAsked(links, samplePage([{ ...old, status: 'consumed' }])),
    sampleAsked('/customers/cus_a', { body: opened }),
    sampleRefused(links),
    sampleAsked(links, samplePage([old, sampleLink({ id: 'csl_2', customer_id: '' })])),
    sampleAsked('/customers', samplePage([customer])),
  ]);
  expect(known.customers.get('cus_a')).toEqual({
    id: 'cus_a',
    name: 'Toko Baru',
    email: 'a@toko.example',
    numbers: ['+62 812'],
  });
  expect([...known.links.values()].map(({ customerId, link }) => [customerId, link.id, link.status])).toEqual([
    ['cus_a', old.id, 'consumed'],
    ['cus_a', 'csl_2', 'active'],
  ]);
  expect([...known.customerIds]).toEqual([[old.customer_id, 'cus_a']]);
});

test('a list that is read later does not forget the numbers', () => {
  const known = knownFrom([
    sampleAsked('/customers', samplePage([customer])),
    sampleAsked('/customers/cus_a', { body: opened }),
  ]);
  expect(known.customers.get('cus_a')).toMatchObject({ name: 'Toko Lama', numbers: ['+62 812'] });
});

test('a customer whose id no address may hold is not known, since nobody could open it', () => {
  const odd = ['cus_\ud800', '../me'].map((id) => ({ ...customer, id }));
  const known = knownFrom([
    sampleAsked('/customers', samplePage([...odd, customer])),
    sampleAsked('/customers/cus_b', { body: { ...opened, data: { ...opened.data, id: '\ud800' } } }),
  ]);
  expect([...known.customers.keys()]).toEqual(['cus_a']);
});

test('nothing is known from nothing, or from what was not asked for', () => {
  expect(knownFrom([]).links.size).toBe(0);
  expect(knownFrom([sampleAsked('/me', { body: { data: {} } })]).customers.size).toBe(0);
});

test('what the same requests told is gathered once, and what one of them told once for all gatherings', () => {
  const list = sampleAsked(links, samplePage([sampleLink()]));
  const requests = [list];
  expect(knownFrom(requests)).toBe(knownFrom(requests));
  const [id] = knownFrom(requests).links.keys();
  const later = knownFrom([sampleAsked('/me'), list]);
  expect(later.links.get(id ?? '')).toBe(knownFrom(requests).links.get(id ?? ''));
});
