import type { SetupLink } from '../../contract/setup-link.ts';
import { instantOf } from '../time/instant.ts';

/** Setup links newest first, since Kirim does not say how it sorts; those without a time come last, ties go by id. */
export function newestFirst(links: readonly SetupLink[]): SetupLink[] {
  return links.toSorted(
    (a, b) =>
      (instantOf(b.created_at) ?? 0) - (instantOf(a.created_at) ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}
