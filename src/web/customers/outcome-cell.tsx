import type { SetupLink } from '../../contract/setup-link.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { AbsoluteTime } from '../time/absolute-time.tsx';
import { useNow } from '../time/clock.tsx';
import { outcomeOf } from './outcome.ts';
import { outcomeInWords } from './outcome-in-words.ts';

/** What became of a link, or when it runs out: how long ago or ahead, and below it the time itself. */
export function OutcomeCell({ link }: { link: SetupLink }) {
  const copy = useCopy();
  const { setupLinks: words } = copy;
  const { kind, at } = outcomeOf(link);
  return (
    <div className="compact:flex compact:items-baseline compact:gap-3 compact:whitespace-nowrap">
      <div className="font-medium">{outcomeInWords(link, useNow(at), copy)}</div>
      <div className="min-w-0 text-meta in-[td]:truncate print:whitespace-normal text-ink-2">
        {kind === 'revoked' && `${words.wouldHaveRunOut} `}
        {at === null ? words.timeNotGiven : <AbsoluteTime instant={at} zoneName={kind !== 'revoked'} />}
      </div>
    </div>
  );
}
