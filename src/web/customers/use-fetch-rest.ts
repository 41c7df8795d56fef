import { useEffect, useState } from 'react';
import type { FaultError } from '../api/fault-error.ts';
import type { ListReading } from './use-list-reading.ts';

type List = {
  reading: ListReading;
  isFetching: boolean;
  /** How many pages are loaded. */
  pages: number;
  /** Whether there is another page, and the person may read it. */
  hasMore: boolean;
};

/** How reading on to the end goes, or how it ended: at the list's end, by the person, or by a fault. */
export type FetchingRest =
  | { state: 'idle' }
  | { state: 'reading' | 'waiting'; requests: number }
  | { state: 'done' | 'stopped' | 'interrupted' };

type Run = { firstPages: number; faultBefore: FaultError | null };

/**
 * Reads a list to its end, one page after the other, for as long as the person wants. A pause that Kirim asks for is
 * waited out by the list's own reading, which then goes on here; any other fault ends it, with all that came kept.
 */
export function useFetchRest({ reading, isFetching, pages, hasMore }: List) {
  const [run, setRun] = useState<Run | null>(null);
  const [ended, setEnded] = useState<'idle' | 'done' | 'stopped' | 'interrupted'>('idle');
  const { fault, pause, loadMore } = reading;
  const error = fault?.error ?? null;
  const isBusy = isFetching || reading.isRestarting;
  const isWaiting = !isBusy && pause?.pause.kind === 'resumes' && !pause.isHeld;
  const hasFailed = !isBusy && !isWaiting && error !== null && error !== run?.faultBefore;
  const isDue = run !== null && hasMore && !isBusy && !isWaiting;

  function end(how: typeof ended) {
    setRun(null);
    setEnded(how);
  }
  if (run !== null && !isBusy && !hasMore) end('done');
  else if (run !== null && hasFailed) end('interrupted');

  // Synchronises with Kirim: the next page is asked for when the one before has come. `pages` tells two of them apart
  // between which nothing was drawn.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    if (isDue) void loadMore();
  }, [isDue, pages, loadMore]);

  const going: FetchingRest | null = run && {
    state: isWaiting ? 'waiting' : 'reading',
    requests: pages - run.firstPages,
  };
  return {
    fetching: going ?? { state: ended },
    start() {
      setRun({ firstPages: pages, faultBefore: error });
    },
    /** Asks for nothing more; a page that is under way still comes. */
    stop() {
      if (isWaiting) pause.hold();
      end('stopped');
    },
  };
}
