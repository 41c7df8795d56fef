import type { InfiniteData } from '@tanstack/react-query';
import type { Answer } from '../api/get.ts';

/** A row of a list that Kirim gives page by page. */
export type ListRow = { id: string; created_at: string };

type ListAnswer<Row> = Answer<{ data: Row[]; has_more: boolean; next_cursor: string | null; request_id: string }>;

/** What reading the top of a list again left of what was there before. */
export type ListPast<Row> = {
  /** Former answers, with the rows for which they are still the last word. */
  answers: readonly ListAnswer<Row>[];
  /** Ids of rows that were not where they should be when the top was read last. */
  missing: readonly string[];
  /** Ids of rows that were missing twice in a row and still stand in a page that was not read again. */
  gone: readonly string[];
};

/** One page of a list as Kirim gave it. The first one of a list that was read again carries the list's past. */
export type ListPage<Row> = ListAnswer<Row> & { past?: ListPast<Row> };

export type ListData<Row> = InfiniteData<ListPage<Row>, string | null>;

/** A row, and the answer that is the last word on it. */
export type ListReading<Row> = { row: Row; answer: ListAnswer<Row> };

/**
 * What is known of each row of a list, by id, as it was last read, and which of them Kirim did not list any more when
 * their place was read again. A row that was missing twice is not among them, unless a later answer names it. `readAt`
 * is when the oldest part was read, ms since the epoch.
 */
export function listReadings<Row extends ListRow>(pages: readonly ListPage<Row>[]) {
  const [first] = pages;
  const past = first?.past;
  const readings = new Map<string, ListReading<Row>>();
  const answers = [...(past?.answers ?? []), ...pages].toSorted((a, b) => a.meta.readAt - b.meta.readAt);
  for (const answer of answers) for (const row of answer.body.data) readings.set(row.id, { row, answer });

  const isOld = (id: string) => (readings.get(id)?.answer.meta.readAt ?? 0) <= (first?.meta.readAt ?? 0);
  for (const id of past?.gone ?? []) if (isOld(id)) readings.delete(id);
  return {
    readings,
    unlisted: new Set(past?.missing.filter((id) => readings.has(id) && isOld(id))),
    readAt: answers[0]?.meta.readAt ?? 0,
  };
}
