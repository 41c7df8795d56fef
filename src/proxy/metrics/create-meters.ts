import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { faultTable } from '../../contract/fault.ts';
import { apiRoutes } from '../api-routes.ts';
import { driftKinds, type Meters, readAnswers } from '../meters.ts';

/** From an answer out of memory to Kirim's deadline of 10 seconds. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** The organization's bucket is full again after a minute: what was said before says nothing. */
const believedMs = 60_000;
/** Nobody received this one. */
const callerLeft = 499;

/**
 * What the proxy is told, as metrics of a registry of their own. `resource` is a path of Kirim's API, and of the
 * console's below `/api/v1`; `route` any path of the console. Each label has the values of a closed list.
 */
export function createMeters(): { meters: Meters; registry: Registry } {
  const registry = new Registry();
  const registers = [registry];

  const requests = new Histogram({
    name: 'tautan_request_duration_seconds',
    help: 'Time from a request to the head of its answer, by route and class of status; left: the caller did not wait.',
    labelNames: ['route', 'status'],
    buckets,
    registers,
  });
  const faults = new Counter({
    name: 'tautan_faults_total',
    help: 'Requests that were answered with a fault, by its kind and its origin.',
    labelNames: ['kind', 'origin'],
    registers,
  });
  const reads = new Counter({
    name: 'tautan_reads_total',
    help: 'Reads of the API, by how they were answered: fresh or stale from memory, joined, asked, or refused here.',
    labelNames: ['resource', 'answer'],
    registers,
  });
  const kirim = new Histogram({
    name: 'tautan_kirim_duration_seconds',
    help: 'Time that a read of Kirim took, second attempt included, by whether it brought an answer or a fault.',
    labelNames: ['resource', 'outcome'],
    buckets,
    registers,
  });
  const outcomes = new Counter({
    name: 'tautan_kirim_reads_total',
    help: 'Reads of Kirim by what came of them: ok or the kind of a fault.',
    labelNames: ['outcome'],
    registers,
  });
  const spent = new Counter({
    name: 'tautan_kirim_requests_total',
    help: 'Requests sent to Kirim that came to an end, second attempts included.',
    labelNames: ['resource'],
    registers,
  });
  const limit = new Gauge({
    name: 'tautan_kirim_allowance_limit',
    help: "The organization's reads a minute, as Kirim last said.",
    registers,
  });
  let saidAt = 0;
  const remaining = new Gauge({
    name: 'tautan_kirim_allowance_remaining',
    help: "What was left of the organization's reads, as Kirim said within the last minute.",
    registers,
    collect() {
      if (performance.now() - saidAt > believedMs) this.remove();
    },
  });
  const drifts = new Counter({
    name: 'tautan_drift_total',
    help: 'Where answers of Kirim differed from the contract and were still read.',
    labelNames: ['resource', 'kind'],
    registers,
  });

  const unusual = new Counter({
    name: 'tautan_unusual_reading_total',
    help: 'Times that one person looked at unusually many customers within an hour.',
    registers,
  });

  // An allowance that nobody has told is absent; as 0 it would be an alarm.
  for (const gauge of [limit, remaining]) gauge.remove();
  // What has never happened is 0: the first time of a series that was absent is no increase to Prometheus.
  for (const [kind, { origin, status }] of Object.entries(faultTable)) {
    if (status !== null) faults.inc({ kind, origin }, 0);
    if (/^(?:kirim|upstream)_/.test(kind)) outcomes.inc({ outcome: kind }, 0);
  }
  for (const { template: resource } of apiRoutes) {
    spent.inc({ resource }, 0);
    for (const answer of readAnswers) reads.inc({ resource, answer }, 0);
    for (const kind of driftKinds) drifts.inc({ resource, kind }, 0);
  }

  const meters: Meters = {
    answered({ route, status, fault, ms }) {
      requests.observe({ route, status: status === callerLeft ? 'left' : `${Math.floor(status / 100)}xx` }, ms / 1000);
      if (fault !== null) faults.inc({ kind: fault, origin: faultTable[fault].origin });
    },
    read(resource, answer) {
      reads.inc({ resource, answer });
    },
    asked({ route: resource, fault, attempts, ms }) {
      kirim.observe({ resource, outcome: fault === null ? 'ok' : 'fault' }, ms / 1000);
      outcomes.inc({ outcome: fault ?? 'ok' });
      spent.inc({ resource }, attempts);
    },
    allowance(said, left) {
      if (said !== null) limit.set(said);
      if (left === null) return;
      remaining.set(left);
      saidAt = performance.now();
    },
    drift(resource, kind, count) {
      drifts.inc({ resource, kind }, count);
    },
    readUnusually() {
      unusual.inc();
    },
  };
  return { meters, registry };
}
