import { indonesianShortcuts } from './id/shortcut-words.ts';
import type { Locale } from './locale.ts';

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

/** What each key does, for all that prints it, by language. */
export const shortcutWords: Record<Locale, ShortcutWords> = {
  'en-GB': {
    '/': 'Find or paste',
    'Mod+k': 'Commands',
    '?': 'Keyboard shortcuts',
    g: 'Customers',
    d: 'Comfortable or compact rows',
    t: 'Switch the time zone',
    Escape: 'Close what is open',
    '1': 'The first filter',
    '2': 'The second filter',
    '3': 'The third filter',
    '4': 'The fourth filter',
    '5': 'The fifth filter',
    r: 'Refresh the newest',
    'Shift+r': 'Read all that is loaded again',
    f: 'Search the list',
    m: 'Load more',
    '.': 'Show new rows',
    j: 'Next row, or the next link in its drawer',
    k: 'Previous row, or the previous link in its drawer',
    ArrowDown: 'Next row',
    ArrowUp: 'Previous row',
    ArrowRight: 'Open the row’s menu',
    o: 'Open the row',
    Enter: 'Follow',
    c: 'Copy details',
    'Shift+c': 'Copy the link to this view',
    y: 'Copy the reply',
  },
  id: indonesianShortcuts,
};
