import { useCopy } from '../copy/copy-context.tsx';
import { useNow } from './clock.tsx';
import { zoneName } from './format-time.ts';
import { useTimeStyle } from './time-style.tsx';
import { useZoneSwitch } from './zone-switch.tsx';

/** In which zone the times on this page are printed, in words. */
export function useZoneWords(): string {
  const { time } = useCopy();
  const style = useTimeStyle();
  return time.zone(style.zone.name, zoneName(useNow(), style), useZoneSwitch().isCustomers);
}

/** In which zone the times on this page are printed; said once. Pressed, it goes on to the next. */
export function ZoneName() {
  const { time } = useCopy();
  return (
    <button
      type="button"
      aria-keyshortcuts="t"
      title={time.switchZone}
      onClick={useZoneSwitch().next}
      className="min-h-6 rounded-md text-meta text-ink-2 hover:bg-raised pointer-coarse:min-h-11"
    >
      {useZoneWords()}
    </button>
  );
}
