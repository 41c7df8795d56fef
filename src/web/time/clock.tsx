import { createContext, type ReactNode, use, useContext, useSyncExternalStore } from 'react';

const calmMs = 15_000;
const livelyMs = 1_000;
const nearMs = 2 * 60_000;

/** One clock for the page: what time it is (ms since the epoch), told every 15 s, or every second to who asks for it. */
export type Clock = {
  now: () => number;
  subscribe: (listener: () => void) => () => void;
  subscribeEverySecond: (listener: () => void) => () => void;
  /** The time in whole steps of 15 s, rounded down: the same for all that render between two ticks. */
  told: () => number;
  toldEverySecond: () => number;
  /** Tells the time at once, because it was set right. */
  retell: () => void;
};

/** Makes the page's clock. It stands still while the page is hidden and tells the time at once when it is shown again. */
export function createClock(now: () => number = Date.now): Clock {
  const calm = createTicker(now, calmMs);
  const lively = createTicker(now, livelyMs);
  return {
    now,
    subscribe: calm.subscribe,
    subscribeEverySecond: lively.subscribe,
    told: calm.told,
    toldEverySecond: lively.told,
    retell: calm.tick,
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
const SecondsContext = createContext<number | null>(null);

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

/**
 * The time in ms since the epoch, renewed every 15 s; every second for who tells of a time `at` that is less than 2 min
 * away, ahead or ago, below a `NearTimes`.
 */
export function useNow(at: number | null = null): number {
  const now = useContext(NowContext);
  // Read where it matters alone: a second that passes draws those anew for whom it counts, and no other row.
  return (isNear(at, now) && use(SecondsContext)) || now;
}

const never = () => () => {};

/** The time in ms since the epoch, renewed every 15 s and in the second in which `at` has come. */
export function useNowAndAt(at: number): number {
  const clock = useClock();
  const told = useNow();
  const subscribe = isNear(at, told) ? clock.subscribeEverySecond : never;
  return useSyncExternalStore(subscribe, () => clock.now() >= at) ? Math.max(told, at) : told;
}

/** The time in ms since the epoch, renewed every second while `counting`. */
export function useSeconds(counting: boolean): number {
  const clock = useClock();
  return useSyncExternalStore(counting ? clock.subscribeEverySecond : never, clock.toldEverySecond);
}

/** Counts the seconds for what is below while one of the times (ms since the epoch) that stand there is near. */
export function NearTimes({ times, children }: { times: readonly (number | null)[]; children: ReactNode }) {
  const now = useNow();
  return <SecondsContext value={useSeconds(times.some((at) => isNear(at, now)))}>{children}</SecondsContext>;
}

function isNear(at: number | null, now: number): boolean {
  return at !== null && Math.abs(at - now) < nearMs;
}
