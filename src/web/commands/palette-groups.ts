import { maskSecrets } from '../../contract/mask-secrets.ts';
import type { CommandWords } from '../copy/en/command-words.ts';
import { type ShortcutGroup, type ShortcutKey, type ShortcutWords, shortcutGroups } from '../copy/shortcut-words.ts';
import type { Shortcut } from '../keys/shortcuts.ts';
import { customerHref } from '../links.ts';
import { classify, type Reading } from '../readings/classify.ts';
import {
  customerMatches,
  hostMatches,
  type LastFourMatch,
  lastFourMatches,
  numberMatches,
} from '../readings/matches.ts';
import type { Known } from '../session/known.ts';
import { plainText } from '../ui/plain-text.ts';
import type { DisplayChoice } from './use-display-choices.ts';

/** What an entry leads to: an address, the find box with a text, or something that is done. */
export type Deed = { href: string } | { find: string } | { run: () => void };

/** One thing that the palette can do: what it is called, what tells it from others, the key that does the same. */
export type PaletteEntry = { id: string; label: string; detail?: string; shortcut?: ShortcutKey; deed: Deed };

export type PaletteGroup = { title: string; entries: readonly PaletteEntry[] };

export type PaletteSources = {
  known: Known;
  /** Ids of the customers that this tab read, the last one first. */
  recent: readonly string[];
  shortcuts: readonly Shortcut[];
  display: readonly DisplayChoice[];
  words: CommandWords;
  keys: ShortcutWords;
};

const longestName = 80;
const longestId = 128;
const longestText = 40;

// The palette does the same itself, or covers what they are about.
const notOffered: readonly ShortcutKey[] = ['/', 'Mod+k', 'Escape'];
// Null: what has no key.
const actionGroups: readonly (ShortcutGroup | null)[] = ['list', 'copying', null, 'page'];
const readByFindBox: readonly Reading['kind'][] = ['landing', 'link-id', 'request-id', 'internal-id', 'api-key'];

/** What the palette offers for a text, in groups; without a text, where this tab was and what can be done here. */
export function paletteGroups(text: string, sources: PaletteSources): readonly PaletteGroup[] {
  const { recent, words } = sources;
  const wanted = text.trim();
  const readings = wanted === '' ? [] : classify(wanted);
  const found = readings.flatMap((reading) => entriesFor(reading, sources));
  // An id or an address is no word of a command.
  const isPasted = readings.some(({ kind }) => readByFindBox.includes(kind));
  const find = { id: 'find', label: words.find(plainText(maskSecrets(wanted), longestText)), deed: { find: wanted } };
  return [
    wanted === ''
      ? { title: words.recent, entries: recent.map((id) => customerEntry(id, sources)) }
      : { title: words.found, entries: found },
    ...(isPasted ? [] : commandGroups(wanted, sources)),
    { title: words.other, entries: readings.length > 0 ? [find] : [] },
  ].filter(({ entries }) => entries.length > 0);
}

/** What is known already of one thing that the text may be; the rest is for the find box to ask. */
function entriesFor(reading: Reading, sources: PaletteSources): PaletteEntry[] {
  const { known } = sources;
  switch (reading.kind) {
    case 'customer-id':
      return [
        customerEntry(reading.id, sources, customerHref(reading.id, reading.status, reading.linkId, reading.reason)),
      ];
    case 'link-id': {
      const link = known.links.get(reading.id);
      return link ? [linkEntry({ ...link, caseDiffers: false }, sources)] : [];
    }
    case 'token':
    case 'last4':
      return lastFourMatches(known.links.values(), reading.last4).map((match) => linkEntry(match, sources));
    case 'internal-id': {
      const id = known.customerIds.get(reading.id);
      return id === undefined ? [] : [customerEntry(id, sources)];
    }
    case 'redirect-host':
      return hostMatches(known, reading.host).map(({ customerId, link }) =>
        customerEntry(customerId, sources, customerHref(customerId, null, link.id)),
      );
    case 'email':
    case 'name':
      return customerMatches(known.customers, reading.text).map(({ id }) => customerEntry(id, sources));
    case 'phone':
      return numberMatches(known.customers, reading.text).map(({ id }) => customerEntry(id, sources));
    case 'landing':
    case 'request-id':
    case 'api-key':
      return [];
  }
}

function customerEntry(id: string, { known, words }: PaletteSources, href = customerHref(id)): PaletteEntry {
  const name = known.customers.get(id)?.name;
  return {
    id: `customer ${id}`,
    label: name === undefined ? plainText(id, longestId) : plainText(name, longestName) || words.unnamed,
    ...(name !== undefined && { detail: plainText(id, longestId) }),
    deed: { href },
  };
}

function linkEntry({ customerId, link, caseDiffers }: LastFourMatch, { known, words }: PaletteSources): PaletteEntry {
  const owner = plainText(known.customers.get(customerId)?.name || customerId, longestName);
  return {
    id: `link ${link.id}`,
    label: words.linkEnding(plainText(link.token_last4.slice(-4), 4)),
    detail: caseDiffers ? `${owner} · ${words.caseDiffers}` : owner,
    deed: { href: customerHref(customerId, null, link.id) },
  };
}

function commandGroups(wanted: string, { shortcuts, display, words, keys }: PaletteSources): PaletteGroup[] {
  const parts = wanted.toLowerCase().split(/\s+/);
  const isWanted = ({ label }: PaletteEntry) => parts.every((part) => label.toLowerCase().includes(part));
  const under = (group: ShortcutGroup | null) =>
    shortcuts.flatMap(({ key, label = '', run }): PaletteEntry | [] => {
      if (key === null) return group === null ? { id: label, label, deed: { run } } : [];
      if (shortcutGroups[key] !== group || notOffered.includes(key)) return [];
      return { id: key, label: label || keys[key], shortcut: key, deed: { run } };
    });
  const settings = display.flatMap(({ title, choices, chosen, choose }) =>
    choices
      .filter(({ choice }) => choice !== chosen)
      .map(
        ({ choice, name }): PaletteEntry => ({
          id: `${title} ${choice}`,
          label: `${title}: ${name}`,
          deed: { run: () => choose(choice) },
        }),
      ),
  );
  return [
    { title: words.filters, entries: under('filters').filter(isWanted) },
    { title: words.actions, entries: actionGroups.flatMap(under).filter(isWanted) },
    // Many, and seldom what somebody came for.
    { title: words.display, entries: wanted === '' ? [] : settings.filter(isWanted) },
  ];
}
