import { useEffect, useState } from 'react';
import type { FaultError } from '../api/fault-error.ts';
import type { Answer } from '../api/get.ts';
import { useSessionState } from '../session/session-context.tsx';
import type { ListReading } from './use-list-reading.ts';

/** What is left to others: below this share of the allowance nothing more is read by itself (as scans are). */
const leastShare = 0.3;

/** Why reading on ended. */
export type RestEnd = 'person' | 'fault' | 'allowance' | 'limit' | 'end';

/** The reading of a list to its end, page after page: whether it is under way, what it cost so far, why it ended last. */
export type Rest = {
  isRunning: boolean;
  /** Whether Kirim or the console asked for patience, after which it goes on by itself. */
  isWaiting: boolean;
  /** Whether the person may read no further. */
  isLimited: boolean;
  /** Requests since it was started. */
  asked: number;
  ended: RestEnd | null;
  /** What the last answer said of the allowance; null when it said nothing. */
  allowance: { remaining: number; limit: number } | null;
  start: () => void;
  stop: () => void;
};

/** Since how many pages it reads, what had failed before, which is tried once more, and why it ended. */
type Run = { from: number; failedBefore: FaultError | null; ended: RestEnd | null };

type RestOf = {
  pages: readonly Pick<Answer<unknown>, 'meta'>[];
  hasMore: boolean;
  isFetching: boolean;
  reading: Pick<ListReading, 'fault' | 'pause' | 'isRestarting' | 'loadMore'>;
};

/**
 * Reads a list on to its end once a person has asked for it: one page at a time, through the list's own pauses, until
 * they stop it, something fails, the person's number of pages is reached, or less than 30 % of the allowance is left.
 */
export function useLoadRest({ pages, hasMore, isFetching, reading }: RestOf): Rest {
  const { pageLimit } = useSessionState();
  const [run, setRun] = useState<Run | null>(null);
  const count = pages.length;
  const { rateLimit = null, rateRemaining = null } = pages.at(-1)?.meta ?? {};
  const allowance = rateLimit && rateRemaining !== null ? { remaining: rateRemaining, limit: rateLimit } : null;
  const isLimited = pageLimit !== null && count >= pageLimit.pages;
  const isRunning = run !== null && run.ended === null;
  // A list of which all that was loaded is too far down by now begins anew.
  const asked = run === null ? 0 : Math.max(0, count - run.from);
  const { fault, pause, isRestarting, loadMore } = reading;
  const isWaiting = fault !== null && pause?.pause.kind === 'resumes' && !pause.isHeld;

  function endNow(): RestEnd | null {
    if (!hasMore) return 'end';
    if (isFetching || isRestarting || isWaiting) return null;
    if (fault !== null && fault.error !== run?.failedBefore) return 'fault';
    if (isLimited) return 'limit';
    // The first page of a run tells how much is left by now.
    return asked > 0 && allowance && allowance.remaining < allowance.limit * leastShare ? 'allowance' : null;
  }
  const end = isRunning ? endNow() : null;
  if (run !== null && end !== null) setRun({ ...run, ended: end });

  // Synchronises with Kirim, which is asked for the next page once the last one is here.
  const isNextDue = isRunning && end === null && !isFetching && !isRestarting && !isWaiting;
  useEffect(() => {
    if (isNextDue && count > 0) void loadMore();
  }, [isNextDue, count, loadMore]);

  return {
    isRunning: isRunning && end === null,
    isWaiting,
    isLimited,
    asked,
    ended: run?.ended ?? end,
    allowance,
    start: () => setRun({ from: count, failedBefore: fault?.error ?? null, ended: null }),
    stop: () => setRun(run && { ...run, ended: 'person' }),
  };
}
