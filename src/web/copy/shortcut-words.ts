/** Where the sheet prints a shortcut. */
export type ShortcutGroup = 'page' | 'filters' | 'list' | 'rows' | 'copying';

/** Every key that does something somewhere, in the order of print. `g` is the first of the two keys `g c`; `Mod` is Ctrl or ⌘. */
export const shortcutGroups = {
  '/': 'page',
  'Mod+k': 'page',
  '?': 'page',
  g: 'page',
  d: 'page',
  t: 'page',
  Escape: 'page',
  '1': 'filters',
  '2': 'filters',
  '3': 'filters',
  '4': 'filters',
  '5': 'filters',
  r: 'list',
  'Shift+r': 'list',
  f: 'list',
  m: 'list',
  '.': 'list',
  j: 'rows',
  k: 'rows',
  ArrowDown: 'rows',
  ArrowUp: 'rows',
  ArrowRight: 'rows',
  o: 'rows',
  Enter: 'rows',
  c: 'copying',
  'Shift+c': 'copying',
  y: 'copying',
} as const satisfies Record<string, ShortcutGroup>;

export type ShortcutKey = keyof typeof shortcutGroups;

/** One language's words of what each key does: a key without words does not compile. */
export type ShortcutWords = Record<ShortcutKey, string>;
