import type { SetupLink } from '../../contract/setup-link.ts';
import { instantOf } from '../time/instant.ts';

/** One point in the life of a link; `at` in ms since the epoch, null where Kirim does not tell it. */
export type TimelinePoint = {
  event: 'created' | 'now' | 'runs-out' | 'ran-out' | 'used' | 'revoked';
  at: number | null;
  isAhead: boolean;
  /** From the point before, in ms; null where one of the two times is not known. */
  since: number | null;
};

/** The life of a link at `now` (ms since the epoch), from its creation to its end, which may lie ahead. */
export function timelineOf(link: SetupLink, now: number): TimelinePoint[] {
  const expiry = instantOf(link.expires_at);
  const points: Omit<TimelinePoint, 'since'>[] = [
    { event: 'created', at: instantOf(link.created_at), isAhead: false },
    ...endOf(link, expiry, now),
  ];
  return points.map((point, index) => {
    const before = points[index - 1]?.at ?? null;
    const isKnown = before !== null && point.at !== null && point.at >= before;
    return { ...point, since: isKnown && point.at !== null ? point.at - before : null };
  });
}

function endOf(link: SetupLink, expiry: number | null, now: number): Omit<TimelinePoint, 'since'>[] {
  switch (link.status) {
    case 'consumed':
      return [{ event: 'used', at: instantOf(link.consumed_at), isAhead: false }];
    case 'expired':
      return [{ event: 'ran-out', at: expiry, isAhead: false }];
    case 'revoked':
      return [{ event: 'revoked', at: null, isAhead: false }];
    default:
      if (expiry !== null && expiry <= now) return [{ event: 'ran-out', at: expiry, isAhead: false }];
      return [
        { event: 'now', at: now, isAhead: false },
        { event: 'runs-out', at: expiry, isAhead: true },
      ];
  }
}
