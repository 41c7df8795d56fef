import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { FaultBanner } from '../faults/fault-banner.tsx';
import { useToldKinds } from '../faults/told-kinds.ts';
import { useTroubles } from '../faults/use-troubles.ts';
import { refusalOf } from '../session/refusal-of.ts';
import { useSessionState } from '../session/session-context.tsx';
import { accessQuery } from './queries.ts';
import { useHasHeld } from './use-has-held.ts';
import { useKeptWaits } from './use-kept-waits.ts';
import { useTitleMark } from './use-title-mark.ts';

/** A part of the page that is about to say it needs a moment: React alone holds back what was fetched for up to 300 ms. */
const untoldMs = 1_000;

/**
 * What stands in the way of every page, at their top, unless a part of the page says it already: no connection, else
 * that Kirim refuses everybody. Checking again costs one request, whichever page is open.
 */
export function Troubles() {
  useKeptWaits();
  useTitleMark();
  const { offline, standing } = useTroubles();
  const words = laterWords(useCopy().locale).faultView;
  const queries = useQueryClient();
  const isBusy = useIsFetching({ queryKey: accessQuery.queryKey }) > 0;
  const told = useToldKinds();
  // That nobody is let in comes before what Kirim refuses, and has a banner of its own.
  const isLetIn = refusalOf(useSessionState()) === null;
  const error = offline ?? (isLetIn ? standing : null);
  const isUntold = useHasHeld(error !== null && !told.includes(error.fault.kind), untoldMs);
  if (error === null || !isUntold) return null;
  return (
    <div className="mb-3">
      <FaultBanner
        isBrief
        error={error}
        subject={{ what: 'page' }}
        pause={null}
        reassurance={offline === null ? words.readBefore : words.picksUp}
        remedies={{ retry: () => void queries.prefetchQuery(accessQuery), isBusy }}
      />
    </div>
  );
}
