import type { AskedRequest } from '../api/asked-request.ts';
import { isOfConsole } from '../api/asked-request.ts';
import { FaultError } from '../api/fault-error.ts';
import { isPatient, pauseAfter } from './pause.ts';
import { createReconnecting } from './reconnecting.ts';
import { openTabs } from './tabs.ts';
import type { Waits } from './waits.ts';

/** As long as a request may take, and a little more: a tab that tries may have been closed meanwhile. */
const longestTryMs = 20_000;
const standingKinds: ReadonlySet<string> = new Set(['kirim_key_rejected', 'kirim_subscription_inactive']);

export type KeeperOptions = {
  waits: Waits;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Asks the console's own server something that costs Kirim nothing; what became of it is heard like everything else. */
  probe: () => Promise<unknown>;
};

export type Keeper = {
  /** Learns from a request that has ended. */
  hear: (request: AskedRequest) => void;
  close: () => void;
};

/**
 * Keeps the waits of this tab in step with those of the others, by what the console's requests tell: a pause is the
 * organization's, one tab tries first, and the others follow its success; what is refused to everybody stands in every
 * tab until a request gets through that began later; and whoever was cut off goes on as soon as the server answers.
 */
export function createKeeper({ waits, now, probe }: KeeperOptions): Keeper {
  let tryUntil = 0;
  const reconnecting = createReconnecting({ waits, probe });
  const tabs = openTabs(({ kind, at, until, pausesInARow, fault }) => {
    const { troubles, change } = waits;
    switch (kind) {
      case 'tries':
        tryUntil = until;
        break;
      case 'paused':
        tryUntil = 0;
        change({
          pausedAt: at,
          pausedUntil: Math.max(until, troubles().pausedUntil),
          pausesInARow: Math.max(pausesInARow, troubles().pausesInARow),
        });
        break;
      case 'resumed':
        endPause(at);
        break;
      case 'refused':
        if (fault !== null) change({ standing: new FaultError(fault, at) });
        break;
      case 'accepted':
        change({ standing: null });
    }
  });

  function isPaused(): boolean {
    const { pausedAt, pauseEndedAt } = waits.troubles();
    return pausedAt > pauseEndedAt;
  }

  function endPause(at: number): void {
    tryUntil = 0;
    waits.change({ pauseEndedAt: at, pausesInARow: 0 });
  }

  waits.keepBy(() => {
    if (!isPaused()) return true;
    if (now() < tryUntil) return false;
    tryUntil = now() + longestTryMs;
    tabs.tell('tries', now(), { until: tryUntil });
    return true;
  });

  function hearPause(error: FaultError, startedAt: number): void {
    const { pausedUntil, pausesInARow } = waits.troubles();
    // Told once more by the console's server, or by a request that was on its way already.
    if (isPaused() && startedAt < pausedUntil) return;
    const pause = pauseAfter(error, 1);
    const until = pause?.kind === 'resumes' ? pause.at : error.at;
    tryUntil = 0;
    waits.change({ pausedAt: error.at, pausedUntil: until, pausesInARow: pausesInARow + 1 });
    tabs.tell('paused', error.at, { until, pausesInARow: pausesInARow + 1 });
  }

  function hearEnd(isAnswerOfKirim: boolean, startedAt: number, at: number): void {
    if (!isAnswerOfKirim || !isPaused() || startedAt < waits.troubles().pausedAt) return;
    endPause(at);
    tabs.tell('resumed', at);
  }

  function hearRefusal(error: FaultError): void {
    if (waits.troubles().standing?.fault.kind === error.fault.kind) return;
    waits.change({ standing: error });
    tabs.tell('refused', error.at, { fault: error.fault });
  }

  function hearSuccess(startedAt: number, at: number): void {
    const { standing } = waits.troubles();
    // What was on its way when everybody was refused may have been let through before.
    if (standing === null || startedAt < standing.at) return;
    waits.change({ standing: null });
    tabs.tell('accepted', at);
  }

  function hear(request: AskedRequest): void {
    const { answeredAt: at, milliseconds, ageSeconds, insteadOf } = request.meta;
    const failure = request.fault && new FaultError(request.fault, at);
    const startedAt = at - milliseconds;
    const isProbe = isOfConsole(request);
    reconnecting.hear({ error: failure, at, isProbe });
    if (isProbe) return;

    const error = failure ?? insteadOf;
    if (error !== null && isPatient(error)) {
      hearPause(error, startedAt);
      return;
    }
    hearEnd(ageSeconds === null && (error === null || error.fault.origin === 'kirim'), startedAt, at);
    if (error !== null && standingKinds.has(error.fault.kind)) hearRefusal(error);
    else if (error === null && ageSeconds === null) hearSuccess(startedAt, at);
  }

  return {
    hear,
    close() {
      waits.keepBy(() => true);
      reconnecting.close();
      tabs.close();
    },
  };
}
