import { expect, test } from 'vitest';
import { sampleLink, samplePage } from '../testing/samples.ts';
import { newestFirst, uniqueRows } from './unique-rows.ts';

const first = sampleLink({ id: 'csl_1' });
const second = sampleLink({ id: 'csl_2' });
const third = sampleLink({ id: 'csl_3' });

test('a row that comes twice stands once, where it was first', () => {
  const rows = uniqueRows([samplePage([first, second]), samplePage([second, third, first])]);
  expect(rows.map(({ id }) => id)).toEqual(['csl_1', 'csl_2', 'csl_3']);
});

test('the later reading of a row is the one that holds', () => {
  const consumed = { ...first, status: 'consumed' };
  expect(uniqueRows([samplePage([first, second]), samplePage([consumed])])).toEqual([consumed, second]);
});

test('a row that comes twice within a page stands once', () => {
  expect(uniqueRows([samplePage([first, first])])).toEqual([first]);
});

test('no pages have no rows', () => {
  expect(uniqueRows([])).toEqual([]);
});

function createdAt(id: string, created_at: string) {
  return sampleLink({ id, created_at });
}

test('the newest link comes first, whatever the zone its time is written in', () => {
  const links = [
    createdAt('old', '2026-11-01T00:00:00Z'),
    createdAt('new', '2026-11-02T16:00:00-07:00'),
    createdAt('middle', '2026-11-02T17:00:00Z'),
  ];
  expect(newestFirst(links).map(({ id }) => id)).toEqual(['new', 'middle', 'old']);
});

test('links of one instant go by their id, however they came', () => {
  const links = ['b', 'c', 'a'].map((id) => createdAt(id, '2026-11-01T00:00:00Z'));
  expect(newestFirst(links).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(newestFirst(links.toReversed()).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('links without a readable time come last', () => {
  const links = [createdAt('b', ''), createdAt('a', 'soon'), createdAt('dated', '2020-01-01T00:00:00Z')];
  expect(newestFirst(links).map(({ id }) => id)).toEqual(['dated', 'a', 'b']);
});

test('what was given stays as it was', () => {
  const links = Object.freeze([createdAt('old', '2026-11-01T00:00:00Z'), createdAt('new', '2026-11-02T00:00:00Z')]);
  expect(newestFirst(links)).not.toBe(links);
  expect(links.map(({ id }) => id)).toEqual(['old', 'new']);
});
