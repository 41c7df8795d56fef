import { useNow } from './clock.tsx';
import { type AbsoluteOptions, absoluteTime } from './format-time.ts';
import { useTimeStyle } from './time-style.tsx';

type AbsoluteTimeProps = { instant: number; className?: string } & AbsoluteOptions;

/** An absolute time; `instant` in ms. The page's tooltip for times finds it by its element and adds its other forms. */
export function AbsoluteTime({ instant, className, ...options }: AbsoluteTimeProps) {
  const now = useNow();
  const style = useTimeStyle();
  return (
    <time dateTime={new Date(instant).toISOString()} className={className}>
      {absoluteTime(instant, now, style, options)}
    </time>
  );
}
