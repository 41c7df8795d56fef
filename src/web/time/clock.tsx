import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';

const calmMs = 15_000;
const livelyMs = 1_000;

/** One clock for the page: what time it is (ms since the epoch), told every 15 s, or every second to who asks for it. */
export type Clock = {
  now: () => number;
  /** Milliseconds since some moment: for how long something takes, while `now` may be corrected. */
  elapsed: () => number;
  subscribe: (listener: () => void) => () => void;
  subscribeEverySecond: (listener: () => void) => () => void;
  /** The time in whole steps of 15 s, rounded down: the same for all that render between two ticks. */
  told: () => number;
  toldEverySecond: () => number;
  /** Tells the time again at once, because it is another one. */
  retell: () => void;
};

/** Makes the page's clock. It stands still while the page is hidden and tells the time at once when it is shown again. */
export function createClock(now: () => number = Date.now, elapsed = () => performance.now()): Clock {
  const calm = createTicker(now, calmMs);
  const lively = createTicker(now, livelyMs);
  return {
    now,
    elapsed,
    subscribe: calm.subscribe,
    subscribeEverySecond: lively.subscribe,
    told: calm.told,
    toldEverySecond: lively.told,
    retell() {
      calm.tick();
      lively.tick();
    },
  };
}

function createTicker(now: () => number, everyMs: number) {
  const listeners = new Set<() => void>();
  let timer: number | undefined;

  function tick() {
    for (const listener of listeners) listener();
  }
  function follow() {
    window.clearInterval(timer);
    if (document.hidden) return;
    tick();
    timer = window.setInterval(tick, everyMs);
  }
  return {
    tick,
    // Whole steps of the clock, so that renders between two ticks agree and nobody is told a stale time after a rest.
    told: () => Math.floor(now() / everyMs) * everyMs,
    subscribe(listener: () => void) {
      if (listeners.size === 0) {
        document.addEventListener('visibilitychange', follow);
        if (!document.hidden) timer = window.setInterval(tick, everyMs);
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        window.clearInterval(timer);
        document.removeEventListener('visibilitychange', follow);
      };
    },
  };
}

const ClockContext = createContext<Clock | null>(null);
const NowContext = createContext(0);

/** Gives the page's clock to everything below, and the time that it told last. */
export function ClockProvider({ clock, children }: { clock: Clock; children: ReactNode }) {
  // Followed once and handed down: hundreds of cells that each followed the clock would cost a slow computer its first row.
  const now = useSyncExternalStore(clock.subscribe, clock.told);
  return (
    <ClockContext value={clock}>
      <NowContext value={now}>{children}</NowContext>
    </ClockContext>
  );
}

/** The page's clock, for event handlers. */
export function useClock(): Clock {
  const clock = useContext(ClockContext);
  if (clock === null) throw new Error('useClock needs a ClockProvider above it');
  return clock;
}

/** The time in ms since the epoch, renewed every 15 s. */
export function useNow(): number {
  return useContext(NowContext);
}

const never = () => () => {};

/** The time in ms since the epoch, renewed every second while `counting`. */
export function useSeconds(counting: boolean): number {
  const clock = useClock();
  return useSyncExternalStore(counting ? clock.subscribeEverySecond : never, clock.toldEverySecond);
}
