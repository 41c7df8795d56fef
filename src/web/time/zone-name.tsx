import { useCopy } from '../copy/copy-context.tsx';
import { useNow } from './clock.tsx';
import { zoneName } from './format-time.ts';
import { useTimeStyle } from './time-style.tsx';

/** In which zone the times on this page are printed, in words. */
export function useZoneWords(): string {
  const style = useTimeStyle();
  return useCopy().time.zone(style.zone.name, zoneName(useNow(), style));
}

/** In which zone the times on this page are printed; said once. Pressed, it goes on to the next. */
export function ZoneName() {
  return (
    <button
      type="button"
      aria-keyshortcuts="t"
      title={useCopy().time.switchZone}
      onClick={useTimeStyle().zoneSwitch?.next}
      className="min-h-6 rounded-md hover:bg-raised pointer-coarse:min-h-11"
    >
      {useZoneWords()}
    </button>
  );
}
