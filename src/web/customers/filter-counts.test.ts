import { expect, test } from 'vitest';
import type { ListEnd } from '../kirim/list-end.ts';
import { noon, sampleLink } from '../testing/samples.ts';
import { filterCounts } from './filter-counts.ts';
import type { LoadedLinks } from './loaded-links.ts';

function loaded(statuses: string[], end: ListEnd = 'complete', more: Partial<LoadedLinks> = {}): LoadedLinks {
  const rows = statuses.map((status, index) => sampleLink({ id: `csl_${index}`, status }));
  return { rows, pages: 1, unlisted: new Set(), dropped: 0, end, readAt: noon, topReadAt: noon, ...more };
}

const mixed = ['active', 'consumed', 'consumed', 'expired', 'paused'];
const nothingChosen = { status: null, links: null };

function exact(count: number, of: number) {
  return { count, isExact: true, loaded: of };
}

function atLeast(count: number, of: number) {
  return { count, isExact: false, loaded: of };
}

test('when all links are there, every number is exact', () => {
  expect(filterCounts(loaded(mixed), nothingChosen, noon)).toEqual({
    all: exact(5, 5),
    active: exact(1, 5),
    consumed: exact(2, 5),
    expired: exact(1, 5),
    revoked: exact(0, 5),
  });
});

test.each(['more', 'capped', 'odd'] as const)(
  'when the list ends as %s, every number is the least it can be',
  (end) => {
    expect(filterCounts(loaded(mixed, end), nothingChosen, noon)).toEqual({
      all: atLeast(5, 5),
      active: atLeast(1, 5),
      consumed: atLeast(2, 5),
      expired: atLeast(1, 5),
      revoked: atLeast(0, 5),
    });
  },
);

test('when links could not be read, no number is exact', () => {
  const counts = filterCounts(loaded(mixed, 'complete', { dropped: 1 }), nothingChosen, noon);
  expect(Object.values(counts).some(({ isExact }) => isExact)).toBe(false);
});

test('the chosen filter speaks for itself', () => {
  const consumed = loaded(['consumed', 'consumed', 'consumed']);
  const counts = filterCounts(loaded(mixed, 'capped'), { status: 'consumed', links: consumed }, noon);
  expect(counts.consumed).toEqual(exact(3, 3));
  expect(counts.expired).toEqual(atLeast(1, 5));
});

test('before the chosen filter is answered, All speaks for it', () => {
  expect(filterCounts(loaded(mixed), { status: 'consumed', links: null }, noon).consumed).toEqual(exact(2, 5));
});

test('once another filter is chosen, what All knew holds for 60 s', () => {
  const chosen = { status: 'revoked', links: loaded([]) } as const;
  expect(filterCounts(loaded(mixed), chosen, noon + 59_999).all).toEqual(exact(5, 5));
  expect(filterCounts(loaded(mixed), chosen, noon + 60_000)).toEqual({ revoked: exact(0, 0) });
});

test('while All is chosen, its numbers hold as long as its rows do', () => {
  expect(filterCounts(loaded(mixed), nothingChosen, noon + 3_600_000).all).toEqual(exact(5, 5));
});

test('a filter about which nothing is known has no number', () => {
  expect(filterCounts(null, nothingChosen, noon)).toEqual({});
  expect(filterCounts(null, { status: 'active', links: loaded(['active']) }, noon)).toEqual({ active: exact(1, 1) });
});
