import { expect, test } from 'vitest';
import type { SetupLink } from '../../contract/setup-link.ts';
import { noon, sampleLink, samplePage } from '../testing/samples.ts';
import { linksEnd } from './list-end.ts';
import { type ListData, listReadings } from './list-readings.ts';
import { reconcileList } from './reconcile-list.ts';

let readAt = noon;

/** A page that Kirim gives a second after the last one, with more behind it: a link for each number, the larger the newer. */
function pageOf(...numbers: number[]) {
  readAt += 1_000;
  const links = numbers.map((number) =>
    sampleLink({ id: `csl_${number}`, created_at: new Date(noon + number * 60_000).toISOString() }),
  );
  return samplePage(links, { has_more: true, next_cursor: `after ${numbers.at(-1)}`, readAt });
}

const listOf = (...pages: ReturnType<typeof pageOf>[]): ListData<SetupLink> => ({
  pages,
  pageParams: [null, ...pages.slice(0, -1).map(({ body }) => body.next_cursor)],
});

const refreshed = (list: ListData<SetupLink>, ...numbers: number[]) =>
  reconcileList(list, [pageOf(...numbers)], linksEnd);

test('a row that was missing from the top and came with a page that was read after it is listed', () => {
  const list = refreshed(listOf(pageOf(3, 2)), 3, 1);
  expect(listReadings(list.pages).unlisted).toEqual(new Set(['csl_2']));
  const { readings, unlisted } = listReadings([...list.pages, pageOf(2, 0)]);
  expect(unlisted).toEqual(new Set());
  expect(readings.get('csl_2')?.answer.meta.readAt).toBe(readAt);
});

test('a row that is gone, though it stands in a page that was not read again, is back once Kirim lists it at the top', () => {
  const missing = refreshed(listOf(pageOf(9, 8), pageOf(7, 6)), 9, 5);
  expect(listReadings(missing.pages).unlisted).toEqual(new Set(['csl_8', 'csl_7', 'csl_6']));
  const gone = refreshed(missing, 9, 5);
  expect([...listReadings(gone.pages).readings.keys()].toSorted()).toEqual(['csl_5', 'csl_9']);
  const back = listReadings(refreshed(gone, 9, 7).pages);
  expect([...back.readings.keys()].toSorted()).toEqual(['csl_5', 'csl_7', 'csl_9']);
  expect(back.unlisted).toEqual(new Set());
});
