import type { SetupLink } from '../../contract/setup-link.ts';
import { type ListPage, type ListReading, listReadings } from '../kirim/list-readings.ts';

/**
 * From which answer of Kirim a link was read: when (ms since the epoch), under which reference, and how long it took
 * (ms), null for an answer that the proxy remembered.
 */
export type Provenance = { readAt: number; reference: string | null; milliseconds: number | null };

/** A link as it is shown, and the latest answer that holds it. Null when none does. */
export function lastReading(linkId: string, pages: readonly ListPage<SetupLink>[]): ListReading<SetupLink> | null {
  return listReadings(pages).readings.get(linkId) ?? null;
}

/** What is to be told of the answer that holds the link as it is shown. Null when none does. */
export function provenanceOf(linkId: string, pages: readonly ListPage<SetupLink>[]): Provenance | null {
  return provenancesIn(pages)(linkId);
}

/** The same for each link of these pages, which are gone through once. */
export function provenancesIn(pages: readonly ListPage<SetupLink>[]): (linkId: string) => Provenance | null {
  const { readings } = listReadings(pages);
  return (linkId) => {
    const answer = readings.get(linkId)?.answer;
    if (answer === undefined) return null;
    const { readAt, milliseconds, ageSeconds } = answer.meta;
    const took = ageSeconds === null ? milliseconds : null;
    return { readAt, reference: answer.body.request_id || null, milliseconds: took };
  };
}
