import { createContext, type ReactNode, useContext } from 'react';
import type { TimeStyle, Zone } from './format-time.ts';

const TimeStyleContext = createContext<TimeStyle | null>(null);

/** Gives zone and words of every printed time to everything below: one place, so that all views switch together. */
export function TimeStyleProvider({ style, children }: { style: TimeStyle; children: ReactNode }) {
  return <TimeStyleContext value={style}>{children}</TimeStyleContext>;
}

/** How times are printed on this page. */
export function useTimeStyle(): TimeStyle {
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
