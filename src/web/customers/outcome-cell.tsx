import type { ReactNode } from 'react';
import type { SetupLink } from '../../contract/setup-link.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { AbsoluteTime } from '../time/absolute-time.tsx';
import { useNow } from '../time/clock.tsx';
import { relativeTime } from '../time/relative-time.ts';
import { useTimeAgo } from '../time/use-time-ago.ts';
import { outcomeOf } from './outcome.ts';

/** What became of a link, or when it runs out: how long ago or ahead, and below it the time itself. */
export function OutcomeCell({ link }: { link: SetupLink }) {
  const { setupLinks: words, time } = useCopy();
  const now = useNow();
  const timeAgo = useTimeAgo();
  const { kind, at } = outcomeOf(link);
  const absolute = at === null ? words.timeNotGiven : <AbsoluteTime instant={at} zoneName />;
  const ago = at === null ? null : timeAgo(at);

  switch (kind) {
    case 'runs-out': {
      const relative = at === null ? null : relativeTime(at, now, time);
      const isPast = at !== null && at <= now;
      if (relative === null) return <Lines first={words.runsOutOn} second={absolute} />;
      return <Lines first={isPast ? words.ranOut(relative) : words.runsOut(relative)} second={absolute} />;
    }
    case 'used':
      return <Lines first={ago === null ? words.usedOn : words.used(ago)} second={absolute} />;
    case 'ran-out':
      return <Lines first={ago === null ? words.ranOutOn : words.ranOut(ago)} second={absolute} />;
    case 'revoked':
      return (
        <Lines
          first={words.revoked}
          second={
            <>
              {words.wouldHaveRunOut} {absolute}
            </>
          }
        />
      );
    case 'unknown':
      return <Lines first={words.expiry} second={absolute} />;
  }
}

function Lines({ first, second }: { first: ReactNode; second: ReactNode }) {
  return (
    <>
      <div className="font-medium">{first}</div>
      <div className="text-meta text-ink-2">{second}</div>
    </>
  );
}
