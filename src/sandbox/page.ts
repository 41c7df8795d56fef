import type { Position } from './cursor.ts';

/** One page of a list as the API answers it, before its `request_id`. Rows are unknown: some sentinels send odd ones. */
export type Page = { data: unknown[]; has_more: boolean; next_cursor: string | null };

/** Sorts newest first; ids, which carry their time, decide between rows of one moment. */
export function byNewest(a: Position, b: Position): number {
  if (a.created_at !== b.created_at) return a.created_at < b.created_at ? 1 : -1;
  return a.id < b.id ? 1 : a.id > b.id ? -1 : 0;
}

/** The `size` rows after a position (null: from the top) of rows that are sorted newest first. */
export function takePage<Row extends Position>(
  rows: readonly Row[],
  after: Position | null,
  size: number,
  cursorAfter: (row: Row) => string,
): Page {
  const rest = after === null ? rows : rows.filter((row) => byNewest(row, after) > 0);
  const data = rest.slice(0, size);
  const last = data.at(-1);
  const hasMore = rest.length > data.length;
  return { data, has_more: hasMore, next_cursor: hasMore && last ? cursorAfter(last) : null };
}
