const everyMs = 100;

export type EventLoopLag = {
  /** How late the event loop was at its worst in the window before this one and in this one, milliseconds. */
  worstMs: () => number;
  stop: () => void;
};

/**
 * Watches how late the event loop runs: ten looks in a second, and the worst of each window of 5 seconds. A percentile
 * of more looks would hide one long stall, since during a stall nobody looks.
 */
export function watchEventLoop(windowMs = 5_000): EventLoopLag {
  const looksInWindow = windowMs / everyMs;
  let dueAt = performance.now() + everyMs;
  let looks = 0;
  let worst = 0;
  let worstBefore = 0;
  const lateNow = () => Math.max(0, performance.now() - dueAt);
  const looking = setInterval(() => {
    worst = Math.max(worst, lateNow());
    dueAt = performance.now() + everyMs;
    looks += 1;
    if (looks % looksInWindow !== 0) return;
    worstBefore = worst;
    worst = 0;
  }, everyMs).unref();
  return {
    worstMs: () => Math.max(worstBefore, worst, lateNow()),
    stop: () => clearInterval(looking),
  };
}
