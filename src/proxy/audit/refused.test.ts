import { expect, test } from 'vitest';
import type { Identified } from '../auth/authenticator.ts';
import { auditedProxy } from '../testing/audited-proxy.ts';

const known = { sub: 'sari', iss: 'https://team.example', email: 'sari@team.example' };
const stranger: Identified = { person: null, refusal: 'no_role', known };

test('whoever is not believed to be somebody is told of, with the reason and no name, and nobody fills the disk with that', async () => {
  const forged: Identified = { person: null, refusal: 'session_expired', reason: 'ERR_JWT_EXPIRED' };
  const { ask, events } = auditedProxy(forged);
  for (let count = 0; count < 100; count += 1) await ask('/api/v1/customers/cus_1');
  expect(events).toHaveLength(60);
  const told = {
    event: 'login.fail',
    outcome: 'failed',
    actor: null,
    fault: 'session_expired',
    reason: 'ERR_JWT_EXPIRED',
  };
  expect(events[0]).toMatchObject(told);
  expect(events[0]).not.toHaveProperty('customer_id');
});

test.each([
  ['/api/v1/customers/cus_1/setup_links', 'cus_1'],
  ['/api/v1/customers/csl_abcdefghijklmnopqrstuvwx', undefined],
  ['/api/v1/customers/kdv_live_abcdefghijklmnop', undefined],
  ['/api/v1/customers/a%20b', undefined],
  ['/api/v1/customers', undefined],
])('who has no role and asks for %s is refused with the customer named: %s', async (path, customer) => {
  const { ask, events } = auditedProxy(stranger);
  await ask(path);
  expect(events.map(({ event, customer_id }) => [event, customer_id])).toEqual([['authz.denied', customer]]);
});
