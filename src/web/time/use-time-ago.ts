import { useCopy } from '../copy/copy-context.tsx';
import { useNow } from './clock.tsx';
import { relativeTime } from './relative-time.ts';

/** Says how long ago something happened (ms since the epoch); null beyond 14 days, where the date alone says more. */
export function useTimeAgo(): (instant: number) => string | null {
  const now = useNow();
  const { time } = useCopy();
  // The told time is up to 15 s behind: what has happened must not seem to lie ahead.
  return (instant) => relativeTime(Math.min(instant, now), now, time);
}
