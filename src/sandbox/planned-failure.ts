import * as z from 'zod/mini';
import { Refusal, rateLimited, serverError } from './refusal.ts';

/** The statuses with which a read can be made to fail. */
export const PlannedStatus = z.union([z.literal(403), z.literal(429), z.literal(500), z.literal(504)]);
export type PlannedStatus = z.infer<typeof PlannedStatus>;

/** The failure that was planned; a 429 asks for a minute. `now` in ms since the epoch. */
export function plannedFailure(status: PlannedStatus, now: number): Refusal {
  if (status === 429) {
    return rateLimited({ limit: 600, remaining: 0, resetAt: Math.ceil(now / 1_000) + 60, retryAfterSeconds: 60 });
  }
  if (status !== 403) return serverError(status, 'planned_failure', 'This failure was asked for.');
  return new Refusal(403, {
    type: 'permission_error',
    code: 'planned_failure',
    message: 'This failure was asked for.',
  });
}
