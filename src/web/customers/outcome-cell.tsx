import type { SetupLink } from '../../contract/setup-link.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { AbsoluteTime } from '../time/absolute-time.tsx';
import { useNow } from '../time/clock.tsx';
import { outcomeOf } from './outcome.ts';
import { outcomeInWords } from './outcome-in-words.ts';

const timeLook = 'block min-w-0 text-meta in-[td]:truncate print:whitespace-normal text-ink-2';

/** What became of a link, or when it runs out: how long ago or ahead, and below it the time itself. */
export function OutcomeCell({ link }: { link: SetupLink }) {
  const copy = useCopy();
  const { setupLinks: words } = copy;
  const { kind, at } = outcomeOf(link);
  return (
    <>
      <div className="font-medium">{outcomeInWords(link, useNow(at), copy)}</div>
      {kind === 'revoked' || at === null ? (
        <div className={timeLook}>
          {kind === 'revoked' && `${words.wouldHaveRunOut} `}
          {at === null ? words.timeNotGiven : <AbsoluteTime instant={at} />}
        </div>
      ) : (
        <AbsoluteTime instant={at} zoneName className={timeLook} />
      )}
    </>
  );
}
