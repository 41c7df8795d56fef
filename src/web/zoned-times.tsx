import { type ReactNode, useMemo, useState } from 'react';
import type { TimeWords } from './copy/time-words.ts';
import { usePreference } from './session/preferences-context.tsx';
import { utc, type Zone } from './time/format-time.ts';
import { computerZone, TimeStyleProvider } from './time/time-style.tsx';
import { ZoneSwitchContext } from './time/zone-switch.tsx';

const computer = computerZone();

/**
 * Puts all times of the page below into the zone that is chosen for this browser. Who prints or exports takes
 * `useTimeStyle()` and the functions of format-time.ts as the table does: what leaves the page is in the page's zone.
 */
export function ZonedTimes({ words, children }: { words: TimeWords; children: ReactNode }) {
  const [chosen, choose] = usePreference('zone');
  const [customers, setCustomerZone] = useState<Zone | null>(null);
  // Where the customer's zone is not known, or not yet, times are this computer's.
  const zone = chosen === 'utc' ? utc : (chosen === 'customer' && customers) || computer;
  const isCustomers = zone === customers;
  const next = () => choose(zone === computer ? 'utc' : customers && !isCustomers ? 'customer' : 'computer');
  return (
    <ZoneSwitchContext value={{ isCustomers, next, setCustomerZone }}>
      <TimeStyleProvider style={useMemo(() => ({ zone, words }), [zone, words])}>{children}</TimeStyleProvider>
    </ZoneSwitchContext>
  );
}
