import type { SetupLinkStatus } from '../../contract/setup-link.ts';
import type { Dictionary } from '../copy/dictionary.ts';
import type { Loaded } from './loaded-links.ts';

/** The sentence at the end of a list that can't go on. */
export function linksEnding(links: Loaded, status: SetupLinkStatus | null, words: Dictionary['setupLinks']): string {
  // What Kirim returned, readable or not: the sentence speaks of Kirim's answer.
  const loaded = links.rows.length + links.dropped;
  switch (links.end) {
    case 'more':
      return '';
    case 'complete':
      return words.endComplete(loaded);
    case 'capped':
      return words.endCapped(loaded, status);
    case 'odd':
      return words.endOdd;
  }
}
