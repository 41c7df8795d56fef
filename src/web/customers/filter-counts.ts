import { type SetupLinkStatus, setupLinkStatuses } from '../../contract/setup-link.ts';
import { isWhole, type LoadedLinks } from './loaded-links.ts';

const freshMs = 60_000;

/** A number beside a filter: exact, or the least that it can be, found among `loaded` rows. */
export type FilterCount = { count: number; isExact: boolean; loaded: number };

export type FilterCounts = Partial<Record<SetupLinkStatus | 'all', FilterCount>>;

/**
 * The numbers that the filters may claim. All's rows speak for every filter; once another filter is chosen they do
 * so for 60 s only. The chosen filter speaks for itself. A filter about which nothing is known has no number.
 */
export function filterCounts(
  all: LoadedLinks | null,
  chosen: { status: SetupLinkStatus | null; links: LoadedLinks | null },
  now: number,
): FilterCounts {
  const counts: FilterCounts = {};
  if (all !== null && (chosen.status === null || now - all.readAt < freshMs)) {
    counts.all = countOf(all, all.rows.length);
    for (const status of setupLinkStatuses) {
      counts[status] = countOf(all, all.rows.filter((row) => row.status === status).length);
    }
  }
  if (chosen.status !== null && chosen.links !== null) {
    counts[chosen.status] = countOf(chosen.links, chosen.links.rows.length);
  }
  return counts;
}

function countOf(links: LoadedLinks, count: number): FilterCount {
  return { count, isExact: isWhole(links), loaded: links.rows.length };
}
