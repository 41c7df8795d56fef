import { type InfiniteData, type QueryKey, type UseInfiniteQueryResult, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { FaultError } from '../api/fault-error.ts';
import type { Answer } from '../api/get.ts';
import { isPatient } from '../faults/pause.ts';
import { type ShownPause, usePause } from '../faults/use-pause.ts';
import { mayReadUnasked, useTroubles } from '../faults/use-troubles.ts';
import { faultOf } from '../kirim/fault-of.ts';
import { readAnew } from '../kirim/read-anew.ts';
import type { Reread } from '../kirim/reread-list.ts';
import { useSecondLook } from '../kirim/use-second-look.ts';

/** Where a fault of a list stands: in place of the rows, below them, or above them. */
export type FaultPlacement = 'first' | 'next' | 'refresh';

type Page = { data: readonly { id: string }[]; has_more: boolean; next_cursor: string | null };
type ListQuery<Body extends Page> = UseInfiniteQueryResult<InfiniteData<Answer<Body>>, FaultError>;

/** What stands between a list and its data, and how it goes on. */
export type ListReading = {
  fault: { error: FaultError; placement: FaultPlacement } | null;
  pause: ShownPause | null;
  /** True while the list is read again from its top because Kirim lost the place of the next page. */
  isRestarting: boolean;
  retry: () => void;
  /** Reads the newest again, from Kirim itself; resolves to whether that came. */
  refresh: () => Promise<boolean>;
  /** Resolves to true when the page after the last one came. */
  loadMore: () => Promise<boolean>;
};

/** Reads a loaded list again, from its top or all of it. Resolves to whether that came; never rejects. */
export type RereadList = (how: Reread) => Promise<boolean>;

type Settled = { error: FaultError | null; placement: FaultPlacement; readAt: number; pausesInARow: number };

/**
 * Follows the reading of a paged list: places its last fault, keeps that on screen until the next answer is there,
 * waits out a fault that asks for patience and then asks for the same page again, and when a cursor is refused
 * reads the loaded pages again, once, to get a fresh one. An old copy that stands in for an answer is shown like rows
 * that could not be renewed. `reread`, which has to stay the same, is how this list is read again once it is loaded.
 */
export function useListReading<Body extends Page>(
  query: ListQuery<Body>,
  queryKey: QueryKey,
  reread: RereadList,
): ListReading {
  const { fetchNextPage } = query;
  const queries = useQueryClient();
  const error = faultOf(query);
  const [settled, setSettled] = useState<Settled>({ error: null, placement: 'first', readAt: 0, pausesInARow: 0 });
  const [isRestarting, setIsRestarting] = useState(false);
  const hasRestarted = useRef(false);

  if (!query.isFetching && !isRestarting && (error !== settled.error || query.dataUpdatedAt !== settled.readAt)) {
    setSettled(settle(settled, query, error));
  }

  const loadMore = useCallback(async () => {
    const result = await fetchNextPage({ cancelRefetch: false });
    if (!result.isFetchNextPageError) {
      hasRestarted.current = false;
      return true;
    }
    if (result.error?.fault.kind !== 'kirim_invalid_cursor' || hasRestarted.current) return false;
    hasRestarted.current = true;
    setIsRestarting(true);
    const isLoaded =
      (await reread({ isWhole: true, source: 'kirim' })) && !(await fetchNextPage({ cancelRefetch: false })).isError;
    setIsRestarting(false);
    return isLoaded;
  }, [fetchNextPage, reread]);

  const refresh = () =>
    query.data === undefined ? readAnew(queries, queryKey) : reread({ isWhole: false, source: 'kirim' });
  const retry = () => void (settled.placement === 'next' ? loadMore() : refresh());
  const isRevalidating = query.data?.pages[0]?.meta.isRevalidating === true;
  const mayRead = mayReadUnasked(useTroubles());
  useSecondLook(isRevalidating && mayRead, query.isFetching, () =>
    reread({ isWhole: false, source: 'anywhere', isUnasked: true }),
  );

  const pause = usePause(settled.error, settled.pausesInARow, query.isFetching, retry);
  const fault = settled.error === null || isRestarting ? null : { error: settled.error, placement: settled.placement };
  return { fault, pause, isRestarting, retry, refresh, loadMore };
}

function settle<Body extends Page>(last: Settled, query: ListQuery<Body>, error: FaultError | null): Settled {
  const { dataUpdatedAt: readAt } = query;
  const placement = query.isLoadingError ? 'first' : query.isFetchNextPageError ? 'next' : 'refresh';
  const isInARow = readAt === last.readAt;
  const pausesInARow = error !== null && isPatient(error) ? (isInARow ? last.pausesInARow : 0) + 1 : 0;
  return { error, placement, readAt, pausesInARow };
}
