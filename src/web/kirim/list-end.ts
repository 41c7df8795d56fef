import { setupLinksPerPage } from '../../contract/paths.ts';
import type { Answer } from '../api/get.ts';

type Page = { data: readonly { id: string }[]; has_more: boolean; next_cursor: string | null };
type Pages = readonly Answer<Page>[];

/**
 * How the pages loaded so far end: the knowledge state, which decides what any number may claim about the whole. What
 * is filtered has a state of its own, from its own pages.
 */
export type ListEnd =
  /** Kirim has more and said how to get it. */
  | 'more'
  /** Kirim said that this is all. */
  | 'complete'
  /** Kirim said that this is all, but the number is the one at which it stops listing. */
  | 'capped'
  /** Kirim has more but gave no usable way to fetch it: no cursor, one that repeats, or a page with nothing new. */
  | 'odd';

/**
 * How a list ends. `cap` is the number of rows at which the endpoint stops listing, null for one that does not.
 * Rows that could not be read count: 48 of 50 readable ones are no sign of the end. Where pages overlap, nobody knows whether
 * Kirim counts what it sent or how many rows these are: either number may be the one at which it stopped.
 */
export function listEnd(pages: Pages, cap: number | null): ListEnd {
  const last = pages.at(-1)?.body;
  if (last?.has_more) return nextCursor(pages) === undefined ? 'odd' : 'more';
  const ids = pages.flatMap(({ body }) => body.data.map(({ id }) => id));
  const dropped = pages.reduce((sum, { meta }) => sum + meta.droppedRows, 0);
  const isAtCap = (rows: number) => cap !== null && rows > 0 && rows % cap === 0;
  return isAtCap(ids.length + dropped) || isAtCap(new Set(ids).size + dropped) ? 'capped' : 'complete';
}

/**
 * The cursor to ask for next, or undefined when the list may not ask: the last page has none, repeats an earlier
 * one, or brought no id that was not there before.
 */
export function nextCursor(pages: Pages): string | undefined {
  const last = pages.at(-1)?.body;
  if (!last?.has_more || !last.next_cursor) return undefined;
  const earlier = pages.slice(0, -1).map(({ body }) => body);
  if (earlier.some(({ next_cursor }) => next_cursor === last.next_cursor)) return undefined;
  const seen = new Set(earlier.flatMap(({ data }) => data.map(({ id }) => id)));
  return last.data.some(({ id }) => !seen.has(id)) ? last.next_cursor : undefined;
}

/** How links end: Kirim lists at most so many of them at once, and its pages are as long. */
export function linksEnd(pages: Pages): ListEnd {
  return listEnd(pages, setupLinksPerPage);
}
