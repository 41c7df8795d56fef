import { useContext, useEffect } from 'react';
import { askConsole } from '../api/ask-console.ts';
import type { AskedRequest } from '../api/asked-request.ts';
import { fetchMissed } from '../copy/optional-part.ts';
import { createKeeper } from '../faults/keeper.ts';
import { WaitsContext } from '../faults/waits.ts';
import { useSession } from '../session/session-context.tsx';
import { useClock } from '../time/clock.tsx';

/**
 * Keeps what waits in this tab in step with the other tabs and with the connection, by what this tab's requests tell; an
 * answer also means that parts of the page which could not be fetched may be had.
 */
export function useKeptWaits(): void {
  const waits = useContext(WaitsContext);
  const { state, subscribe } = useSession();
  const { now } = useClock();

  // Synchronises with the other tabs, the network and the requests of this tab.
  useEffect(() => {
    // What became of a probe is in the list of requests, like all else.
    const keeper = createKeeper({ waits, now, probe: () => askConsole().catch(() => {}) });
    let last: AskedRequest | undefined;
    function hearNew() {
      const { requests } = state();
      const known = last === undefined ? -1 : requests.indexOf(last);
      for (const request of requests.slice(0, known === -1 ? requests.length : known).toReversed()) {
        keeper.hear(request);
        if (request.fault === null) void fetchMissed();
      }
      last = requests[0];
    }
    hearNew();
    const unsubscribe = subscribe(hearNew);
    return () => {
      unsubscribe();
      keeper.close();
    };
  }, [waits, now, state, subscribe]);
}
