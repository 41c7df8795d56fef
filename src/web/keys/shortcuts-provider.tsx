import { createContext, type ReactNode, useEffect, useState } from 'react';
import { createShortcuts, type Shortcuts } from './shortcuts.ts';

/** The shortcuts of the page around a part; null where there is no keyboard to listen to. */
export const ShortcutsContext = createContext<Shortcuts | null>(null);

type ShortcutsProviderProps = {
  children: ReactNode;
  /** Whether letters and signs are to do nothing, asked at each press. */
  areSingleOff: () => boolean;
};

/** Listens to the keyboard, once for the page, for the shortcuts that everything below asks for by `useShortcut`. */
export function ShortcutsProvider({ children, areSingleOff }: ShortcutsProviderProps) {
  const [shortcuts] = useState(() => createShortcuts(areSingleOff));

  // Synchronises with the keyboard.
  useEffect(() => {
    document.addEventListener('keydown', shortcuts.press);
    return () => document.removeEventListener('keydown', shortcuts.press);
  }, [shortcuts]);

  return <ShortcutsContext value={shortcuts}>{children}</ShortcutsContext>;
}
