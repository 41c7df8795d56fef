import type { Locale } from './locale.ts';

/** Where the sheet prints a shortcut. */
export type ShortcutGroup = 'page' | 'filters' | 'list' | 'rows' | 'copying';

/** A shortcut as it is printed: what the key does, and among which others it stands. */
export type ShortcutWords = { group: ShortcutGroup; label: string };

const english = {
  '/': { group: 'page', label: 'Find or paste' },
  'Mod+k': { group: 'page', label: 'Commands' },
  '?': { group: 'page', label: 'Keyboard shortcuts' },
  g: { group: 'page', label: 'Customers' },
  d: { group: 'page', label: 'Comfortable or compact rows' },
  t: { group: 'page', label: 'Switch the time zone' },
  Escape: { group: 'page', label: 'Close what is open' },
  '1': { group: 'filters', label: 'All links' },
  '2': { group: 'filters', label: 'Active links' },
  '3': { group: 'filters', label: 'Consumed links' },
  '4': { group: 'filters', label: 'Expired links' },
  '5': { group: 'filters', label: 'Revoked links' },
  r: { group: 'list', label: 'Refresh the newest' },
  'Shift+r': { group: 'list', label: 'Read all that is loaded again' },
  m: { group: 'list', label: 'Load more' },
  '.': { group: 'list', label: 'Show new rows' },
  j: { group: 'rows', label: 'Next row, or the next link in its drawer' },
  k: { group: 'rows', label: 'Previous row, or the previous link in its drawer' },
  ArrowDown: { group: 'rows', label: 'Next row' },
  ArrowUp: { group: 'rows', label: 'Previous row' },
  o: { group: 'rows', label: 'Open the row' },
  Enter: { group: 'rows', label: 'Follow' },
  c: { group: 'copying', label: 'Copy details' },
  'Shift+c': { group: 'copying', label: 'Copy the link to this view' },
  y: { group: 'copying', label: 'Copy the reply' },
} as const satisfies Record<string, ShortcutWords>;

/**
 * Every key that does something somewhere: one without words here does not compile. `g` is the first of the two keys
 * `g c`; `Mod` is Ctrl or ⌘.
 */
export type ShortcutKey = keyof typeof english;

/** The keys in the order in which they are printed. */
export const shortcutOrder: readonly string[] = Object.keys(english);

/** The words of each shortcut, for all that prints one, by language. */
export const shortcutWords: Record<Locale, Record<ShortcutKey, ShortcutWords>> = { 'en-GB': english };
