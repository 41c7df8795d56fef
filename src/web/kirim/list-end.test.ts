import { describe, expect, test } from 'vitest';
import { sampleLinks, samplePage } from '../testing/samples.ts';
import { listEnd, nextCursor } from './list-end.ts';

const cap = 50;

function more(next_cursor: string | null, from = 0, count = 3) {
  return samplePage(sampleLinks(count, from), { has_more: true, next_cursor });
}

describe('Kirim says that there is no more', () => {
  test.each([0, 1, 12, 49, 51, 99])('%i links are all there are', (count) => {
    expect(listEnd([samplePage(sampleLinks(count))], cap)).toBe('complete');
  });

  test.each([50, 100, 150])('%i links may be where Kirim stops listing', (count) => {
    expect(listEnd([samplePage(sampleLinks(count))], cap)).toBe('capped');
  });

  test('the links of all pages count together', () => {
    const pages = [more('a', 0, 50), samplePage(sampleLinks(50, 50))];
    expect(listEnd(pages, cap)).toBe('capped');
    expect(listEnd([more('a', 0, 50), samplePage(sampleLinks(30, 50))], cap)).toBe('complete');
  });

  test('links that could not be read count too', () => {
    expect(listEnd([samplePage(sampleLinks(48), { dropped: 2 })], cap)).toBe('capped');
    expect(listEnd([samplePage(sampleLinks(50), { dropped: 2 })], cap)).toBe('complete');
  });

  test('of pages that overlap, neither what was sent nor the different ones may be the number at which Kirim stops', () => {
    const overlap = (different: number) => [more('a', 0, 50), samplePage(sampleLinks(different - 40, 40))];
    expect(listEnd(overlap(60), cap)).toBe('complete');
    expect(listEnd(overlap(90), cap)).toBe('capped');
    expect(listEnd([more('a', 0, 50), more('b', 40, 50), samplePage(sampleLinks(20, 80))], cap)).toBe('capped');
  });

  test('a list without a cap is complete', () => {
    expect(listEnd([samplePage(sampleLinks(100))], null)).toBe('complete');
  });

  test('a cursor beside it changes nothing', () => {
    const last = samplePage(sampleLinks(3), { has_more: false, next_cursor: 'a' });
    expect(listEnd([last], cap)).toBe('complete');
    expect(nextCursor([last])).toBeUndefined();
  });
});

describe('Kirim says that there is more', () => {
  test('and how to get it', () => {
    expect(listEnd([more('a')], cap)).toBe('more');
    expect(nextCursor([more('a')])).toBe('a');
    expect(nextCursor([more('a'), more('b', 3)])).toBe('b');
  });

  test('and 50 links are no cap', () => {
    expect(listEnd([more('a', 0, 50)], cap)).toBe('more');
  });

  test('and a page with one new link among old ones goes on', () => {
    expect(nextCursor([more('a'), more('b', 2)])).toBe('b');
  });

  test.each([
    ['without a cursor', [more(null)]],
    ['with an empty cursor', [more('')]],
    ['with the cursor of the page before', [more('a'), more('a', 3)]],
    ['with a cursor from further back', [more('a'), more('b', 3), more('a', 6)]],
    ['after a page that brought nothing new', [more('a'), more('b')]],
    ['on an empty first page', [more('a', 0, 0)]],
    ['on an empty next page', [more('a'), more('b', 3, 0)]],
    ['without a cursor, at the cap', [more(null, 0, 50)]],
  ])('but %s the list may not ask', (_name, pages) => {
    expect(nextCursor(pages)).toBeUndefined();
    expect(listEnd(pages, cap)).toBe('odd');
  });
});

test('before any page there is nothing to ask for', () => {
  expect(nextCursor([])).toBeUndefined();
});
