import { type RefObject, useContext, useLayoutEffect } from 'react';
import type { Preferences } from '../session/preferences.ts';
import { PreferencesContext } from '../session/preferences-context.tsx';

/** How many lines of text each row has: `data-lines`. */
export type Lines = 'one' | 'two';

/** Gives new rows of a table the lines that are chosen. Those that are there follow what is chosen later by themselves. */
export function useRowLines(table: RefObject<HTMLTableElement | null>): void {
  const preferences = useContext(PreferencesContext);

  // Synchronises with the document after each change of its rows, before new ones are painted.
  useLayoutEffect(() => {
    for (const row of table.current?.rows ?? []) row.dataset.lines ??= linesOf(preferences);
  });
}

/** The lines that are chosen now. */
export function linesOf(preferences: Preferences): Lines {
  return preferences.get('density') === 'compact' ? 'one' : 'two';
}
