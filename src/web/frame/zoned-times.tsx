import { type ReactNode, useState } from 'react';
import { useCopy } from '../copy/copy-context.tsx';
import { usePreference } from '../session/preferences-context.tsx';
import { utc, type Zone } from '../time/format-time.ts';
import { computerZone, TimeStyleProvider } from '../time/time-style.tsx';

const computer = computerZone();

/** Puts all times of the page below into the zone that is chosen for this browser, and gives the switch for it. */
export function ZonedTimes({ children }: { children: ReactNode }) {
  const { time: words } = useCopy();
  const [chosen, choose] = usePreference('zone');
  const [customerZone, setCustomerZone] = useState<Zone | null>(null);
  // Where the customer's zone is not known, or not yet, times are this computer's.
  const zone = chosen === 'utc' ? utc : (chosen === 'customer' && customerZone) || computer;
  const next = () => choose(zone === computer ? 'utc' : zone === utc && customerZone ? 'customer' : 'computer');
  return (
    <TimeStyleProvider style={{ zone, words, zoneSwitch: { next, setCustomerZone } }}>{children}</TimeStyleProvider>
  );
}
