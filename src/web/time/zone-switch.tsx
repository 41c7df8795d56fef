import { createContext, useContext } from 'react';
import type { Zone } from './format-time.ts';

/** The one switch that moves every time on the page from zone to zone. */
export type ZoneSwitch = {
  /** Whether times are in the customer's zone, and not in this computer's or UTC. */
  isCustomers: boolean;
  /** Goes on to the next zone: this computer's, UTC, the customer's where one is known. */
  next: () => void;
  /** Says which zone the customer on screen is in, null for a customer that names none. */
  setCustomerZone: (zone: Zone | null) => void;
};

/** Gives the switch to everything below; without one, times stay where they are. */
export const ZoneSwitchContext = createContext<ZoneSwitch>({ isCustomers: false, next() {}, setCustomerZone() {} });

/** The page's zone switch. */
export function useZoneSwitch(): ZoneSwitch {
  return useContext(ZoneSwitchContext);
}
