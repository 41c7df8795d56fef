import { invalidApiKey, invalidCursor, invalidField, Refusal, rateLimited, serverError } from './refusal.ts';

const faults = {
  error: () => serverError(500, 'internal_error', 'Something went wrong on our side.'),
  unavailable: () => serverError(503, 'service_unavailable', 'The service is unavailable for a moment.'),
  rate_limited: (now: number) =>
    rateLimited({ limit: 600, remaining: 0, resetAt: Math.ceil(now / 1_000) + 60, retryAfterSeconds: 5 }),
  bad_request: () => invalidField('status', 'one of a set that this list does not have'),
  invalid_cursor: () => invalidCursor(),
  key_rejected: () => invalidApiKey(),
  quota_exceeded: () =>
    new Refusal(402, {
      type: 'invalid_request_error',
      code: 'quota_exceeded',
      message: 'The quota of your plan is used up for this period.',
    }),
  forbidden: () =>
    new Refusal(403, {
      type: 'permission_error',
      code: 'organization_suspended',
      message: 'This organization is suspended.',
    }),
} satisfies Record<string, (now: number) => Refusal>;

/** What the list of customers can be made to answer with. */
export type ListFaultKind = keyof typeof faults;

export const listFaultKinds = Object.keys(faults).filter((kind): kind is ListFaultKind => Object.hasOwn(faults, kind));

/** Which pages of the list of customers fail, how, and for how many reads more. */
export type ListFault = { kind: ListFaultKind; pages: 'first' | 'next' | 'all'; times: number };

/** Throws what the list was made to answer with, and counts it. `isFirst` is whether its first page was asked for. */
export function failAsTold(fault: ListFault | null, isFirst: boolean, now: number): void {
  if (fault === null || fault.times < 1) return;
  if (fault.pages !== 'all' && (fault.pages === 'first') !== isFirst) return;
  fault.times -= 1;
  throw faults[fault.kind](now);
}
