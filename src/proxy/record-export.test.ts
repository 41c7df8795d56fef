import { describe, expect, test, vi } from 'vitest';
import { exportsPath } from '../contract/exports-path.ts';
import { metaHeaders } from '../contract/headers.ts';
import type { Identified } from './auth/authenticator.ts';
import { auditedProxy } from './testing/audited-proxy.ts';
import { sampleExport } from './testing/samples.ts';
import { fakeUpstream, testProxy } from './testing/test-proxy.ts';

const ana = { sub: 'ana', iss: 'https://team.example', email: 'ana@team.example' };
const viewer: Identified = {
  person: { ...ana, role: 'viewer' },
  sessionId: 's-1',
  endsAt: null,
  refusal: null,
};

/** A console that a viewer uses, its audit log, and the way to tell it of an export. */
function audited(options: Parameters<typeof auditedProxy>[1] = {}) {
  const upstream = fakeUpstream();
  const { ask, events, disk } = auditedProxy(viewer, { upstream, ...options });
  const tell = (body: unknown, type = 'application/json') =>
    ask(exportsPath, {
      method: 'POST',
      headers: { 'Content-Type': type, 'User-Agent': 'Firefox' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return { tell, events, disk, asked: upstream.asked };
}

test('an export is written down with all that is known of it, and then it may be given', async () => {
  const { tell, events, asked } = audited();
  const answer = await tell(sampleExport);
  expect([answer.status, await answer.text()]).toEqual([204, '']);
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  expect(events).toEqual([
    {
      event: 'export',
      outcome: 'ok',
      actor: { ...ana, role: 'viewer', mode: 'oidc' },
      sid_hash: expect.stringMatching(/^.{16}$/),
      ua_hash: expect.stringMatching(/^.{16}$/),
      route: exportsPath,
      customer_id: sampleExport.customer_id,
      filter: 'active',
      rows: 12,
      sha256: sampleExport.sha256,
      console_request_id: answer.headers.get(metaHeaders.requestId),
      ms: expect.any(Number),
    },
  ]);
  expect(asked).toEqual([]);
});

test('of a list that was not filtered none is written down', async () => {
  const { tell, events } = audited();
  await tell({ ...sampleExport, filter: null });
  expect(events.map(({ filter }) => filter)).toEqual([undefined]);
});

test('without sign-in and without a file for it, it may be given as well', async () => {
  const { ask } = testProxy();
  const headers = { 'Content-Type': 'application/json' };
  const answer = await ask(exportsPath, { method: 'POST', headers, body: JSON.stringify(sampleExport) });
  expect(answer.status).toBe(204);
});

test('while it can not be written down it may not be given', async () => {
  const { tell, disk } = audited();
  disk.isFull = true;
  const answer = await tell(sampleExport);
  expect([answer.status, (await answer.json()).error.kind]).toEqual([503, 'audit_unavailable']);
  disk.isFull = false;
  expect((await tell(sampleExport)).status).toBe(204);
});

test('it counts among what a person reads in a day, and is refused with the rest of that', async () => {
  const take = vi.fn().mockReturnValueOnce(null).mockReturnValueOnce(3_600);
  const { tell, events } = audited({ readingWatch: { take } });
  expect((await tell(sampleExport)).status).toBe(204);
  const answer = await tell(sampleExport);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '3600']);
  expect((await answer.json()).error).toMatchObject({ kind: 'local_rate_limited', code: 'daily_limit' });
  expect(take.mock.calls).toEqual(Array(2).fill(['https://team.example#ana', sampleExport.customer_id]));
  const seen = { customer_id: sampleExport.customer_id, sha256: sampleExport.sha256 };
  expect(events).toMatchObject([
    { event: 'export', ...seen },
    { event: 'rate.denied', outcome: 'denied', ...seen },
  ]);
});

describe('what does not tell of an export as it should is refused, and nothing of it is written down', () => {
  const but = (more: object) => ({ ...sampleExport, ...more });
  test.each<[string, unknown, (string | undefined)?]>([
    ['nothing', ''],
    ['no JSON', 'rows=12'],
    ['half of it', JSON.stringify(sampleExport).slice(0, -1)],
    ['a list', [sampleExport]],
    ['null', 'null'],
    ['one thing more', but({ name: 'Warung Sari' })],
    ['a prototype', JSON.stringify(sampleExport).replace('{', '{"__proto__":{"x":1},')],
    ['no customer', but({ customer_id: undefined }), 'customer_id'],
    ['an address for a customer', but({ customer_id: '../me' }), 'customer_id'],
    ['a line for a customer', but({ customer_id: 'cus_1\n{"event":"login.ok"}' }), 'customer_id'],
    ['a live token for a customer', but({ customer_id: 'csl_abcdefghijklmnopqrstuvwx' }), 'customer_id'],
    ['an endless customer', but({ customer_id: 'c'.repeat(129) }), 'customer_id'],
    ['no filter said', but({ filter: undefined }), 'filter'],
    ['a filter that is none', but({ filter: 'Sari' }), 'filter'],
    ['no rows', but({ rows: 0 }), 'rows'],
    ['less than none', but({ rows: -1 }), 'rows'],
    ['half a row', but({ rows: 1.5 }), 'rows'],
    ['rows without end', JSON.stringify(sampleExport).replace('12', '1e99'), 'rows'],
    ['rows in words', but({ rows: '12' }), 'rows'],
    ['no hash', but({ sha256: '' }), 'sha256'],
    ['a short hash', but({ sha256: sampleExport.sha256.slice(1) }), 'sha256'],
    ['a hash in capitals', but({ sha256: sampleExport.sha256.toUpperCase() }), 'sha256'],
    ['a hash and a line end', but({ sha256: `${sampleExport.sha256}\n` }), 'sha256'],
  ])('%s', async (_, body, param) => {
    const { tell, events } = audited();
    const answer = await tell(body);
    expect(answer.status).toBe(400);
    const { error } = await answer.json();
    expect([error.kind, error.param]).toEqual(['invalid_request', param]);
    expect(JSON.stringify(error)).not.toContain('Sari');
    expect(events).toEqual([]);
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain, application/json',
    'application/json, text/plain',
    'application/problem+json',
    '',
  ])('said to be %j', async (type) => {
    const { tell, events } = audited();
    expect((await tell(sampleExport, type)).status).toBe(400);
    expect(events).toEqual([]);
  });
});
