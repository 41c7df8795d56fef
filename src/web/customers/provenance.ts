import type { SetupLink } from '../../contract/setup-link.ts';
import { type ListPage, listReadings } from '../kirim/list-readings.ts';

/**
 * From which answer of Kirim a link was read: when (ms since the epoch), under which reference, and how long it took
 * (ms), null for an answer that the proxy remembered.
 */
export type Provenance = { readAt: number; reference: string | null; milliseconds: number | null };

/** The answer that holds the link as it is shown, which is the latest one that does. Null when none does. */
export function provenanceOf(linkId: string, pages: readonly ListPage<SetupLink>[]): Provenance | null {
  const answer = listReadings(pages).readings.get(linkId)?.answer;
  if (answer === undefined) return null;
  const { readAt, milliseconds, ageSeconds } = answer.meta;
  return { readAt, reference: answer.body.request_id || null, milliseconds: ageSeconds === null ? milliseconds : null };
}
