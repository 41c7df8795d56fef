import { useEffect, useEffectEvent, useRef } from 'react';

const meanwhileMs = 2_000;

/**
 * Asks once more, 2 s later, when an answer was an old copy that the proxy is renewing meanwhile. Once only: when that
 * answer is old again, Kirim is slow, and whoever needs to know refreshes.
 */
export function useSecondLook(isRevalidating: boolean, isFetching: boolean, ask: () => unknown): void {
  const hasLooked = useRef(false);
  const look = useEffectEvent(() => {
    hasLooked.current = true;
    ask();
  });

  // Synchronises with the proxy, which has read Kirim by then.
  useEffect(() => {
    if (isFetching) return;
    if (!isRevalidating) hasLooked.current = false;
    if (!isRevalidating || hasLooked.current) return;
    const timer = window.setTimeout(look, meanwhileMs);
    return () => window.clearTimeout(timer);
  }, [isRevalidating, isFetching]);
}
