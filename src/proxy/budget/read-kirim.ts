import { BulkheadRejectedError, bulkhead, TaskCancelledError } from 'cockatiel';
import type { WireFaultKind } from '../../contract/fault.ts';
import { revalidating } from '../../contract/headers.ts';
import type { ApiRoute } from '../api-routes.ts';
import type { Caller } from '../caller-of.ts';
import { consoleFault, type WireFault } from '../console-fault.ts';
import type { Meters, ReadAnswer } from '../meters.ts';
import type { Upstream, UpstreamResult } from '../upstream.ts';
import { createBreaker } from './breaker.ts';
import { createFlights } from './flights.ts';
import { type Demand, isFresh, isGoodInstead, isGoodMeanwhile, isKeepable, type Kept } from './freshness.ts';
import { createHolds } from './holds.ts';
import { createKeptReadings } from './kept-readings.ts';
import { createLimiter, type Denial, type SaidOfAllowance } from './limiter.ts';
import type { Reading } from './reading.ts';
import { readingOf } from './reading-of.ts';

/** As many as the client has connections to Kirim, and a short queue; whoever finds that full is told to come back. */
const atOnce = 16;
const inQueue = 64;

/** One read: what is asked, by whom, and how new it has to be. */
export type Ask = {
  route: ApiRoute;
  /** The customer's, '' for a route without one. */
  id: string;
  query: URLSearchParams;
  wantsTruth: boolean;
  caller: Caller;
  requestId: string;
  signal: AbortSignal;
};

/** How a read was answered. */
export type Answered = {
  reading: Reading;
  how: ReadAnswer;
  /** Milliseconds since Kirim was read; null when that was for this very answer. */
  ageMs: number | null;
  /** Why an old copy is shown: the fault because of which, or that Kirim is being asked meanwhile. */
  stale: WireFault | typeof revalidating | null;
  attempts: number;
};

export type KirimReader = {
  /** Reads, from memory when that will do. Null when the caller went away first. */
  read: (ask: Ask) => Promise<Answered | null>;
  /** What memory alone can say. */
  kept: (ask: Ask) => Answered | null;
  /** What Kirim said of the allowance within the last seconds. */
  allowance: () => SaidOfAllowance;
  /** Why Kirim is not being asked at present; empty when all is well. */
  troubles: () => WireFaultKind[];
  /** Another key may be another organization's: nothing of the former one is shown under it. */
  forget: () => void;
};

export type KirimReaderOptions = {
  upstream: Upstream;
  meters: Meters;
  /** The part of the organization's allowance that is the console's, 0 to 1. */
  share: number;
  /** Milliseconds since the epoch. */
  clock: () => number;
};

/** What came of asking Kirim; a denial for one caller says nothing to the others who wait for the same. */
type Landing = { reading: Reading; attempts: number; deniedTo: Caller | null } | null;

/** Reads Kirim on behalf of everybody: from memory, else together with whoever asks the same, else within the allowance. */
export function createKirimReader({ upstream, meters, share, clock }: KirimReaderOptions): KirimReader {
  const memory = createKeptReadings();
  const flights = createFlights<Landing>();
  const holds = createHolds(clock);
  const limiter = createLimiter({ share, clock });
  const connections = bulkhead(atOnce, inQueue);
  const breaker = createBreaker();
  /** Counts the keys of Kirim that were in use, so that what was asked under one is nothing to who asks under the next. */
  let era = 0;

  /** Path and query as Kirim is asked for them; no header of a request is part of it, since none reaches Kirim. */
  function keyOf({ route, id, query }: Ask): string {
    const sorted = new URLSearchParams(query);
    sorted.sort();
    return `${era} ${route.kirimPath(id)}?${sorted}`;
  }

  async function askKirim(ask: Ask, key: string, signal: AbortSignal): Promise<Landing> {
    const held = holds.current(ask.wantsTruth);
    if (held !== null) return refused(held);
    const denial = await limiter.take(ask.caller);
    if (denial !== null) {
      return refused(holdingBack(denial, ask.requestId), denial.whose === 'caller' ? ask.caller : null);
    }

    const startedAt = performance.now();
    const guarded = await connections
      .execute(() => breaker.ask(() => upstream.get(requestOf(ask, signal))), signal)
      .catch(queueEnd);
    if (guarded === 'full') return refused(holdingBack({ whose: 'organization', retryAfterSeconds: 1 }, ask.requestId));
    if (guarded.isOpen) return refused(leavingAlone(guarded.retryAfterSeconds, ask.requestId));
    if (guarded.result === null) return null;
    return landed(ask, key, guarded.result, performance.now() - startedAt);
  }

  function landed(ask: Ask, key: string, result: UpstreamResult, ms: number): Landing {
    const { attempts } = result;
    if (result.answered) {
      const { rateLimit: limit, rateRemaining: remaining } = result;
      limiter.observe({ limit, remaining });
      meters.allowance(limit, remaining);
    }
    const reading = readingOf(ask.route, result, ask.requestId, meters);
    meters.asked({ route: ask.route.template, fault: reading.fault?.kind ?? null, attempts, ms });
    // Under a key that was replaced meanwhile: for those who wait, and for nobody else.
    if (key !== keyOf(ask)) return { reading, attempts, deniedTo: null };
    if (result.answered) holds.learn(reading.fault);
    const kept = memory.get(key);
    if (isKeepable(reading)) memory.set(key, { reading, readAt: clock(), hasFailedSince: false });
    else if (kept !== null) memory.set(key, { ...kept, hasFailedSince: true });
    return { reading, attempts, deniedTo: null };
  }

  function fromMemory(kept: Kept, how: ReadAnswer, stale: Answered['stale'] = null): Answered {
    return { reading: kept.reading, how, ageMs: clock() - kept.readAt, stale, attempts: 0 };
  }

  async function joinOrAsk(ask: Ask, key: string): Promise<Answered | null> {
    for (;;) {
      const isJoining = flights.has(key);
      const landing = await flights.join(key, ask.signal, (signal) => askKirim(ask, key, signal));
      if (landing === null) return null;
      const { reading, attempts, deniedTo } = landing;
      if (deniedTo !== null && deniedTo !== ask.caller) continue;
      const how = attempts === 0 ? 'refused' : isJoining ? 'joined' : 'asked';
      return { reading, how, ageMs: null, stale: null, attempts };
    }
  }

  /** Asks behind an answer that is already given. Should it fail, the next one who asks is told. */
  function revalidate(ask: Ask, key: string): void {
    const behind = { ...ask, requestId: crypto.randomUUID(), signal: new AbortController().signal };
    joinOrAsk(behind, key).catch(() => {});
  }

  async function read(ask: Ask): Promise<Answered | null> {
    const key = keyOf(ask);
    const demand = demandOf(ask);
    const kept = memory.get(key);
    const now = clock();
    if (kept !== null && isFresh(kept, now, demand)) return fromMemory(kept, 'fresh');
    if (kept !== null && isGoodMeanwhile(kept, now, demand) && holds.current(false) === null && !breaker.isOpen()) {
      revalidate(ask, key);
      return fromMemory(kept, 'stale', revalidating);
    }
    const answered = await joinOrAsk(ask, key);
    const fault = answered?.reading.fault ?? null;
    if (kept !== null && fault !== null && isGoodInstead(kept, clock(), demand, fault.kind)) {
      return fromMemory(kept, 'stale', fault);
    }
    return answered;
  }

  return {
    async read(ask) {
      const answered = await read(ask);
      if (answered !== null) meters.read(ask.route.template, answered.how);
      return answered;
    },
    kept(ask) {
      const kept = memory.get(keyOf(ask));
      return kept !== null && isFresh(kept, clock(), demandOf(ask)) ? fromMemory(kept, 'fresh') : null;
    },
    allowance: limiter.observed,
    troubles() {
      const held = holds.current(false);
      return [...(held === null ? [] : [held.kind]), ...(breaker.hasJustFailed() ? (['breaker_open'] as const) : [])];
    },
    forget() {
      era += 1;
      memory.clear();
      holds.forgetKey();
    },
  };
}

function demandOf({ wantsTruth, query }: Ask): Demand {
  return { wantsTruth, isFirstPage: !query.has('cursor') };
}

function requestOf({ route, id, query, requestId }: Ask, signal: AbortSignal) {
  return { path: route.kirimPath(id), query, requestId, signal };
}

function refused(fault: WireFault, deniedTo: Caller | null = null): Landing {
  return { reading: { copy: null, fault }, attempts: 0, deniedTo };
}

/** The end of a request that never left the queue: its callers went away, or there was no room for it. */
function queueEnd(error: unknown) {
  if (error instanceof BulkheadRejectedError) return 'full';
  if (error instanceof TaskCancelledError) return { isOpen: false, result: null } as const;
  throw error;
}

function holdingBack({ whose, retryAfterSeconds }: Denial, requestId: string): WireFault {
  const words = {
    caller: 'The console is holding back: these are more requests than one person may make in a minute.',
    organization: "The console is holding back, to leave others their part of the organization's allowance.",
  };
  return consoleFault('local_rate_limited', words[whose], requestId, { retry_after_seconds: retryAfterSeconds });
}

function leavingAlone(retryAfterSeconds: number, requestId: string): WireFault {
  const words = 'Kirim could not be reached several times in a row, so the console leaves it alone for a moment.';
  return consoleFault('breaker_open', words, requestId, { retry_after_seconds: retryAfterSeconds });
}
