import { expect, test, vi } from 'vitest';
import { sampleAsked } from '../testing/asked.ts';
import { createSession } from './session.ts';

test('requests are kept newest first, and not without end', () => {
  const session = createSession();
  for (let number = 0; number < 250; number += 1) session.record(sampleAsked(`/customers/${number}`));
  const { requests } = session.state();
  expect(requests).toHaveLength(200);
  expect(requests[0]?.path).toBe('/customers/249');
  expect(requests.at(-1)?.path).toBe('/customers/50');
});

test('who listens hears of each change until they stop; what they were given before stays as it was', () => {
  const session = createSession();
  const listener = vi.fn();
  const stop = session.subscribe(listener);
  const before = session.state();
  session.record(sampleAsked('/me'));
  session.setLanding({ customerId: 'cus_a', id: null, status: 'failed', reason: 'x' });
  expect(listener).toHaveBeenCalledTimes(2);
  expect(before).toMatchObject({ requests: [], landing: null });
  stop();
  session.setLanding(null);
  expect(listener).toHaveBeenCalledTimes(2);
  expect(session.state()).toMatchObject({ landing: null, requests: [{ path: '/me' }] });
});

test('after signing out nothing is left of what was asked and pasted', () => {
  const session = createSession();
  session.record(sampleAsked('/customers/cus_a'));
  session.setLanding({ customerId: 'cus_a', id: null, status: 'failed', reason: 'x' });
  session.signOut();
  expect(session.state()).toMatchObject({ requests: [], landing: null, hasSignedOut: true });
});
