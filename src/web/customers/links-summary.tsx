import type { SetupLinkStatus } from '../../contract/setup-link.ts';
import { useCopy } from '../copy/copy-context.tsx';
import type { LoadedLinks } from './loaded-links.ts';

/** How many links are loaded, and what that says about the whole: the exact number only when Kirim said that it is. */
export function LinksSummary({ links, status }: { links: LoadedLinks; status: SetupLinkStatus | null }) {
  const { setupLinks: words } = useCopy();
  const loaded = links.rows.length;
  switch (links.end) {
    case 'complete':
      return links.dropped > 0 ? words.countReadable(loaded, loaded + links.dropped) : words.count(loaded, status);
    case 'more':
      return words.countPartial(loaded);
    case 'capped':
      return words.countCapped(loaded, status);
    case 'odd':
      return words.countOdd(loaded);
  }
}
