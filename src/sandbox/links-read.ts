import { setupLinksPerPage } from '../contract/paths.ts';
import type { SetupLink, SetupLinkStatus } from '../contract/setup-link.ts';
import { type Page, takePage } from './page.ts';
import type { GivenCursor } from './query.ts';
import type { Read } from './read-memory.ts';

/** One read of a customer's setup links, as the sentinels see it. */
export type LinksRead = {
  /** Every link of the customer, newest first, whatever the filter. */
  links: readonly SetupLink[];
  filter: SetupLinkStatus | null;
  cursor: GivenCursor | null;
  size: number;
  /** The reads since the sentinel was armed, this one among them. */
  reads: readonly Read[];
  /** Milliseconds since the epoch. */
  now: number;
  cursorAfter(link: SetupLink): string;
};

/** The rows that the filter lets through. */
function filtered<Row extends { status?: unknown }>(rows: readonly Row[], filter: string | null): readonly Row[] {
  return filter === null ? rows : rows.filter((row) => row.status === filter);
}

/** A page of all links that the filter lets through, with a cursor to the next. */
export function paged(read: LinksRead, links = read.links): Page {
  return takePage(filtered(links, read.filter), read.cursor?.position ?? null, read.size, read.cursorAfter);
}

/** At most the 50 newest links that the filter lets through, and nothing beyond. */
export function capped(read: LinksRead): Page {
  const newest = filtered(read.links, read.filter).slice(0, setupLinksPerPage);
  return takePage(newest, read.cursor?.position ?? null, read.size, read.cursorAfter);
}

/** All of some odd rows that the filter lets through, in one page. */
export function whole(read: LinksRead, rows: readonly { status?: unknown }[]): Page {
  return { data: [...filtered(rows, read.filter)], has_more: false, next_cursor: null };
}
