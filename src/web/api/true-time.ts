/** From which difference on a computer's clock is wrong, down to which it is right again, and what counts as no change. */
const wrongMs = 90_000;
const rightMs = 60_000;
const sameMs = 30_000;

/** When an answer was asked for and when it was there, by this computer's clock, and when the server gave it, by its own. */
export type Answered = { startedAt: number; answeredAt: number; serverTime: number | null };

let correctionMs = 0;

/**
 * The time in ms since the epoch: this computer's, corrected once the console's server has shown that it is off by more
 * than 90 s. Every time that the page tells or compares is of this clock.
 */
export function trueTime(): number {
  return Date.now() + correctionMs;
}

/** What this computer's clock lacks, in ms: negative for one that is fast, 0 for one that is right. */
export function clockCorrection(): number {
  return correctionMs;
}

/** Learns from an answer how far this computer's clock is off, and gives the correction from now on. */
export function learnTime(answered: Answered): number {
  correctionMs = correctionAfter(correctionMs, answered);
  return correctionMs;
}

/**
 * The correction after an answer. The server gave it somewhere between the asking and the having, so a computer that
 * slept in between proves nothing. A correction stays until the clock is clearly right again or clearly otherwise wrong:
 * what is told must not flicker.
 */
export function correctionAfter(before: number, { startedAt, answeredAt, serverTime }: Answered): number {
  if (serverTime === null) return before;
  const [least, most] = [serverTime - answeredAt, serverTime - startedAt];
  if (before !== 0 && before > least - sameMs && before < most + sameMs) return before;
  const nearest = Math.min(Math.max(0, least), most);
  return Math.abs(nearest) > (before === 0 ? wrongMs : rightMs) ? nearest : 0;
}
