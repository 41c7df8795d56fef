import { type SetupLinkStatus, setupLinkStatuses } from '../../contract/setup-link.ts';
import type { ListEnd } from '../kirim/list-end.ts';
import { isWhole, type LoadedLinks } from './loaded-links.ts';

/** How long what All's rows say holds for other filters. */
export const countsHoldMs = 60_000;

/** A number beside a filter: exact, or the least that it can be, found among `loaded` rows. */
export type FilterCount = { count: number; isExact: boolean; loaded: number };

export type FilterCounts<Status extends string = SetupLinkStatus> = Partial<Record<Status | 'all', FilterCount>>;

type Rows = { rows: readonly { status: string }[]; dropped: number; end: ListEnd; readAt: number };

/** The numbers that the filters of a customer's links may claim. */
export function filterCounts(
  all: LoadedLinks | null,
  chosen: { status: SetupLinkStatus | null; links: LoadedLinks | null },
  now: number,
): FilterCounts<SetupLinkStatus> {
  return countsByStatus(setupLinkStatuses, all, { status: chosen.status, loaded: chosen.links }, now);
}

/**
 * The numbers that the filters of a list may claim. All's rows speak for every filter; once another filter is chosen
 * they do so for 60 s only. The chosen filter speaks for itself. A filter about which nothing is known has no number.
 */
export function countsByStatus<Status extends string>(
  statuses: readonly Status[],
  all: Rows | null,
  chosen: { status: Status | null; loaded: Rows | null },
  now: number,
): FilterCounts<Status> {
  const counts: Partial<Record<string, FilterCount>> = {};
  if (all !== null && (chosen.status === null || now - all.readAt < countsHoldMs)) {
    counts.all = countOf(all, all.rows.length);
    for (const status of statuses) {
      counts[status] = countOf(all, all.rows.filter((row) => row.status === status).length);
    }
  }
  if (chosen.status !== null && chosen.loaded !== null) {
    counts[chosen.status] = countOf(chosen.loaded, chosen.loaded.rows.length);
  }
  return counts;
}

function countOf(loaded: Rows, count: number): FilterCount {
  return { count, isExact: isWhole(loaded), loaded: loaded.rows.length };
}
