/** What a bucket would say now: `resetAt` is when it would be full, not when to ask again; both times in seconds. */
export type Allowance = { limit: number; remaining: number; resetAt: number; retryAfterSeconds: number };

export type TokenBucket = {
  /** Takes one token; false when there is none. */
  take(): boolean;
  look(): Allowance;
};

/** A bucket of `perMinute` tokens that refills continuously; `now` gives milliseconds since the epoch. */
export function createTokenBucket(perMinute: number, now: () => number): TokenBucket {
  const perMs = perMinute / 60_000;
  let tokens = perMinute;
  let filledAt = now();

  function refill(): void {
    const at = now();
    tokens = Math.min(perMinute, tokens + (at - filledAt) * perMs);
    filledAt = at;
  }

  return {
    take: () => {
      refill();
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
    look: () => {
      refill();
      return {
        limit: perMinute,
        remaining: Math.floor(tokens),
        resetAt: Math.ceil((filledAt + (perMinute - tokens) / perMs) / 1000),
        retryAfterSeconds: Math.ceil(Math.max(0, 1 - tokens) / perMs / 1000),
      };
    },
  };
}
