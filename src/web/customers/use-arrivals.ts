import { useCallback, useState } from 'react';

const none: ReadonlySet<string> = new Set();

type Row = { id: string };
type Loaded = { rows: readonly Row[] };

/** What came to a list last, and which of its rows are held back; ids. */
type Arrivals = { added: ReadonlySet<string>; heldBack: ReadonlySet<string> };

/**
 * Follows what comes to a list of so many pages. New rows that a refresh finds while the reader has scrolled past the
 * first row are held back, since they would move what is being read; what another page brings is not. To another list,
 * which has another `name`, nothing has come.
 */
export function useArrivals(list: Loaded | null, pages: number, name: string | null = null) {
  const [last, setLast] = useState<Arrivals & { list: Loaded | null; pages: number; name: string | null }>({
    list,
    pages,
    name,
    added: none,
    heldBack: none,
  });
  if (list !== last.list) {
    const before = name === last.name ? last.list : null;
    const added = before === null ? none : newIn(list, before.rows);
    const heldBack =
      before === null
        ? none
        : pages > last.pages
          ? last.heldBack
          : isScrolledPast()
            ? new Set([...last.heldBack, ...added])
            : none;
    setLast({ list, pages, name, added, heldBack });
  }
  const reveal = useCallback(() => setLast((then) => ({ ...then, added: then.heldBack, heldBack: none })), []);
  return { ...last, reveal };
}

function newIn(list: Loaded | null, before: readonly Row[]): ReadonlySet<string> {
  const known = new Set(before.map(({ id }) => id));
  return new Set(list?.rows.map(({ id }) => id).filter((id) => !known.has(id)));
}

/** Whether the first row lies above what the window shows. */
function isScrolledPast(): boolean {
  const first = document.querySelector('[data-row-link]');
  return first !== null && first.getBoundingClientRect().bottom < 0;
}
