/** What Kirim said of the organization's allowance: a bucket of `limit` requests, refilled evenly over a minute. */
export type Allowance = { limit: number; remaining: number };

/** How many requests the console may make: in a second, beyond that in bursts a minute, and for one caller a minute. */
export type Pace = { perSecond: number; burst: number; perCaller: number };

/** Below this part of the bucket somebody else is drawing on it, and the console steps back. */
const scarce = 0.1;
const burstShare = 0.1;
const callerShare = 0.2;

/**
 * The pace that leaves others their part: `share` (0 to 1) of what is refilled each second. It slows down with the
 * bucket when little is left, without bursts and never to nothing, since each answer tells how the bucket stands.
 */
export function paceFor({ limit, remaining }: Allowance, share: number): Pace {
  const shortage = Math.min(1, remaining / (limit * scarce));
  return {
    perSecond: Math.max(1, Math.floor((limit / 60) * share * shortage)),
    burst: shortage < 1 ? 0 : Math.floor(limit * burstShare),
    perCaller: Math.max(1, Math.floor(limit * callerShare)),
  };
}
