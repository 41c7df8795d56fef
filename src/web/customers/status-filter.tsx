import { useRef } from 'react';
import { Link } from 'react-router';
import { type SetupLinkStatus, setupLinkStatuses } from '../../contract/setup-link.ts';
import { useCopy } from '../copy/copy-context.tsx';
import type { ShortcutKey } from '../copy/shortcut-words.ts';
import { useShortcut } from '../keys/use-shortcut.ts';
import { customerHref } from '../links.ts';
import type { FilterCount, FilterCounts } from './filter-counts.ts';

const shortcuts = { active: '2', consumed: '3', expired: '4', revoked: '5' } as const satisfies Record<
  SetupLinkStatus,
  ShortcutKey
>;

type StatusFilterProps = { customerId: string; chosen: SetupLinkStatus | null; counts: FilterCounts };

/** The five views of a customer's links, as links, which open in tabs and stand in the history; `1` to `5` follow them. */
export function StatusFilter({ customerId, chosen, counts }: StatusFilterProps) {
  const { setupLinks: words } = useCopy();
  return (
    <nav aria-label={words.filterLabel} className="-mx-1 min-w-0 overflow-x-auto px-1 py-1">
      <ul className="flex w-max snap-x gap-1">
        <FilterLink
          shortcut="1"
          href={customerHref(customerId)}
          isChosen={chosen === null}
          word={words.all}
          count={counts.all}
        />
        {setupLinkStatuses.map((status) => (
          <FilterLink
            key={status}
            shortcut={shortcuts[status]}
            href={customerHref(customerId, status)}
            isChosen={chosen === status}
            word={words.statuses[status]}
            count={counts[status]}
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
  useShortcut(shortcut, () => {
    link.current?.focus();
    link.current?.click();
  });
  return (
    <li className="snap-start">
      <Link
        ref={link}
        to={href}
        aria-keyshortcuts={shortcut}
        aria-current={isChosen || undefined}
        title={count && !count.isExact ? words.among(count.count, count.loaded) : undefined}
        className="inline-flex min-h-8 items-center gap-1.5 rounded-md border border-transparent px-3 font-medium text-ink-2 transition-colors duration-75 hover:bg-raised hover:text-ink aria-[current=true]:border-edge aria-[current=true]:bg-raised aria-[current=true]:text-ink pointer-coarse:min-h-11"
      >
        {word}
        {count && (
          <span className="tnum text-meta font-normal">{count.isExact ? count.count : words.atLeast(count.count)}</span>
        )}
      </Link>
    </li>
  );
}
