import type { InfiniteData } from '@tanstack/react-query';
import type { SetupLinkPage } from '../../contract/page.ts';
import type { SetupLink } from '../../contract/setup-link.ts';
import type { Answer } from '../api/get.ts';

type LinksAnswer = Answer<SetupLinkPage>;

/** What reading the top of a list again left of what was there before. */
export type LinksPast = {
  /** Former answers, with the rows for which they are still the last word. */
  answers: readonly LinksAnswer[];
  /** Ids of rows that were not where they should be when the top was read last. */
  missing: readonly string[];
  /** Ids of rows that were missing twice in a row and still stand in a page that was not read again. */
  gone: readonly string[];
};

/** One page of links as Kirim gave it. The first one of a list that was read again carries the list's past. */
export type LinksPage = LinksAnswer & { past?: LinksPast };

export type LinksData = InfiniteData<LinksPage, string | null>;

/** A link, and the answer that is the last word on it. */
export type LinkReading = { link: SetupLink; answer: LinksAnswer };

/**
 * What is known of each link of a list, by id, as it was last read, and which of them Kirim did not list any more when
 * their place was read again. A link that was missing twice is not among them, unless a later answer names it.
 */
export function linkReadings(pages: readonly LinksPage[]) {
  const [first] = pages;
  const past = first?.past;
  const readings = new Map<string, LinkReading>();
  const inOrder = [...(past?.answers ?? []), ...pages].toSorted((a, b) => a.meta.readAt - b.meta.readAt);
  for (const answer of inOrder) for (const link of answer.body.data) readings.set(link.id, { link, answer });

  const isOld = (id: string) => (readings.get(id)?.answer.meta.readAt ?? 0) <= (first?.meta.readAt ?? 0);
  for (const id of past?.gone ?? []) if (isOld(id)) readings.delete(id);
  return { readings, unlisted: new Set(past?.missing.filter((id) => readings.has(id) && isOld(id))) };
}
