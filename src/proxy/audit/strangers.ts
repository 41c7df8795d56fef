const minuteMs = 60_000;
const mostAMinute = 60;

/**
 * Whether an event of somebody unknown is still to be written down: the number of those that were left out before it, or
 * null to leave it out too. Anybody can cause such events, and nobody shall fill the disk with them.
 */
export function createStrangers(clock: () => number): () => number | null {
  let since = Number.NEGATIVE_INFINITY;
  let count = 0;
  let leftOut = 0;
  return () => {
    if (clock() - since >= minuteMs) {
      since = clock();
      count = 0;
    }
    count += 1;
    if (count > mostAMinute) {
      leftOut += 1;
      return null;
    }
    const before = leftOut;
    leftOut = 0;
    return before;
  };
}
