import { useEffect } from 'react';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { useTimeStyle } from './time-style.tsx';

/** Lets times be put into the zone of the customer on screen, if `name` is the IANA name of one. */
export function useCustomerZone(name: unknown): void {
  const setCustomerZone = useTimeStyle().zoneSwitch?.setCustomerZone;
  const words = laterWords(useCopy().locale).clock;

  // Synchronises with the console's server, which has the means to tell times in another zone.
  useEffect(() => {
    if (typeof name !== 'string' || !setCustomerZone) return;
    let isGone = false;
    import('./foreign-zone.ts').then(
      ({ foreignZone }) => {
        const zone = foreignZone(name);
        if (zone !== null && !isGone) setCustomerZone({ ...zone, name: words.customersZone(zone.name) });
      },
      () => {},
    );
    return () => {
      isGone = true;
      setCustomerZone(null);
    };
  }, [name, words, setCustomerZone]);
}
