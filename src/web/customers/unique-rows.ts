import type { SetupLink } from '../../contract/setup-link.ts';
import type { Answer } from '../api/get.ts';
import { instantOf } from '../time/instant.ts';

type PageOf<Row> = Answer<{ data: readonly Row[] }>;

/** The rows of all pages, each id once: where a later page repeats one, the later reading stands in the earlier place. */
export function uniqueRows<Row extends { id: string }>(pages: readonly PageOf<Row>[]): Row[] {
  return [...new Map(pages.flatMap(({ body }) => body.data.map((row) => [row.id, row]))).values()];
}

/** Setup links newest first, since Kirim does not say how it sorts; those without a time come last, ties go by id. */
export function newestFirst(links: readonly SetupLink[]): SetupLink[] {
  return links.toSorted(
    (a, b) =>
      (instantOf(b.created_at) ?? 0) - (instantOf(a.created_at) ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}
