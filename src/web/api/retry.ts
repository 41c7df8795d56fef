import { FaultError } from './fault-error.ts';

const delaysMs = [1_000, 3_000];
const jitterMs = 250;
const longestSilenceSeconds = 10;

/**
 * Whether to ask again by itself after `failures` failures in a row (0 after the first). Only what Kirim answered
 * with 500, 502 or 503 may pass by itself, and twice at most, unless Kirim asks for more than 10 s: nobody should
 * watch a skeleton for that long. 429 waits as told, on the screen; nothing else gets better by asking.
 */
export function shouldRetry(failures: number, error: unknown): boolean {
  if (!(error instanceof FaultError) || failures >= delaysMs.length) return false;
  if ((error.fault.retry_after_seconds ?? 0) > longestSilenceSeconds) return false;
  return mayPass(error);
}

/** True for what Kirim answered with 500, 502 or 503: it may pass by itself. */
export function mayPass({ fault }: Pick<FaultError, 'fault'>): boolean {
  return fault.kind === 'kirim_error' || fault.kind === 'kirim_unavailable';
}

/** Milliseconds to wait before asking again: 1 s, then 3 s, never less than Kirim's Retry-After, and up to 250 ms more. */
export function retryDelayMs(failures: number, error: unknown, random: () => number = Math.random): number {
  const asked = error instanceof FaultError ? (error.fault.retry_after_seconds ?? 0) * 1_000 : 0;
  return Math.max(delaysMs[failures] ?? 3_000, asked) + random() * jitterMs;
}
