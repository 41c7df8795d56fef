import type { InfiniteData } from '@tanstack/react-query';
import type { FaultError } from '../api/fault-error.ts';
import type { Answer } from '../api/get.ts';

type Held = { error: FaultError | null; data: Answer<unknown> | InfiniteData<Answer<unknown>> | undefined };

/** What keeps a query from the truth: its last error, else the fault that its old copy stands in for; null when nothing does. */
export function faultOf(held: Held | undefined): FaultError | null {
  if (held === undefined) return null;
  const { error, data } = held;
  // Next pages are never old copies.
  const answer = data && ('pages' in data ? data.pages[0] : data);
  return error ?? answer?.meta.insteadOf ?? null;
}
