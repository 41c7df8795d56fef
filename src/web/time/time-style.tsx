import { createContext, type ReactNode, useContext } from 'react';
import type { TimeStyle, Zone } from './format-time.ts';

/** The one switch that moves every time on the page from zone to zone. */
export type ZoneSwitch = {
  /** Goes on to the next zone: this computer's, UTC, the customer's where one is known. */
  next: () => void;
  /** Says which zone the customer on screen is in, null for a customer that names none. */
  setCustomerZone: (zone: Zone | null) => void;
};

type PageTimeStyle = TimeStyle & { zoneSwitch?: ZoneSwitch };

const TimeStyleContext = createContext<PageTimeStyle | null>(null);

/** Gives zone and words of every printed time to everything below: one place, so that all views switch together. */
export function TimeStyleProvider({ style, children }: { style: PageTimeStyle; children: ReactNode }) {
  return <TimeStyleContext value={style}>{children}</TimeStyleContext>;
}

/**
 * How times are printed on this page. What leaves it, by the clipboard, on paper or in a file, takes this too: then it is
 * in the zone that is on screen.
 */
export function useTimeStyle(): PageTimeStyle {
  const style = useContext(TimeStyleContext);
  if (style === null) throw new Error('useTimeStyle needs a TimeStyleProvider above it');
  return style;
}

/** The zone of this computer. */
export function computerZone(): Zone {
  return {
    // Far cheaper than Intl, where a browser has it.
    name: 'Temporal' in globalThis ? Temporal.Now.timeZoneId() : new Intl.DateTimeFormat().resolvedOptions().timeZone,
    minutesAhead: (instant) => -new Date(instant).getTimezoneOffset(),
  };
}
