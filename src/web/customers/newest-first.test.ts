import { expect, test } from 'vitest';
import { sampleLink } from '../testing/samples.ts';
import { newestFirst } from './newest-first.ts';

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
