import { useEffect, useEffectEvent } from 'react';
import { useSearchParams } from 'react-router';
import { useCopy } from '../copy/copy-context.tsx';
import { useNow } from '../time/clock.tsx';
import { absoluteTime, clockTime, dateAlone, type TimeStyle, zoneName } from '../time/format-time.ts';
import { useTimeStyle } from '../time/time-style.tsx';
import { useAnnounce } from '../ui/announcer.tsx';
import { Icon } from '../ui/icon.tsx';
import { readSeen, type Seen } from './read-seen.ts';
import { statusInWords } from './state-in-words.ts';
import { useDrawerWords } from './use-drawer-words.ts';

type SeenBeforeProps = {
  /** The link's status by now, and when it was read (ms since the epoch). */
  status: string;
  readAt: number;
};

/**
 * That the open link has another status than when its address was shared. Nothing where it has the same, or where what is
 * on screen was read before that: a copy that somebody's tab or the console's server still had is no change.
 */
export function SeenBefore({ status, readAt }: SeenBeforeProps) {
  const words = useDrawerWords();
  const copy = useCopy();
  const seen = useSeen();
  if (seen === null || seen.status === status || readAt < seen.at) return null;
  return <Strip key={status} text={`${seen.inWords} ${words.seenNow(statusInWords(status, copy))}`} />;
}

function Strip({ text }: { text: string }) {
  const announce = useAnnounce();

  // Synchronises with the live region: the strip is said when it comes, and not again when the zone changes.
  const say = useEffectEvent(() => announce(text));
  useEffect(() => say(), []);

  return (
    <p className="my-3 flex gap-2 rounded-lg border border-line bg-raised px-3 py-2 tnum wrap-anywhere">
      <Icon name="clock" className="mt-0.5 text-ink-2" />
      <span className="min-w-0">{text}</span>
    </p>
  );
}

/** How the open link stood when its address was shared, and that in words with the time; null for an address that does not say it. */
export function useSeen(): (Seen & { inWords: string }) | null {
  const [params] = useSearchParams();
  const words = useDrawerWords();
  const copy = useCopy();
  const now = useNow();
  const style = useTimeStyle();
  const seen = readSeen(params);
  return (
    seen && { ...seen, inWords: words.seenThen(timeOfSharing(seen.at, now, style), statusInWords(seen.status, copy)) }
  );
}

/** `14:05 GMT+7`, with the date in front unless it is today's. Times in ms since the epoch. */
function timeOfSharing(at: number, now: number, style: TimeStyle): string {
  const isToday = dateAlone(at, style) === dateAlone(now, style);
  return isToday
    ? `${clockTime(at, style, false)} ${zoneName(at, style)}`
    : absoluteTime(at, now, style, { zoneName: true });
}
