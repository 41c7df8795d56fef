import { useCallback, useRef, useState } from 'react';

/** A value that is shown for so long (ms) and then is null again; showing another one, or the same, begins anew. */
export function useBriefly<Value>(forMs: number): [shown: Value | null, show: (value: Value | null) => void] {
  const [shown, setShown] = useState<Value | null>(null);
  const timer = useRef(0);
  const show = useCallback(
    (value: Value | null) => {
      window.clearTimeout(timer.current);
      setShown(value);
      timer.current = window.setTimeout(() => setShown(null), forMs);
    },
    [forMs],
  );
  return [shown, show];
}
