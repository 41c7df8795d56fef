import { type RefObject, useContext, useEffectEvent, useLayoutEffect } from 'react';
import type { ShortcutKey } from '../copy/shortcut-words.ts';
import type { Action } from './shortcuts.ts';
import { ShortcutsContext } from './shortcuts-provider.tsx';

/** Where and when a key counts: in a dialog alone, or while something holds; and what it is called there. */
export type ShortcutScope = { within?: RefObject<Element | null>; isMeant?: () => boolean; label?: string };

/**
 * Makes a key do something while the calling part is on screen: a letter (`c`), one with Shift (`Shift+c`), a sign
 * (`/`), a named key (`Escape`) or a letter with Ctrl or ⌘ (`Mod+k`). Letters and signs do nothing in fields, nothing
 * does with Alt held.
 * While a dialog is open only the shortcuts of that dialog work: give it as `within`. Where `isMeant` says no at the
 * moment of the press, the key is left to others. With null for a key, only the palette offers it, by the `label`.
 */
export function useShortcut(
  key: ShortcutKey | null,
  action: Action,
  { within, isMeant, label }: ShortcutScope = {},
): void {
  const shortcuts = useContext(ShortcutsContext);
  const run = useEffectEvent(action);
  const isMeantNow = useEffectEvent(() => isMeant?.() ?? true);

  // Synchronises with the registry, before what the key is about is painted: from then on it may be pressed. What the key
  // does is what the last render said.
  useLayoutEffect(
    () => shortcuts?.add({ key, label, run, within: () => within?.current ?? null, isMeant: isMeantNow }),
    [shortcuts, key, label, within],
  );
}
