import { type ReactNode, useContext, useDeferredValue, useMemo, useState } from 'react';
import { useCopy } from '../copy/copy-context.tsx';
import { PreferencesContext, usePreference } from '../session/preferences-context.tsx';
import { utc, type Zone } from '../time/format-time.ts';
import { computerZone, TimeStyleProvider } from '../time/time-style.tsx';

const computer = computerZone();

/**
 * Puts all times of the page below into the zone that is chosen for this browser, and gives the switch for it. They all
 * move at once, and a key that is pressed while hundreds of them do is not kept waiting.
 */
export function ZonedTimes({ children }: { children: ReactNode }) {
  const { time: words } = useCopy();
  const { get, set } = useContext(PreferencesContext);
  const [chosen] = usePreference('zone');
  const [customerZone, setCustomerZone] = useState<Zone | null>(null);
  const style = useMemo(() => {
    // Where the customer's zone is not known, or not yet, times are this computer's.
    const zoneOf = (choice: typeof chosen) =>
      choice === 'utc' ? utc : (choice === 'customer' && customerZone) || computer;
    // By what is chosen now, which the page may be about to show.
    const next = () => {
      const zone = zoneOf(get('zone'));
      set('zone', zone === computer ? 'utc' : zone === utc && customerZone ? 'customer' : 'computer');
    };
    return { zone: zoneOf(chosen), words, zoneSwitch: { next, setCustomerZone } };
  }, [chosen, customerZone, words, get, set]);
  return <TimeStyleProvider style={useDeferredValue(style)}>{children}</TimeStyleProvider>;
}
