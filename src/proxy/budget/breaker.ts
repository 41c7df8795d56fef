import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  DelegateBackoff,
  handleWhenResult,
} from 'cockatiel';
import type { TransportFaultKind } from '../transport-fault.ts';
import type { UpstreamResult } from '../upstream.ts';

const failuresInARow = 5;
// Short at first: five callers at once notice a restart of Kirim within milliseconds, and should not wait seconds for it.
const firstWaitMs = 250;
const shortWaits = 10;
const growth = 1.5;
const longestWaitMs = 30_000;
/** After a try that failed and its wait nothing is known, unless somebody tries again. */
const believedMs = 60_000;
/** What stands in front of Kirim says these when Kirim can't be reached; a 500 is about one request. */
const unreachableStatuses: ReadonlySet<number> = new Set([502, 503, 504]);
const unreachableKinds: ReadonlySet<TransportFaultKind> = new Set<TransportFaultKind>([
  'upstream_unreachable',
  'upstream_dns',
  'upstream_tls',
  'upstream_incomplete',
  'upstream_timeout',
]);

/** What came of a request, null when nobody waited any more; or for how long Kirim is left alone. */
export type Guarded = { isOpen: false; result: UpstreamResult | null } | { isOpen: true; retryAfterSeconds: number };

export type Breaker = {
  ask: (request: () => Promise<UpstreamResult | null>) => Promise<Guarded>;
  isOpen: () => boolean;
  /** Whether Kirim could not be reached a moment ago. It stays open for as long as nobody asks, which says nothing of Kirim. */
  hasJustFailed: () => boolean;
};

/** Given up by its caller, a request says nothing about Kirim. */
class CallerLeft extends Error {}

/**
 * Leaves Kirim alone after five failures in a row, but for one request that tries: every quarter of a second at first,
 * after ten tries half as long again each time, up to 30 seconds.
 */
export function createBreaker(): Breaker {
  let triesAgainAt = 0;
  const policy = circuitBreaker(
    handleWhenResult((isGood) => isGood === false),
    {
      breaker: new ConsecutiveBreaker(failuresInARow),
      halfOpenAfter: new DelegateBackoff(({ attempt }) => {
        const waitMs = Math.min(firstWaitMs * growth ** Math.max(0, attempt - shortWaits), longestWaitMs);
        triesAgainAt = Date.now() + waitMs;
        return waitMs;
      }),
    },
  );

  const isOpen = () => policy.state !== CircuitState.Closed;

  return {
    isOpen,
    hasJustFailed: () => isOpen() && Date.now() < triesAgainAt + believedMs,
    async ask(request) {
      let result: UpstreamResult | null = null;
      try {
        await policy.execute(async () => {
          result = await request();
          // A try that was given up has not succeeded.
          if (result === null && policy.state !== CircuitState.HalfOpen) throw new CallerLeft();
          return result !== null && isGood(result);
        });
      } catch (error) {
        if (error instanceof BrokenCircuitError) {
          return { isOpen: true, retryAfterSeconds: Math.max(1, Math.ceil((triesAgainAt - Date.now()) / 1000)) };
        }
        if (!(error instanceof CallerLeft)) throw error;
      }
      return { isOpen: false, result };
    },
  };
}

function isGood(result: UpstreamResult): boolean {
  return result.answered ? !unreachableStatuses.has(result.status) : !unreachableKinds.has(result.kind);
}
