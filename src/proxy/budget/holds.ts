import { faultTable } from '../../contract/fault.ts';
import type { WireFault } from '../console-fault.ts';

/** For a 429 that does not say for how long, or says nonsense: as long as the page waits then. */
const unknownPauseMs = 10_000;
const longestPauseMs = 120_000;
const keyHoldMs = 60_000;

/** Reasons for which Kirim is not asked at all, learnt from its answers: it asked for a pause, or rejected the key. */
export type Holds = {
  /** The fault that answers instead of Kirim; null when Kirim may be asked. A person's own try is let through to see whether the key works again. */
  current: (isProbe: boolean) => WireFault | null;
  /** Learns from Kirim's answer; null for one without a fault. */
  learn: (fault: WireFault | null) => void;
  /** The key was replaced. */
  forgetKey: () => void;
};

/** `until` when Kirim is not asked, and when the time is over that Kirim named, which may be later. */
type Hold = { fault: WireFault; until: number; namedUntil: number };

/** Remembers for everybody what Kirim said to one. */
export function createHolds(clock: () => number): Holds {
  let pause: Hold | null = null;
  let rejection: Hold | null = null;

  function holdFor(fault: WireFault, ms: number, namedMs = ms): Hold {
    return { fault, until: clock() + ms, namedUntil: clock() + namedMs };
  }

  /** Milliseconds that are left of a hold; none are left of one that a clock set back has put too far away. */
  function leftOf(hold: Hold | null, longest: number): number {
    const left = hold === null ? 0 : hold.until - clock();
    return left > longest ? 0 : Math.max(0, left);
  }

  return {
    current(isProbe) {
      const pauseMs = leftOf(pause, longestPauseMs);
      if (pause !== null && pauseMs > 0) {
        return { ...pause.fault, retry_after_seconds: Math.ceil((pause.namedUntil - clock()) / 1000) };
      }
      return rejection !== null && !isProbe && leftOf(rejection, keyHoldMs) > 0 ? rejection.fault : null;
    },
    learn(fault) {
      if (fault?.kind === 'kirim_rate_limited') {
        const { retry_after_seconds: seconds } = fault;
        const namedMs = seconds === null ? unknownPauseMs : seconds * 1000;
        pause = holdFor(fault, Math.min(namedMs, longestPauseMs), namedMs);
      }
      if (fault?.kind === 'kirim_key_rejected') rejection = holdFor(fault, keyHoldMs);
      // What Kirim itself refuses, it refuses to a key that it accepts; its faults of 5xx may come from before it.
      else if (fault === null || faultTable[fault.kind].status < 500) rejection = null;
    },
    forgetKey() {
      rejection = null;
    },
  };
}
