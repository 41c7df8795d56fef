import { expect, test } from 'vitest';
import { canaryKey } from './testing/canary-key.ts';
import type { FaultCase } from './testing/fault-case.ts';
import { slowness } from './testing/faults/slowness.ts';
import { startRawUpstream } from './testing/raw-upstream.ts';
import { runFaultCase } from './testing/run-fault-case.ts';
import { createUpstream, type UpstreamOptions } from './upstream.ts';

// What a person at the screen waits, as it is: all of these at the same time, so that they take ten seconds together.
const realDeadlineMs = 10_000;

test.concurrent('the console gives up after ten seconds, however Kirim spends them', { timeout: 20_000 }, async () => {
  const run = async (fault: FaultCase) => ({ name: fault.name, ms: await runFaultCase(fault, realDeadlineMs) });
  const runs = await Promise.all(slowness.map(run));
  expect(runs.filter(({ ms }) => Math.abs(ms - realDeadlineMs) > 500)).toEqual([]);
});

/** What became of a request whose upstream has its deadlines from nobody, and after how many milliseconds. */
async function timed(options: Omit<UpstreamOptions, 'key'>) {
  const upstream = createUpstream({ ...options, key: () => canaryKey });
  const startedAt = performance.now();
  const result = await upstream.get({
    path: '/me',
    query: new URLSearchParams(),
    requestId: 'id-1',
    signal: new AbortController().signal,
  });
  const ms = performance.now() - startedAt;
  await upstream.close();
  return { kind: result?.answered === false ? result.kind : null, ms };
}

test.concurrent('ten seconds is the deadline where none is set', { timeout: 20_000 }, async () => {
  const kirim = await startRawUpstream(() => {});
  const { kind, ms } = await timed({ baseUrl: kirim.baseUrl });
  await kirim.close();
  expect(kind).toBe('upstream_timeout');
  expect(Math.abs(ms - realDeadlineMs)).toBeLessThan(500);
});

test.concurrent('a server of names has three seconds', async () => {
  const { kind, ms } = await timed({ baseUrl: 'http://kirim.example/v1', resolve: () => new Promise(() => {}) });
  expect(kind).toBe('upstream_dns');
  expect(ms).toBeLessThan(3_000);
});

test.concurrent('a handshake of TLS has three seconds, which the client counts in whole ones', async () => {
  const kirim = await startRawUpstream(() => {});
  const { kind, ms } = await timed({ baseUrl: `https://localhost:${kirim.port}/v1` });
  await kirim.close();
  expect(kind).toBe('upstream_tls');
  expect(ms).toBeGreaterThan(2_500);
  expect(ms).toBeLessThan(4_800);
});
