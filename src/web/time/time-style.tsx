import { createContext, type ReactNode, useContext } from 'react';
import type { TimeStyle } from './format-time.ts';

const TimeStyleContext = createContext<TimeStyle | null>(null);

/** Gives locale and zone of every printed time to everything below: one place, so that all views switch together. */
export function TimeStyleProvider({ style, children }: { style: TimeStyle; children: ReactNode }) {
  return <TimeStyleContext value={style}>{children}</TimeStyleContext>;
}

/** How times are printed on this page. */
export function useTimeStyle(): TimeStyle {
  const style = useContext(TimeStyleContext);
  if (style === null) throw new Error('useTimeStyle needs a TimeStyleProvider above it');
  return style;
}

/** The zone of this computer, printed in the style of the page's language. */
export function computerTimeStyle(locale: string): TimeStyle {
  return { locale, zone: new Intl.DateTimeFormat().resolvedOptions().timeZone };
}
