import { expect, test } from 'vitest';
import { mayLoadAsIScroll, type ScrolledList } from './may-load-as-i-scroll.ts';

/** Nothing stands in the way. */
const free: ScrolledList = {
  hasMore: true,
  isReading: false,
  hasFailed: false,
  mayReadUnasked: true,
  isTabHidden: false,
  hasScrolled: true,
  pagesInARow: 0,
  allowance: { limit: 600, remaining: 582 },
};

test('who scrolls gets the next page', () => {
  expect(mayLoadAsIScroll(free)).toBe(true);
});

test.each<[string, Partial<ScrolledList>]>([
  ['there is no page that Kirim gives out, or the person may not read it', { hasMore: false }],
  ['the list is being read', { isReading: true }],
  ['the last page failed, or a fault is on screen', { hasFailed: true }],
  ['there is a pause, a refusal or no connection', { mayReadUnasked: false }],
  ['nobody looks at the tab', { isTabHidden: true }],
  ['nobody has scrolled since the last page', { hasScrolled: false }],
  ['two pages have come in a row', { pagesInARow: 2 }],
  ['nothing is known of the allowance', { allowance: null }],
  ['the allowance is none', { allowance: { limit: 0, remaining: 0 } }],
])('but not when %s', (_when, more) => {
  expect(mayLoadAsIScroll({ ...free, ...more })).toBe(false);
});

test.each([
  [121, true],
  [120, false],
  [0, false],
])('with %i of 600 requests left: %s', (remaining, may) => {
  expect(mayLoadAsIScroll({ ...free, allowance: { limit: 600, remaining } })).toBe(may);
});

test('a second page may follow the first', () => {
  expect(mayLoadAsIScroll({ ...free, pagesInARow: 1 })).toBe(true);
});
