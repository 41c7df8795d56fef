import { useCopy } from '../copy/copy-context.tsx';
import { useNow } from '../time/clock.tsx';
import { clockTime } from '../time/format-time.ts';
import { useTimeStyle } from '../time/time-style.tsx';
import { useTimeAgo } from '../time/use-time-ago.ts';

const agingMs = 2 * 60_000;
const oldMs = 10 * 60_000;

/** How old what is on screen is; `readAt` in ms since the epoch is that of its oldest part. Amber when old or when renewing failed. */
export function Freshness({ readAt, hasFailed }: { readAt: number; hasFailed: boolean }) {
  const { setupLinks: words } = useCopy();
  const now = useNow();
  const timeAgo = useTimeAgo();
  const style = useTimeStyle();
  const age = now - readAt;
  const ago = timeAgo(readAt);
  const isOld = hasFailed || age > oldMs;
  const tone = isOld ? 'text-warn' : age > agingMs ? 'text-ink' : 'text-ink-2';
  return (
    <span className={`inline-flex items-center gap-1.5 text-meta tnum ${tone}`}>
      {isOld && <span aria-hidden="true" className="size-2 rounded-full bg-warn" />}
      {hasFailed || ago === null ? words.showingAsOf(clockTime(readAt, style, false)) : words.updated(ago)}
    </span>
  );
}
