import type { FaultKind } from '../../contract/fault.ts';
import type { FaultError } from '../api/fault-error.ts';

const unstatedSeconds = 10;
const longestSeconds = 120;
const mostJitter = 0.25;
const mostPausesInARow = 3;

/**
 * What a fault that asks for patience means for the page: carry on by itself at an instant (ms since the epoch),
 * wait for the person after an instant too far away, or stop because carrying on did not help.
 */
export type Pause =
  | { kind: 'resumes'; at: number; isStated: boolean }
  | { kind: 'waits'; at: number }
  | { kind: 'stopped' };

const patient: ReadonlySet<FaultKind> = new Set<FaultKind>([
  'kirim_rate_limited',
  'local_rate_limited',
  'breaker_open',
]);

/**
 * The pause after a fault, or null when the fault asks for none. `pausesInARow` counts this one. Up to a quarter of
 * the time is added, never taken away: the wait that is stated is the least.
 */
export function pauseAfter(error: FaultError, pausesInARow: number): Pause | null {
  if (!isPatient(error)) return null;
  if (pausesInARow > mostPausesInARow) return { kind: 'stopped' };
  const stated = error.fault.retry_after_seconds;
  const seconds = Math.max(1, stated ?? unstatedSeconds);
  if (seconds > longestSeconds) return { kind: 'waits', at: error.at + seconds * 1_000 };
  const jitter = 1 + error.jitter * mostJitter;
  return { kind: 'resumes', at: error.at + seconds * 1_000 * jitter, isStated: stated !== null };
}

/** True for a fault that says that asking later will help. */
export function isPatient(error: FaultError): boolean {
  return patient.has(error.fault.kind);
}
