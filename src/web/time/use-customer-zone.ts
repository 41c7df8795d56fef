import { useEffect } from 'react';
import { useZoneSwitch } from './zone-switch.tsx';

/** Lets times be put into the zone of the customer on screen, if `name` is the IANA name of one. */
export function useCustomerZone(name: unknown): void {
  const { setCustomerZone } = useZoneSwitch();

  // Synchronises with the console's server, which has the means to tell times in another zone.
  useEffect(() => {
    if (typeof name !== 'string') return;
    let isGone = false;
    import('./foreign-zone.ts').then(
      ({ foreignZone }) => {
        if (!isGone) setCustomerZone(foreignZone(name));
      },
      () => {},
    );
    return () => {
      isGone = true;
      setCustomerZone(null);
    };
  }, [name, setCustomerZone]);
}
