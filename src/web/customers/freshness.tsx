import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { requestLogId, wantRequestLog } from '../session/request-log-id.ts';
import { useNow, useSeconds } from '../time/clock.tsx';
import { clockTime } from '../time/format-time.ts';
import { spanInWords } from '../time/relative-time.ts';
import { useTimeStyle } from '../time/time-style.tsx';

const nothingMs = 5_000;
const minuteMs = 60_000;
const agingMs = 2 * minuteMs;
const oldMs = 10 * minuteMs;

type FreshnessProps = {
  /** When the newest rows were read, and the oldest part of what is on screen; ms since the epoch. */
  topReadAt: number;
  readAt: number;
  hasFailed: boolean;
  /** Says as of when what is on screen holds, where that is not links. */
  showingAsOf?: ((clock: string) => string) | undefined;
};

/** How old what is on screen is, amber when old or when renewing it failed. Opens this tab's requests. */
export function Freshness({ topReadAt, readAt, hasFailed, showingAsOf }: FreshnessProps) {
  const { locale, time } = useCopy();
  const words = laterWords(locale).upkeep;
  const style = useTimeStyle();
  const now = useSeconds(useNow() - topReadAt < minuteMs);
  const age = Math.max(0, now - topReadAt);
  const span = age < minuteMs ? words.seconds(Math.floor(age / 1_000)) : spanInWords(age, time);
  const isOld = hasFailed || age > oldMs;
  const tone = isOld ? 'text-warn' : age > agingMs ? 'text-ink' : 'text-ink-2';
  const older = topReadAt - readAt > agingMs ? spanInWords(now - readAt, time) : null;
  return (
    <button
      type="button"
      popoverTarget={requestLogId}
      onClick={wantRequestLog}
      className={`inline-flex min-h-6 items-center gap-1 rounded-md text-right text-meta tnum hover:bg-raised pointer-coarse:min-h-11 ${tone}`}
    >
      {isOld && <span aria-hidden="true" className="size-2 shrink-0 rounded-full bg-warn" />}
      {hasFailed || span === null
        ? (showingAsOf ?? words.showingAsOf)(clockTime(topReadAt, style, false))
        : age > oldMs
          ? words.old(span)
          : words.updated(age < nothingMs ? time.justNow : time.ago(span))}
      {older !== null && ` · ${words.olderRows(older)}`}
    </button>
  );
}
