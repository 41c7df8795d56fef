import type { Fault, FaultKind } from '../../contract/fault.ts';
import { faultTable } from '../../contract/fault.ts';

/** How many requests a minute the organization may make, and has left, as the last answer said; null where it did not. */
export type Allowance = { rateLimit: number | null; rateRemaining: number | null };

/**
 * The one error that a query can end in: a fault of the contract, when it was found (ms since the epoch) and what was
 * left of the allowance. `jitter` is a random share from 0 to 1, drawn once so that every render counts towards the
 * same instant.
 */
export class FaultError extends Error {
  override readonly name = 'FaultError';
  readonly fault: Fault;
  readonly at: number;
  readonly jitter: number;
  readonly allowance: Allowance | null;

  constructor(fault: Fault, at: number, jitter = Math.random(), allowance: Allowance | null = null) {
    super(`${fault.kind}: ${fault.code}`);
    this.fault = fault;
    this.at = at;
    this.jitter = jitter;
    this.allowance = allowance;
  }
}

/** A fault that the browser puts together itself: no server told the whole of it, or none could be understood. */
export function browserFault(
  kind: FaultKind,
  details: { code: string; message: string; consoleRequestId?: string | null; retryAfterSeconds?: number | null },
): Fault {
  return {
    origin: faultTable[kind].origin,
    kind,
    code: details.code,
    message: details.message,
    request_id: null,
    console_request_id: details.consoleRequestId ?? null,
    retry_after_seconds: details.retryAfterSeconds ?? null,
  };
}
