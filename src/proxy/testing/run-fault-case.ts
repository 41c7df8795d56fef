import { expect, vi } from 'vitest';
import { FaultBody } from '../../contract/fault.ts';
import { type DriftKind, type Meters, noMeters } from '../meters.ts';
import { answerProblems } from './answer-problems.ts';
import { leaksIn } from './canary-key.ts';
import { type FaultCase, neverCrosses } from './fault-case.ts';
import { startTestConsole } from './test-console.ts';

const links = '/api/v1/customers/cus_1/setup_links';
/** Well before the deadline, which would close any connection. */
const atOnce = { timeout: 500, interval: 5 };
const mostGrowth = 64_000_000;
/** For whatever is done about any answer; and on top of the deadline, for a computer that has more to do. */
const longestMs = 11_000;
const latenessMs = 1_000;

/**
 * Runs a case against a console of its own, on real sockets, and expects of it what is expected of each: an answer in
 * time and in shape, with nothing of the key or of a foreign machine in it or in the log, as many requests to Kirim as
 * are allowed, no connection left behind, no memory taken, and a console that lives on. Gives the milliseconds until the
 * answer was there.
 */
export async function runFaultCase(fault: FaultCase, deadlineMs: number): Promise<number> {
  const { drift, meters } = countingDrift();
  const unhandled: unknown[] = [];
  const onUnhandled = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', onUnhandled);
  const kirim = await fault.start();
  const tautan = await startTestConsole({ deadlineMs, ...kirim.reach, meters });
  try {
    const memory = process.memoryUsage.rss();
    const startedAt = performance.now();
    const response = await tautan.ask(fault.path ?? links);
    const text = await response.text();
    const ms = performance.now() - startedAt;

    expectAnswer(fault, response, text);
    if (fault.drift !== undefined) expect(drift).toEqual(fault.drift);
    expect(ms).toBeLessThan(fault.gives === 200 ? longestMs : (kirim.reach.deadlineMs ?? deadlineMs) + latenessMs);
    expect(kirim.heads).toHaveLength(fault.calls);
    expect(kirim.strays?.() ?? 0).toBe(0);

    expect((await tautan.ask('/healthz')).status).toBe(200);
    await vi.waitFor(() => expect(kirim.connectionCount()).toBeLessThanOrEqual(fault.leaves ?? 1), atOnce);
    expect(process.memoryUsage.rss() - memory).toBeLessThan(mostGrowth);
    expect(leaksIn(tautan.lines.join(''))).toEqual([]);
    expect(tautan.lines.join('')).not.toContain(neverCrosses);
    return ms;
  } finally {
    await tautan.close();
    await vi.waitFor(() => expect(kirim.connectionCount()).toBe(0), atOnce);
    await kirim.close();
    process.off('unhandledRejection', onUnhandled);
    expect(unhandled).toEqual([]);
  }
}

function countingDrift() {
  const drift: Partial<Record<DriftKind, number>> = {};
  const meters: Meters = {
    ...noMeters,
    drift: (_route, kind, count) => {
      drift[kind] = (drift[kind] ?? 0) + count;
    },
  };
  return { drift, meters };
}

function expectAnswer(fault: FaultCase, response: Response, text: string): void {
  const headers = new Map([...response.headers].map(([name, value]) => [name, [value]]));
  expect(answerProblems({ status: response.status, headers, body: text })).toEqual([]);
  expect(text).not.toContain(neverCrosses);
  for (const [name, value] of Object.entries(fault.headers ?? {})) {
    expect([name, response.headers.get(name)]).toEqual([name, value]);
  }
  const body: unknown = JSON.parse(text);
  if (fault.gives === 200) {
    expect(response.status, text).toBe(200);
    expect(body).toMatchObject(fault.body ?? { data: [{ object: 'customer_setup_link' }] });
  } else {
    const { error } = FaultBody.parse(body);
    expect(`${response.status} ${error.kind}`).toBe(fault.gives);
    expect(error).toMatchObject(fault.error ?? {});
  }
}
