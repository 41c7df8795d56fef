import type { ShortcutKey } from '../copy/shortcut-words.ts';

const named: Partial<Record<ShortcutKey, readonly string[]>> = {
  Escape: ['Esc'],
  ArrowDown: ['↓'],
  ArrowUp: ['↑'],
  ArrowRight: ['→'],
  g: ['g', 'c'],
};

/** A shortcut as a person reads it: the keys to press, one after the other or, behind Ctrl, ⌘ or Shift, together. */
export function printedKeys(key: ShortcutKey, isApple: boolean): readonly string[] {
  if (key === 'Mod+k') return [isApple ? '⌘K' : 'Ctrl+K'];
  return named[key] ?? [key];
}

/** Whether this computer's keyboard has ⌘ where others have Ctrl. */
export function hasCommandKey(): boolean {
  return /mac|iphone|ipad/i.test(navigator.platform);
}
