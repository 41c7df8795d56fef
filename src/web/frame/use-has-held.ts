import { useEffect, useState } from 'react';

/** Whether something has held for so many milliseconds without a break; no longer from when it does not. */
export function useHasHeld(isSo: boolean, forMs: number): boolean {
  const [hasHeld, setHasHeld] = useState(false);

  // Synchronises with the passing of time.
  useEffect(() => {
    if (!isSo) return;
    const timer = window.setTimeout(() => setHasHeld(true), forMs);
    return () => {
      window.clearTimeout(timer);
      setHasHeld(false);
    };
  }, [isSo, forMs]);

  return isSo && hasHeld;
}
