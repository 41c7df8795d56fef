import type { ShortcutGroup } from '../shortcut-words.ts';

/** One language's words of the palette and of the sheet of shortcuts. */
export type CommandWords = {
  palette: string;
  placeholder: string;
  results: string;
  recent: string;
  found: string;
  filters: string;
  actions: string;
  display: string;
  other: string;
  count: (count: number) => string;
  find: (text: string) => string;
  unnamed: string;
  linkEnding: (last4: string) => string;
  caseDiffers: string;
  help: string;
  sheet: string;
  sheetText: string;
  groups: Record<ShortcutGroup, string>;
  betweenKeys: string;
  singleKeys: string;
  singleKeysText: string;
  close: string;
  densities: { comfortable: string; compact: string };
};

/** Words of the palette and of the sheet of shortcuts, in English. */
export const commands: CommandWords = {
  palette: 'Commands',
  placeholder: 'Customer, command, or something pasted…',
  results: 'Commands and customers',
  recent: 'Opened in this tab',
  found: 'Found among what this tab has loaded',
  filters: 'Filters',
  actions: 'Actions',
  display: 'Display',
  other: 'More',
  count: (count) => (count === 1 ? '1 entry' : `${count} entries`),
  find: (text) => `Look for “${text}” in the find box`,
  unnamed: 'Unnamed customer',
  linkEnding: (last4) => `Link …${last4}`,
  caseDiffers: 'capitals differ',
  help: 'Keyboard shortcuts',
  sheet: 'Keyboard shortcuts',
  sheetText: 'What works on this page now. Nothing fires in fields, nor while a menu or a dialog is open.',
  groups: { page: 'Everywhere', filters: 'Filters', list: 'This list', rows: 'Rows', copying: 'Copying' },
  betweenKeys: 'then',
  singleKeys: 'Single keys',
  singleKeysText: 'Off: letters, digits and signs do nothing. Ctrl or ⌘ with K, Esc and the arrows still work.',
  close: 'Close',
  densities: { comfortable: 'Comfortable rows', compact: 'Compact rows' },
};
