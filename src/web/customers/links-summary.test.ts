import '../testing/have-words.ts';
import { describe, expect, test } from 'vitest';
import type { SetupLinkStatus } from '../../contract/setup-link.ts';
import { english } from '../copy/english.ts';
import type { ListEnd } from '../kirim/list-end.ts';
import { sampleLinks } from '../testing/samples.ts';
import { exportLabel } from './export-label.ts';
import { linksEnding } from './links-ending.ts';
import { linksSummary } from './links-summary.ts';
import type { Loaded } from './loaded-links.ts';

const words = english.setupLinks;

function loaded(count: number, end: ListEnd, dropped = 0): Loaded {
  return { rows: sampleLinks(count), dropped, end };
}

type Claim = [ListEnd, number, SetupLinkStatus | null, header: string, button: string, ending: string];

// What a number may claim, state by state; a filtered list has its own line from the same table.
const claims: Claim[] = [
  ['complete', 12, null, '12 links', 'Export 12', 'That’s all 12 links Kirim returned.'],
  ['complete', 1, null, '1 link', 'Export 1', 'That’s the only link Kirim returned.'],
  ['complete', 4, 'consumed', '4 consumed links', 'Export 4', 'That’s all 4 links Kirim returned.'],
  ['complete', 1, 'expired', '1 expired link', 'Export 1', 'That’s the only link Kirim returned.'],
  ['more', 50, null, '50 loaded · more available', 'Export the 50 loaded', ''],
  [
    'capped',
    50,
    null,
    '50 newest links · Kirim may hold older ones',
    'Export the 50 loaded',
    'Kirim returns the 50 newest links. Choosing a status may bring up older ones of that kind.',
  ],
  [
    'capped',
    50,
    'revoked',
    '50 newest revoked links · Kirim may hold older ones',
    'Export the 50 loaded',
    'Kirim returns the 50 newest revoked links and offers no way to load older ones.',
  ],
  [
    'odd',
    50,
    null,
    '50 loaded · Kirim has more but gave no way to fetch them',
    'Export the 50 loaded',
    'Kirim says there are older links but offers no way to load them.',
  ],
];

describe.each(claims)('%s, %i loaded, filter %s', (end, count, status, header, button, ending) => {
  const links = loaded(count, end);

  test('above the list', () => expect(linksSummary(links, status, words)).toBe(header));
  test('on the export button', () => expect(exportLabel(links, 'en-GB')).toBe(button));
  test('at the end of the list', () => expect(linksEnding(links, status, words)).toBe(ending));
});

test('where some could not be read, no number stands bare', () => {
  const links = loaded(48, 'complete', 1);
  expect(linksSummary(links, null, words)).toBe('48 of 49 links readable');
  expect(exportLabel(links, 'en-GB')).toBe('Export the 48 loaded');
});
