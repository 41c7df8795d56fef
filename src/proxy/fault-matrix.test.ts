import { describe, expect, test } from 'vitest';
import { bodies } from './testing/faults/bodies.ts';
import { brokenConnections } from './testing/faults/broken-connections.ts';
import { brokenHttp } from './testing/faults/broken-http.ts';
import { drifts } from './testing/faults/drifts.ts';
import { noWayThere } from './testing/faults/no-way-there.ts';
import { refusals } from './testing/faults/refusals.ts';
import { slowness } from './testing/faults/slowness.ts';
import { runFaultCase } from './testing/run-fault-case.ts';

const shortDeadlineMs = 1_000;
// `npm run bench faults` runs each of them many times.
const again = { repeats: Number(process.env.FAULT_ROUNDS ?? '1') - 1, timeout: 20_000 };

describe.each([
  ['broken connections', brokenConnections],
  ['broken HTTP', brokenHttp],
  ['bodies', bodies],
  ['no way there', noWayThere],
  ['refusals', refusals],
  ['drift', drifts],
  ['slowness', slowness],
])('%s', (_group, faults) => {
  test.each(faults.map((fault) => [fault.name, fault] as const))('%s', again, async (_name, fault) => {
    await runFaultCase(fault, shortDeadlineMs);
  });
});

test('no connection is left behind by all of them', async () => {
  const sockets = () => process.getActiveResourcesInfo().filter((name) => /^(?:TCP|TLS)/.test(name));
  await expect.poll(sockets, { timeout: 15_000 }).toEqual([]);
});
