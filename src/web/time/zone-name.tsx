import { useCopy } from '../copy/copy-context.tsx';
import { useNow } from './clock.tsx';
import { zoneName } from './format-time.ts';
import { useTimeStyle } from './time-style.tsx';

/** In which zone the times on this page are printed; said once. */
export function ZoneName() {
  const { time } = useCopy();
  const style = useTimeStyle();
  return <span className="text-meta text-ink-2">{time.zone(style.zone.name, zoneName(useNow(), style))}</span>;
}
