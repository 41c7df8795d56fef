import { useContext, useEffect, useEffectEvent, useState } from 'react';
import type { FaultError } from '../api/fault-error.ts';
import { useSeconds } from '../time/clock.tsx';
import { type Pause, pauseOfAll } from './pause.ts';
import { useTroubles } from './use-troubles.ts';
import { WaitsContext } from './waits.ts';

/** A pause as the page shows it: `secondsLeft` counts down from `totalSeconds` to 0 while the page will carry on by itself. */
export type ShownPause = {
  pause: Pause;
  secondsLeft: number;
  totalSeconds: number;
  isHeld: boolean;
  hold: () => void;
};

/**
 * Waits out a fault that asks for patience and calls `resume` when its time has come, until
 * `isBusy` says that it is under way. It goes by the deadline,
 * not by ticks, so a computer that slept resumes correctly; the page's clock stands still in a hidden tab, so a
 * hidden tab waits until it is looked at. A pause is the organization's: it lasts as long as it does in any tab, one tab
 * tries first, and when it got through the others follow. Null when the fault asks for no patience.
 */
export function usePause(
  error: FaultError | null,
  pausesInARow: number,
  isBusy: boolean,
  resume: () => void,
): ShownPause | null {
  const waits = useContext(WaitsContext);
  const troubles = useTroubles();
  const [heldError, setHeldError] = useState<FaultError | null>(null);
  const pause = error && pauseOfAll(error, pausesInARow, troubles);
  const isHeld = error !== null && heldError === error;
  const resumesAt = pause?.kind === 'resumes' && !isHeld && !isBusy ? pause.at : null;
  const now = useSeconds(resumesAt !== null);
  const totalSeconds = resumesAt === null || error === null ? 0 : Math.ceil((resumesAt - error.at) / 1_000);
  // The told time may lie before the fault itself: no more is left than there was.
  const secondsLeft =
    resumesAt === null ? 0 : Math.min(totalSeconds, Math.max(0, Math.ceil((resumesAt - now) / 1_000)));

  // Synchronises with the passing of time: the request belongs to an instant, not to an event.
  const resumeNow = useEffectEvent(resume);
  useEffect(() => {
    if (resumesAt !== null && now >= resumesAt && !document.hidden && waits.mayGo()) resumeNow();
  }, [resumesAt, now, waits]);

  return pause === null ? null : { pause, secondsLeft, totalSeconds, isHeld, hold: () => setHeldError(error) };
}
