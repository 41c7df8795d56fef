import { BurstyRateLimiter, RateLimiterMemory } from 'rate-limiter-flexible';
import type { Caller } from '../caller-of.ts';
import { secondsToWait } from '../seconds-to-wait.ts';
import { type Allowance, paceFor } from './pace.ts';

/** Kirim's documented allowance for reads, until it has said its own. */
const documentedLimit = 600;
/** What Kirim said is believed so long: others may have drawn on the bucket since, and it refills. */
const believedMs = 10_000;
const organization = 'organization';

/** What an answer of Kirim says of the allowance; null where it says nothing that can be read. */
export type SaidOfAllowance = { [Value in keyof Allowance]: Allowance[Value] | null };

/** Why a request has to wait: somebody asks too much for one person, or all callers together do. */
export type Denial = { whose: 'caller' | 'organization'; retryAfterSeconds: number };

export type Limiter = {
  /** Counts one request to Kirim; a denial when it must not be made now. */
  take: (caller: Caller) => Promise<Denial | null>;
  /** Takes in what Kirim said with an answer. */
  observe: (said: SaidOfAllowance) => void;
  /** What Kirim said last; nothing once that is too long ago. */
  observed: () => SaidOfAllowance;
};

/**
 * Keeps the console within its share of the organization's allowance, and each caller within a part of that. One-second
 * windows, since a window of a minute would let twice its number through across its edge.
 */
export function createLimiter({ share, clock }: { share: number; clock: () => number }): Limiter {
  const pace = paceFor({ limit: documentedLimit, remaining: documentedLimit }, share);
  const seconds = new RateLimiterMemory({ points: pace.perSecond, duration: 1 });
  const bursts = new RateLimiterMemory({ points: pace.burst, duration: 60 });
  const all = new BurstyRateLimiter(seconds, bursts);
  const callers = new RateLimiterMemory({ points: pace.perCaller, duration: 60 });
  let said: SaidOfAllowance = { limit: null, remaining: null };
  let saidAt = 0;

  function observed(): SaidOfAllowance {
    const age = clock() - saidAt;
    return age >= 0 && age <= believedMs ? said : { limit: null, remaining: null };
  }

  function setPace(): void {
    // A plan is not forgotten as fast as the state of a bucket.
    const limit = said.limit || documentedLimit;
    const { perSecond, burst, perCaller } = paceFor({ limit, remaining: observed().remaining ?? limit }, share);
    seconds.points = perSecond;
    bursts.points = burst;
    callers.points = perCaller;
  }

  return {
    async take(caller) {
      setPace();
      const own = await secondsToWait(() => callers.consume(caller));
      if (own !== null) return { whose: 'caller', retryAfterSeconds: own };
      const ours = await secondsToWait(() => all.consume(organization));
      return ours === null ? null : { whose: 'organization', retryAfterSeconds: ours };
    },
    observe({ limit, remaining }) {
      // An answer that says nothing, such as one that never came from Kirim, takes nothing back.
      if (limit !== null) said = { ...said, limit };
      if (remaining === null) return;
      said = { ...said, remaining };
      saidAt = clock();
    },
    observed,
  };
}
