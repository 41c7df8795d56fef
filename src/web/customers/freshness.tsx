import { useCopy } from '../copy/copy-context.tsx';
import { requestLogId } from '../session/request-log-id.ts';
import { useNow } from '../time/clock.tsx';
import { clockTime } from '../time/format-time.ts';
import { useTimeStyle } from '../time/time-style.tsx';
import { useTimeAgo } from '../time/use-time-ago.ts';

const agingMs = 2 * 60_000;
const oldMs = 10 * 60_000;

/** How old what is on screen is; `readAt` in ms since the epoch is that of its oldest part. Amber when old or when renewing failed. Opens this tab's requests. */
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
    <button
      type="button"
      popoverTarget={requestLogId}
      className={`inline-flex min-h-6 items-center gap-1.5 rounded-md text-meta tnum hover:bg-raised pointer-coarse:min-h-11 ${tone}`}
    >
      {isOld && <span aria-hidden="true" className="size-2 rounded-full bg-warn" />}
      {hasFailed || ago === null ? words.showingAsOf(clockTime(readAt, style, false)) : words.updated(ago)}
    </button>
  );
}
