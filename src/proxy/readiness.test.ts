import { expect, test } from 'vitest';
import { readinessOf, reasonsOf } from './readiness.ts';
import { sampleError } from './testing/samples.ts';
import { fakeUpstream, testProxy } from './testing/test-proxy.ts';

const well = { isStopping: false, troubles: [], lagMs: 0 };

test.each([
  [well, 200, { status: 'ready' }],
  [{ ...well, lagMs: 250 }, 200, { status: 'ready' }],
  [{ ...well, lagMs: 251 }, 200, { status: 'degraded', reasons: ['event_loop_lag'] }],
  [{ ...well, lagMs: 1_001 }, 503, { status: 'overloaded' }],
  [{ ...well, isStopping: true }, 503, { status: 'stopping' }],
  [{ ...well, isStopping: true, lagMs: 5_000 }, 503, { status: 'stopping' }],
] as const)('%o', (state, status, body) => {
  expect(readinessOf(state)).toEqual({ status, body });
});

test('whatever is wrong with Kirim, who asks is answered, and told', () => {
  const troubles = ['breaker_open', 'kirim_key_rejected'] as const;
  expect(readinessOf({ ...well, troubles, lagMs: 300 })).toEqual({
    status: 200,
    body: { status: 'degraded', reasons: ['kirim_key_rejected', 'breaker_open', 'event_loop_lag'] },
  });
});

test('what is not of the list is no reason', () => {
  expect(reasonsOf(['kirim_rate_limited', 'kirim_not_found'], 0)).toEqual(['kirim_rate_limited']);
});

test('a console whose key was rejected says so under any host name, and nothing else of it', async () => {
  const { app, ask } = testProxy({ upstream: fakeUpstream({ status: 401, body: sampleError('invalid_api_key') }) });
  const ready = async () => (await app.request('http://10.0.0.1/readyz')).json();
  expect(await ready()).toEqual({ status: 'ready' });
  await ask('/api/v1/me');
  expect(await ready()).toEqual({ status: 'degraded', reasons: ['kirim_key_rejected'] });
});

test('a console that answers much too late is not ready', async () => {
  const { ask } = testProxy({ lagMs: () => 2_000 });
  const response = await ask('/readyz');
  expect([response.status, await response.json()]).toEqual([503, { status: 'overloaded' }]);
  expect((await ask('/healthz')).status).toBe(200);
});
