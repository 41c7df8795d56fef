import { useState } from 'react';
import type { SetupLink } from '../../contract/setup-link.ts';
import type { LoadedLinks } from './loaded-links.ts';

const none: ReadonlySet<string> = new Set();

/** What came to a list last, and which of its rows are held back; ids of links. */
type Arrivals = { added: ReadonlySet<string>; heldBack: ReadonlySet<string> };

/**
 * Follows what comes to a list of so many pages. New links that a refresh finds while the reader has scrolled past the
 * first row are held back, since they would move what is being read; what another page brings is not.
 */
export function useArrivals(links: LoadedLinks | null, pages: number) {
  const [last, setLast] = useState<Arrivals & { links: LoadedLinks | null; pages: number }>({
    links,
    pages,
    added: none,
    heldBack: none,
  });
  if (links !== last.links) {
    const added = last.links === null ? none : newIn(links, last.links.rows);
    const heldBack =
      pages > last.pages ? last.heldBack : isScrolledPast() ? new Set([...last.heldBack, ...added]) : none;
    setLast({ links, pages, added, heldBack });
  }
  const reveal = () => setLast((then) => ({ ...then, added: then.heldBack, heldBack: none }));
  return { ...last, reveal };
}

function newIn(links: LoadedLinks | null, before: readonly SetupLink[]): ReadonlySet<string> {
  const known = new Set(before.map(({ id }) => id));
  return new Set(links?.rows.map(({ id }) => id).filter((id) => !known.has(id)));
}

/** Whether the first row lies above what the window shows. */
function isScrolledPast(): boolean {
  const first = document.querySelector('[data-row-link]');
  return first !== null && first.getBoundingClientRect().bottom < 0;
}
