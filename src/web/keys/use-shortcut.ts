import { type RefObject, useContext, useEffect, useRef } from 'react';
import { ShortcutsContext } from './shortcuts-provider.tsx';

/**
 * Makes a key do something while the calling part is on screen: a letter (`c`), one with Shift (`Shift+c`), a sign
 * (`/`) or a named key (`Escape`). Letters and signs do nothing in fields, nothing does with Ctrl, Alt or ⌘ held.
 * While a dialog is open only the shortcuts of that dialog work: give it as `within`.
 */
export function useShortcut(key: string, action: () => void, within?: RefObject<Element | null>): void {
  const shortcuts = useContext(ShortcutsContext);
  const latest = useRef(action);

  // Synchronises with the registry: what the key does is what the last render said.
  useEffect(() => {
    latest.current = action;
  }, [action]);
  useEffect(
    () => shortcuts?.add({ key, run: () => latest.current(), within: () => within?.current ?? null }),
    [shortcuts, key, within],
  );
}
