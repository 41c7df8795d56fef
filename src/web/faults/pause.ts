import type { FaultKind } from '../../contract/fault.ts';
import type { FaultError } from '../api/fault-error.ts';
import type { Troubles } from './waits.ts';

const unstatedSeconds = 10;
const longestSeconds = 120;
const mostJitter = 0.25;
const mostPausesInARow = 3;

/**
 * What a fault that asks for patience means for the page: carry on by itself at an instant (ms since the epoch) or when
 * the console's server can be reached again, wait for the person after an instant too far away, or stop because
 * carrying on did not help.
 */
export type Pause =
  | { kind: 'resumes'; at: number; isStated: boolean }
  | { kind: 'reconnects' }
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
  if (isCutOff(error)) return { kind: 'reconnects' };
  if (!isPatient(error)) return null;
  if (pausesInARow > mostPausesInARow) return { kind: 'stopped' };
  const stated = error.fault.retry_after_seconds;
  const seconds = Math.max(1, stated ?? unstatedSeconds);
  if (seconds > longestSeconds) return { kind: 'waits', at: error.at + seconds * 1_000 };
  const jitter = 1 + error.jitter * mostJitter;
  return { kind: 'resumes', at: error.at + seconds * 1_000 * jitter, isStated: stated !== null };
}

/**
 * The pause after a fault as it is for everybody: it lasts as long as it does in any tab, and is over once one of them
 * got through after that fault, or reached the console's server again.
 */
export function pauseOfAll(error: FaultError, pausesInARow: number, troubles: Troubles): Pause | null {
  const pause = pauseAfter(error, Math.max(pausesInARow, troubles.pausesInARow));
  if (pause === null) return null;
  const endedAt = pause.kind === 'reconnects' ? troubles.reachedAt : troubles.pauseEndedAt;
  if (endedAt >= error.at) return { kind: 'resumes', at: endedAt, isStated: true };
  return pause.kind === 'resumes' ? { ...pause, at: Math.max(pause.at, troubles.pausedUntil) } : pause;
}

/** True for a fault that says that asking later will help. */
export function isPatient({ fault }: Pick<FaultError, 'fault'>): boolean {
  return patient.has(fault.kind);
}

/** True for a fault that ends when there is a way to the console's server again. */
export function isCutOff({ fault }: Pick<FaultError, 'fault'>): boolean {
  return fault.kind === 'offline' || fault.kind === 'console_unreachable';
}
