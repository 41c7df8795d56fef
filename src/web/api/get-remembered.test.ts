import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { revalidating } from '../../contract/headers.ts';
import { noon, sampleFault } from '../testing/samples.ts';
import { answer, ask, endStandingIn, faultOf, fetched, standInForServer } from '../testing/stand-in-for-server.ts';

beforeEach(standInForServer);
afterEach(endStandingIn);

describe('an answer that the proxy remembered', () => {
  const remembered = (headers: Record<string, string>) => answer('{"name":""}', { headers });

  test.each(['0', '12', '600'])('%s s ago was read then, not when it came', async (age) => {
    remembered({ 'X-Tautan-Age': age });
    expect((await ask()).meta).toMatchObject({
      ageSeconds: Number(age),
      answeredAt: noon,
      readAt: noon - Number(age) * 1_000,
      isRevalidating: false,
      insteadOf: null,
    });
  });

  test('may be in the course of being renewed', async () => {
    remembered({ 'X-Tautan-Age': '40', 'X-Tautan-Stale': revalidating });
    expect((await ask()).meta).toMatchObject({ isRevalidating: true, insteadOf: null });
  });

  test('may stand in for an answer that could not be had', async () => {
    const headers = { 'X-Tautan-Age': '90', 'X-Tautan-Stale': 'kirim_rate_limited', 'X-Request-Id': 'console-1' };
    remembered({ ...headers, 'Retry-After': '7' });
    const { isRevalidating, insteadOf, readAt } = (await ask()).meta;
    expect([isRevalidating, readAt]).toEqual([false, noon - 90_000]);
    expect(insteadOf).toMatchObject({
      at: noon,
      fault: {
        origin: 'kirim',
        kind: 'kirim_rate_limited',
        request_id: null,
        console_request_id: 'console-1',
        retry_after_seconds: 7,
      },
    });
    remembered(headers);
    expect((await ask()).meta.insteadOf?.fault.retry_after_seconds).toBeNull();
  });

  test('says what Kirim said when that answer could not be had', async () => {
    const staleFault = 'code=internal_error&status=500&reference=req_01HX';
    remembered({ 'X-Tautan-Stale': 'kirim_error', 'X-Tautan-Stale-Fault': staleFault });
    expect((await ask()).meta.insteadOf?.fault).toMatchObject({
      kind: 'kirim_error',
      code: 'internal_error',
      upstream_status: 500,
      request_id: 'req_01HX',
    });
  });

  test.each(['', 'toString', 'else'])('stands in for no fault that is called %j', async (stale) => {
    remembered({ 'X-Tautan-Stale': stale });
    expect((await ask()).meta).toMatchObject({ isRevalidating: false, insteadOf: null });
  });

  test('may be a refusal, which is as old as it was then', async () => {
    const error = sampleFault('kirim_quota_exceeded');
    answer(JSON.stringify({ error }), { status: 402, headers: { 'X-Tautan-Age': '30' } });
    expect((await faultOf(ask())).at).toBe(noon - 30_000);
  });

  test('is not taken by who asks for the truth', async () => {
    answer('{"name":""}');
    await ask({}, new AbortController().signal, 'kirim');
    expect(fetched.mock.calls[0]?.[1].headers).toEqual({
      accept: 'application/json',
      'X-Requested-With': 'tautan',
      'cache-control': 'no-cache',
    });
  });
});
