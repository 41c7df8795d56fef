import type { ListRow } from '../kirim/list-readings.ts';
import { instantOf } from '../time/instant.ts';

/** Rows newest first, since Kirim does not say how it sorts; those without a time come last, ties go by id. */
export function newestFirst<Row extends ListRow>(rows: readonly Row[]): Row[] {
  return rows.toSorted(
    (a, b) =>
      (instantOf(b.created_at) ?? 0) - (instantOf(a.created_at) ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}
