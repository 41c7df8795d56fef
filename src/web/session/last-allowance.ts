import { type AskedRequest, isOfConsole } from '../api/asked-request.ts';

const lowShare = 0.1;

/** What is left of the organization's requests a minute, and when (ms since the epoch) an answer said so. */
export type Allowance = { limit: number; remaining: number; saidAt: number };

/** What the last answer, of requests that are newest first, said of the allowance; null when it said nothing. */
export function lastAllowance(requests: readonly AskedRequest[]): Allowance | null {
  const {
    rateLimit = null,
    rateRemaining = null,
    answeredAt = 0,
  } = requests.find((request) => !isOfConsole(request))?.meta ?? {};
  if (rateLimit === null || rateRemaining === null) return null;
  return { limit: rateLimit, remaining: rateRemaining, saidAt: answeredAt };
}

/**
 * In how many whole seconds it will be full if nobody asks: a bucket that gets its limit back each minute, evenly, which
 * is also what Kirim's own `X-RateLimit-Reset` counts.
 */
export function fullInSeconds({ limit, remaining }: Pick<Allowance, 'limit' | 'remaining'>): number {
  return limit <= 0 ? 0 : Math.ceil((Math.max(0, limit - remaining) / limit) * 60);
}

/** Whether so little is left, under a tenth, that nothing should be read that nobody asked for. */
export function isLow({ limit, remaining }: Pick<Allowance, 'limit' | 'remaining'>): boolean {
  return remaining < limit * lowShare;
}
