import { useEffect, useEffectEvent } from 'react';
import type { SetupLink } from '../../contract/setup-link.ts';
import { useClock, useNow } from '../time/clock.tsx';
import { instantOf } from '../time/instant.ts';

const soonMs = 2 * 60_000;
/** The told time is up to 15 s behind, and what has just run out must not be forgotten before its moment came. */
const justNowMs = 15_000;
/** Kirim's clock may be a little behind. */
const graceMs = 1_000;

/**
 * Refreshes once when an active one of the links that were read at `readAt` (ms since the epoch) runs out within two
 * minutes, at that moment. A status that Kirim writes late is left to the next refresh.
 */
export function useExpiryRefresh(links: readonly SetupLink[], readAt: number, refresh: () => void): void {
  const clock = useClock();
  const now = useNow();
  const next = Math.min(
    ...links
      .flatMap(({ status, expires_at }) => (status === 'active' ? (instantOf(expires_at) ?? []) : []))
      .filter((expiry) => expiry > Math.max(readAt, now - justNowMs) && expiry <= now + soonMs),
  );
  const run = useEffectEvent(() => {
    if (!document.hidden) refresh();
  });

  // Synchronises with the passing of time: the status changes at an instant that is known.
  useEffect(() => {
    if (next === Number.POSITIVE_INFINITY) return;
    const timer = window.setTimeout(run, next + graceMs - clock.now());
    return () => window.clearTimeout(timer);
  }, [next, clock]);
}
