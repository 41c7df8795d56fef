import { createContext, useContext, useSyncExternalStore } from 'react';
import { createPreferences, type Preference, type PreferenceName, type Preferences } from './preferences.ts';

/** The preferences of this browser, for everything below. */
export const PreferencesContext = createContext<Preferences>(createPreferences(null));

/** What is chosen now, renewed when it is changed in whatever tab, and the way to choose something else. */
export function usePreference<Name extends PreferenceName>(name: Name) {
  const { subscribe, get, set } = useContext(PreferencesContext);
  const chosen = useSyncExternalStore(subscribe, () => get(name));
  return [chosen, (choice: Preference<Name>) => set(name, choice)] as const;
}
