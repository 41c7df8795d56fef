import { RateLimiterRes } from 'rate-limiter-flexible';

/** Seconds to wait, at least one, before what `consume` counts may be done; null when that is now. */
export async function secondsToWait(consume: () => Promise<RateLimiterRes>): Promise<number | null> {
  try {
    await consume();
    return null;
  } catch (denied) {
    if (denied instanceof RateLimiterRes) return Math.max(1, Math.ceil(denied.msBeforeNext / 1000));
    throw denied;
  }
}
