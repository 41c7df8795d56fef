import { useContext } from 'react';
import type { SetupLink } from '../../contract/setup-link.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { useNow } from '../time/clock.tsx';
import { instantOf } from '../time/instant.ts';
import { Icon } from '../ui/icon.tsx';
import { outcomeFlag } from './outcome.ts';
import { RowMarksContext } from './row-marks.ts';
import { UnlistedMark } from './unlisted-mark.tsx';

/**
 * What the console adds to a link's status, said beside the one that Kirim gave and not in its place: that Kirim does
 * not list the link any more, or what follows from the expiry of an active one.
 */
export function OutcomeFlagNote({ link }: { link: SetupLink }) {
  const { setupLinks: words } = useCopy();
  const flag = outcomeFlag(link, useNow(instantOf(link.expires_at)));
  if (useContext(RowMarksContext).unlisted.has(link.id)) return <UnlistedMark />;
  if (flag === null) return null;
  return (
    <span
      title={flag === 'past' ? words.pastItsExpiryHint : undefined}
      className="inline-flex items-center gap-1 text-meta font-medium text-warn"
    >
      <Icon name={flag === 'past' ? 'hourglass' : 'clock'} className="size-3.5" />
      {flag === 'past' ? words.pastItsExpiry : words.runsOutSoon}
    </span>
  );
}
