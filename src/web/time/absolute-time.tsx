import { useNow } from './clock.tsx';
import { type AbsoluteOptions, absoluteTime, utcTime } from './format-time.ts';
import { useTimeStyle } from './time-style.tsx';

/** An absolute time; its tooltip adds UTC and epoch seconds for whoever compares with a log. `instant` in ms. */
export function AbsoluteTime({ instant, ...options }: { instant: number } & AbsoluteOptions) {
  const now = useNow();
  const style = useTimeStyle();
  return (
    <time dateTime={new Date(instant).toISOString()} title={`${utcTime(instant)} · ${Math.floor(instant / 1_000)}`}>
      {absoluteTime(instant, now, style, options)}
    </time>
  );
}
