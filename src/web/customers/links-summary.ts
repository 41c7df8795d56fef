import type { SetupLinkStatus } from '../../contract/setup-link.ts';
import type { Dictionary } from '../copy/dictionary.ts';
import type { Loaded } from './loaded-links.ts';

/**
 * How many links are loaded, and what that says about the whole: the exact number only when Kirim said that it is.
 * The one wording of it, wherever a number of links stands: above the list, in what is copied, on paper.
 */
export function linksSummary(
  { rows, dropped, end }: Loaded,
  status: SetupLinkStatus | null,
  words: Dictionary['setupLinks'],
): string {
  const loaded = rows.length;
  switch (end) {
    case 'complete':
      return dropped > 0 ? words.countReadable(loaded, loaded + dropped) : words.count(loaded, status);
    case 'more':
      return words.countPartial(loaded);
    case 'capped':
      return words.countCapped(loaded, status);
    case 'odd':
      return words.countOdd(loaded);
  }
}
