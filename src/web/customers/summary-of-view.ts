import type { Dictionary } from '../copy/dictionary.ts';
import { linksSummary } from './links-summary.ts';
import type { LinksView } from './links-view.ts';

/** What the number of the links on screen claims; without an answer under this filter, what All's rows do. */
export function summaryOfView({ rows, links, status }: LinksView, words: Dictionary['setupLinks']): string {
  return links === null ? words.countCached(rows.length, false) : linksSummary(links, status, words);
}
