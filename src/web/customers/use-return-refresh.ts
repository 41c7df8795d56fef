import { useEffect, useEffectEvent } from 'react';
import { type Clock, useClock } from '../time/clock.tsx';

const channelName = 'tautan-refresh';
const mostOftenMs = 30_000;
const oldMs = 30_000;

/** When a tab of this browser last refreshed by itself, as far as the page of a clock knows; ms since the epoch. */
const lastRefresh = new WeakMap<Clock, number>();

/**
 * Refreshes on a return to the tab what was read over 30 s ago (`readAt` in ms since the epoch), at most once in 30 s in
 * all tabs together. `refresh` says whether it may and did.
 */
export function useReturnRefresh(readAt: number, refresh: () => boolean): void {
  const clock = useClock();
  const refreshIfDue = useEffectEvent(() => {
    const now = clock.now();
    if (document.hidden || now - readAt <= oldMs || now - (lastRefresh.get(clock) ?? 0) < mostOftenMs) return false;
    if (!refresh()) return false;
    lastRefresh.set(clock, now);
    return true;
  });

  // Synchronises with the tab's being looked at, and with the other tabs.
  useEffect(() => {
    const channel = new BroadcastChannel(channelName);
    channel.onmessage = () => lastRefresh.set(clock, clock.now());
    const look = () => {
      if (refreshIfDue()) channel.postMessage('refreshed');
    };
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      channel.close();
    };
  }, [clock]);
}
