import { expect, test } from 'vitest';
import type { AuditEvent } from './audit/audit-event.ts';
import { createKirimReader } from './budget/read-kirim.ts';
import { checkKey } from './check-key.ts';
import { noMeters } from './meters.ts';
import { sampleError, sampleMe } from './testing/samples.ts';
import { failingUpstream, fakeUpstream, memoryLog } from './testing/test-proxy.ts';

let events: AuditEvent[];
async function said(upstream: ReturnType<typeof fakeUpstream>): Promise<unknown> {
  const { log, lines } = memoryLog();
  events = [];
  const audit = { record: (event: AuditEvent) => events.push(event) > 0, troubles: () => [] };
  await checkKey(createKirimReader({ upstream, meters: noMeters, share: 1, clock: Date.now }), log, audit);
  expect(lines).toHaveLength(1);
  expect(upstream.asked.map(({ path }) => path)).toEqual(['/me']);
  return JSON.parse(lines[0] ?? '');
}

test('says whose key it is and what it may do', async () => {
  expect(await said(fakeUpstream({ body: sampleMe }))).toMatchObject({
    level: 'info',
    msg: 'key accepted',
    organization: 'PT Contoh',
    tier: 'free',
    reads_per_minute: 600,
  });
  expect(events).toEqual([]);
});

test('says that the key was rejected', async () => {
  expect(await said(fakeUpstream({ status: 401, body: sampleError('invalid_api_key') }))).toMatchObject({
    level: 'warn',
    msg: 'Kirim rejected the key',
    code: 'invalid_api_key',
  });
  expect(events).toMatchObject([
    { event: 'key.rejected', outcome: 'denied', actor: null, fault: 'kirim_key_rejected' },
  ]);
});

test.each([
  [failingUpstream('upstream_unreachable'), 'upstream_unreachable'],
  [fakeUpstream({ status: 503 }), 'kirim_unavailable'],
])('says that Kirim could not be asked', async (upstream, fault) => {
  expect(await said(upstream)).toMatchObject({
    level: 'warn',
    msg: 'Kirim could not be asked about the key',
    fault,
  });
  expect(events).toEqual([]);
});
