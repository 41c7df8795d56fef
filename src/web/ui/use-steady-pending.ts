import { useEffect, useRef, useState } from 'react';

const delayMs = 200;
const leastMs = 400;

/** Whether to show a skeleton: not before 200 ms of waiting, and then for at least 400 ms, so that nothing flickers. */
export function useSteadyPending(isPending: boolean): boolean {
  const [isShown, setIsShown] = useState(false);
  const shownAt = useRef(0);

  // Synchronises with the passing of time.
  useEffect(() => {
    if (isPending === isShown) return;
    const waitMs = isPending ? delayMs : Math.max(0, shownAt.current + leastMs - performance.now());
    const timer = window.setTimeout(() => {
      if (isPending) shownAt.current = performance.now();
      setIsShown(isPending);
    }, waitMs);
    return () => window.clearTimeout(timer);
  }, [isPending, isShown]);

  return isShown;
}
