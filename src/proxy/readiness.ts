import type { WireFaultKind } from '../contract/fault.ts';

/** Why the console answers less well than it could: Kirim is not asked at present, or answers here come late. */
export const degradedReasons = [
  'kirim_key_rejected',
  'kirim_rate_limited',
  'breaker_open',
  'audit_unavailable',
  'event_loop_lag',
] as const satisfies readonly (WireFaultKind | 'event_loop_lag')[];
export type DegradedReason = (typeof degradedReasons)[number];

export type Readiness = {
  /** 503 for whom nobody should send requests. A degraded console still answers from memory, and says what is wrong. */
  status: 200 | 503;
  body: { status: 'ready' | 'stopping' | 'overloaded' } | { status: 'degraded'; reasons: readonly DegradedReason[] };
};

const lateMs = 250;
const tooLateMs = 1_000;

/** Joins what is known of the process. `lagMs` is how late its event loop runs. */
export function readinessOf({
  isStopping,
  troubles,
  lagMs,
}: {
  isStopping: boolean;
  troubles: readonly WireFaultKind[];
  lagMs: number;
}): Readiness {
  if (isStopping) return { status: 503, body: { status: 'stopping' } };
  if (lagMs > tooLateMs) return { status: 503, body: { status: 'overloaded' } };
  const reasons = reasonsOf(troubles, lagMs);
  return { status: 200, body: reasons.length === 0 ? { status: 'ready' } : { status: 'degraded', reasons } };
}

/** What is wrong at present, in the order of the list. */
export function reasonsOf(troubles: readonly WireFaultKind[], lagMs: number): DegradedReason[] {
  return degradedReasons.filter((reason) => (reason === 'event_loop_lag' ? lagMs > lateMs : troubles.includes(reason)));
}
