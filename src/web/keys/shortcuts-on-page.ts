import { shortcutGroups } from '../copy/shortcut-words.ts';
import type { Shortcut, Shortcuts } from './shortcuts.ts';

const order: readonly (string | null)[] = Object.keys(shortcutGroups);

/** The shortcuts of a page in the order of print, each key once: the latest part that asked for it has it. */
export function shortcutsOnPage({ all }: Shortcuts): readonly Shortcut[] {
  return oncePerKey([...all]);
}

/** Those of them that would do something at this moment. Not to be called while something is drawn. */
export function shortcutsMeantNow({ all }: Shortcuts): readonly Shortcut[] {
  return oncePerKey([...all].filter((shortcut) => shortcut.isMeant()));
}

function oncePerKey(shortcuts: readonly Shortcut[]): readonly Shortcut[] {
  const latest = new Map(shortcuts.map((shortcut) => [shortcut.key ?? `${shortcut.label}`, shortcut]));
  return [...latest.values()].toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
}
