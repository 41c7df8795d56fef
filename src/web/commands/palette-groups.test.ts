import { expect, test } from 'vitest';
import { laterEnglish } from '../copy/later-english.ts';
import type { ShortcutKey } from '../copy/shortcut-words.ts';
import { knownFrom } from '../session/known.ts';
import { sampleAsked } from '../testing/asked.ts';
import { sampleLink, samplePage } from '../testing/samples.ts';
import { paletteGroups } from './palette-groups.ts';

const words = laterEnglish.commands;
const linkId = 'csl_01HXYZABCDEFGHJKMNPQRSTVWX';
const internalId = '5d0f0e0a-3a5e-4a51-9a2b-6f1f5a1f0001';
const known = knownFrom([
  sampleAsked(
    '/customers/cus_a/setup_links',
    samplePage([sampleLink({ success_redirect_url: 'https://toko.example/x' })]),
  ),
  sampleAsked('/customers', samplePage([{ id: 'cus_a', name: 'Toko Lama', email: 'lama@toko.example' }])),
]);
const shortcuts = (['/', 'Mod+k', '?', 'd', 'Escape', '2', 'r', 'j', 'c'] satisfies ShortcutKey[]).map((key) => ({
  key,
  label: key === '2' ? 'Active' : undefined,
  run: () => {},
  within: () => null,
  isMeant: () => true,
}));
const exporting = { key: null, label: 'Export 12', run: () => {}, within: () => null, isMeant: () => true };
const display = [
  {
    name: 'theme' as const,
    title: 'Theme',
    choices: [
      { choice: 'light', name: 'Light' },
      { choice: 'dark', name: 'Dark' },
    ],
    chosen: 'light',
    choose: () => {},
  },
];

/** What the palette offers for a text: each group's title and what its entries are called. */
function offered(text: string) {
  const sources = {
    known,
    recent: ['cus_a', 'cus_b'],
    shortcuts: [...shortcuts, exporting],
    display,
    words,
    keys: laterEnglish.shortcuts,
  };
  return paletteGroups(text, sources).map(({ title, entries }) => [
    title,
    ...entries.map(({ label, detail, deed }) => ('href' in deed ? `${label} | ${detail} | ${deed.href}` : label)),
  ]);
}

const find = (text: string) => [words.other, words.find(text)];
const customer = 'Toko Lama | cus_a | /customers/cus_a';
const link = `Link …Wv_b | Toko Lama | /customers/cus_a?link=${linkId}`;

test('without a text: where the tab was, the filters, and what can be done here; no rows, nothing of the palette itself', () => {
  expect(offered(' ')).toEqual([
    [words.recent, customer, 'cus_b | undefined | /customers/cus_b'],
    [words.filters, 'Active'],
    [
      words.actions,
      'Refresh the newest',
      'Copy details',
      'Export 12',
      'Keyboard shortcuts',
      'Comfortable or compact rows',
    ],
  ]);
});

test.each([
  ['toko', [[words.found, customer], find('toko')]],
  ['lama@toko.example', [[words.found, customer], find('lama@toko.example')]],
  ['https://toko.example/y', [[words.found, `${customer}?link=${linkId}`], find('https://toko.example/y')]],
  ['cus_a', [[words.found, customer], find('cus_a')]],
  [
    `/customers/cus_a?status=expired`,
    [[words.found, `${customer}?status=expired`], find('/customers/cus_a?status=expired')],
  ],
  [
    `/customers/cus_a?reason=no_waba_found`,
    [[words.found, `${customer}?reason=no_waba_found`], find('/customers/cus_a?reason=no_waba_found')],
  ],
  ['cus_new', [[words.found, 'cus_new | undefined | /customers/cus_new'], find('cus_new')]],
  [linkId, [[words.found, link], find(`${linkId}`)]],
  ['csl_01HXYZABCDEFGHJKMNPQRSTVWY', [find('csl_01HXYZABCDEFGHJKMNPQRSTVWY')]],
  ['…Wv_b', [[words.found, link], find('…Wv_b')]],
  [internalId, [[words.found, customer], find(internalId)]],
  ['req_01HX', [find('req_01HX')]],
  ['reason=token_exchange_failed', [find('reason=token_exchange_failed')]],
  ['kdv_live_abcdefgh1234', [find('kdv_…1234')]],
])('%s', (text, groups) => {
  expect(offered(text)).toEqual(groups);
});

test('commands are found by any of their words, settings too, and none by what was pasted', () => {
  expect(offered('active')).toEqual([[words.filters, 'Active'], find('active')]);
  expect(offered('compact rows')).toEqual([[words.actions, 'Comfortable or compact rows'], find('compact rows')]);
  expect(offered('export')).toEqual([[words.actions, 'Export 12'], find('export')]);
  expect(offered('theme')).toEqual([[words.display, 'Theme: Dark'], find('theme')]);
  expect(offered('???')).toEqual([]);
});
