import type { SetupLinkPage } from '../../contract/page.ts';
import type { Answer } from '../api/get.ts';

/**
 * From which answer of Kirim a link was read: when (ms since the epoch), under which reference, and how long it took
 * (ms), null for an answer that the proxy remembered.
 */
export type Provenance = { readAt: number; reference: string | null; milliseconds: number | null };

/** The latest of the loaded pages that holds the link, which is the one that is shown. Null when none does. */
export function provenanceOf(linkId: string, pages: readonly Answer<SetupLinkPage>[]): Provenance | null {
  const page = pages.findLast(({ body }) => body.data.some(({ id }) => id === linkId));
  if (page === undefined) return null;
  const { readAt, milliseconds, ageSeconds } = page.meta;
  return { readAt, reference: page.body.request_id || null, milliseconds: ageSeconds === null ? milliseconds : null };
}
