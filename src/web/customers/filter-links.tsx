import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useCopy } from '../copy/copy-context.tsx';
import type { ShortcutKey } from '../copy/shortcut-words.ts';
import { useShortcut } from '../keys/use-shortcut.ts';
import type { FilterCount, FilterCounts } from './filter-counts.ts';

const filterKeys = ['1', '2', '3', '4', '5'] as const;

type FilterLinksProps<Status extends string> = {
  /** In the order in which they stand behind All. */
  statuses: readonly Status[];
  /** Null is All. */
  chosen: Status | null;
  counts: FilterCounts<Status>;
  wordOf: (status: Status | null) => string;
  hrefOf: (status: Status | null) => string;
};

/** The views of a list by status, as links, which open in tabs and stand in the history; `1`, `2`, … follow them. */
export function FilterLinks<Status extends string>(props: FilterLinksProps<Status>) {
  const { setupLinks: words } = useCopy();
  return (
    <nav aria-label={words.filterLabel} className="strip relative -mx-1 min-w-0 px-1 py-1">
      <ul className="flex w-max gap-1">
        {[null, ...props.statuses].map((status, index) => (
          <FilterLink
            key={status ?? 'all'}
            shortcut={filterKeys[index] ?? '5'}
            href={props.hrefOf(status)}
            isChosen={props.chosen === status}
            word={props.wordOf(status)}
            count={props.counts[status ?? 'all']}
          />
        ))}
      </ul>
    </nav>
  );
}

type FilterLinkProps = {
  shortcut: ShortcutKey;
  href: string;
  isChosen: boolean;
  word: string;
  count: FilterCount | undefined;
};

function FilterLink({ shortcut, href, isChosen, word, count }: FilterLinkProps) {
  const { setupLinks: words } = useCopy();
  const link = useRef<HTMLAnchorElement>(null);
  const choose = () => {
    // Where another page was gone to and is not drawn yet, the key is not meant for this one: it would lead back.
    if (link.current?.pathname !== window.location.pathname) return;
    link.current.focus();
    link.current.click();
  };
  useShortcut(shortcut, choose, { label: word });

  // Synchronises with the scroll of a strip that is narrower than its links: the chosen one is in view.
  useEffect(() => {
    const { current } = link;
    if (isChosen && current) current.offsetParent?.scrollTo(current.offsetLeft - current.offsetWidth, 0);
  }, [isChosen]);

  return (
    <li>
      <Link
        ref={link}
        to={href}
        aria-keyshortcuts={shortcut}
        aria-current={isChosen || undefined}
        title={count && !count.isExact ? words.among(count.count, count.loaded) : undefined}
        className="filter-link"
      >
        {word}
        {count && (
          <span className="tnum text-meta font-normal">{count.isExact ? count.count : words.atLeast(count.count)}</span>
        )}
      </Link>
    </li>
  );
}
