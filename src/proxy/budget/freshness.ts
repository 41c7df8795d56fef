import type { WireFaultKind } from '../../contract/fault.ts';
import type { Reading } from './reading.ts';

/** A reading in memory, with when it was read (ms since the epoch) and whether an attempt to renew it has failed since. */
export type Kept = { reading: Reading; readAt: number; hasFailedSince: boolean };

/** Who asks: a person who wants the truth (`Cache-Control: no-cache`), and whether it is a list's first page. */
export type Demand = { wantsTruth: boolean; isFirstPage: boolean };

const seconds = 1_000;
const minutes = 60 * seconds;

const freshMs = 15 * seconds;
/** Two presses of Refresh are one intent. */
const truthMs = 2 * seconds;
const revalidateMs = freshMs + 60 * seconds;
const staleMs = 10 * minutes;

/** Refusals that say something lasting, and how long they are believed. No other fault is kept. */
const refusalMs = new Map<WireFaultKind, number>([
  ['kirim_not_found', 5 * seconds],
  ['kirim_subscription_inactive', 60 * seconds],
  ['kirim_quota_exceeded', 60 * seconds],
  ['kirim_feature_not_entitled', 60 * seconds],
  ['kirim_billing', 60 * seconds],
]);

/** Faults that say nothing about the rows: Kirim could not be asked, or did not answer. An older copy is then better than none. */
const passing: ReadonlySet<WireFaultKind> = new Set<WireFaultKind>([
  'kirim_key_rejected',
  'kirim_rate_limited',
  'kirim_error',
  'kirim_unavailable',
  'kirim_gateway_timeout',
  'upstream_invalid',
  'upstream_too_large',
  'upstream_redirect',
  'upstream_incomplete',
  'upstream_unreachable',
  'upstream_dns',
  'upstream_tls',
  'upstream_timeout',
  'breaker_open',
  'local_rate_limited',
]);

/** Whether a reading is worth keeping at all. */
export function isKeepable({ fault }: Reading): boolean {
  return fault === null || refusalMs.has(fault.kind);
}

/** Whether a kept reading answers for Kirim itself. One from the future (a clock was set back) never does. */
export function isFresh({ reading, readAt }: Kept, now: number, { wantsTruth }: Demand): boolean {
  const longest = reading.fault === null ? freshMs : (refusalMs.get(reading.fault.kind) ?? 0);
  return isWithin(now - readAt, wantsTruth ? truthMs : longest);
}

/**
 * Whether an old copy is shown at once while Kirim is asked behind it. Once that has failed the next reader waits, and
 * is told: or Kirim could be gone for a minute without a word about it.
 */
export function isGoodMeanwhile(kept: Kept, now: number, demand: Demand): boolean {
  return mayBeOld(kept, demand) && !kept.hasFailedSince && isWithin(now - kept.readAt, revalidateMs);
}

/** Whether an old copy is shown, marked as such, because of this fault. */
export function isGoodInstead(kept: Kept, now: number, demand: Demand, fault: WireFaultKind): boolean {
  return passing.has(fault) && mayBeOld(kept, demand) && isWithin(now - kept.readAt, staleMs);
}

/** A next page continues a list that its reader has on screen, and so must be Kirim's own word. */
function mayBeOld({ reading }: Kept, { wantsTruth, isFirstPage }: Demand): boolean {
  return reading.fault === null && isFirstPage && !wantsTruth;
}

function isWithin(age: number, longest: number): boolean {
  return age >= 0 && age <= longest;
}
