import { useMemo } from 'react';
import type { SetupLink } from '../../contract/setup-link.ts';
import { isLinkIdForAddress } from '../links.ts';
import { IconButton } from './drawer-buttons.tsx';
import { hostsOf, linksByHost } from './links-to-host.ts';
import { useDrawerWords } from './use-drawer-words.ts';

type SameHostsProps = {
  link: SetupLink;
  /** The list beside the drawer, as far as it is loaded. */
  rows: readonly SetupLink[];
  /** Shows another link of the list. */
  onStep: (link: SetupLink) => void;
};

/**
 * How many of the loaded links lead to the same hosts, and a way from one to the next: who wrote a wrong host once has
 * often done so again. Each host is an item of its own, so that the focus stays while a step changes the link.
 */
export function SameHosts({ link, rows, onStep }: SameHostsProps) {
  const words = useDrawerWords();
  const byHost = useMemo(() => linksByHost(rows), [rows]);
  const index = rows.findIndex(({ id }) => id === link.id);
  const before = new Set(rows.slice(0, Math.max(0, index)));
  return (
    <ul className="space-y-1 text-meta text-ink-2">
      {hostsOf(link).map((host) => {
        const same = byHost.get(host) ?? [];
        const others = same.filter(({ id }) => id !== link.id);
        const openable = others.filter(({ id }) => isLinkIdForAddress(id));
        const previous = openable.findLast((other) => before.has(other));
        const next = openable.find((other) => !before.has(other));
        return (
          <li key={host} className="flex min-h-8 items-center gap-1">
            <span className="min-w-0 flex-1 wrap-anywhere">
              {others.length === 0 ? words.noOtherToHost(host) : words.sameHost(same.length, rows.length, host)}
            </span>
            {others.length > 0 && (
              <>
                <IconButton
                  icon="up"
                  label={words.previousToHost(host)}
                  onClick={previous && (() => onStep(previous))}
                />
                <IconButton icon="down" label={words.nextToHost(host)} onClick={next && (() => onStep(next))} />
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
