import { useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Whether the page is being printed, or shown as it would be; what depends on it is drawn before the browser takes it. */
export function usePrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(() => window.matchMedia('print').matches);

  // Synchronises with the browser, which prints what stands there when this event has been heard: from the first moment that it is seen.
  useLayoutEffect(() => {
    const print = window.matchMedia('print');
    const set = (next: boolean) => flushSync(() => setIsPrinting(next));
    const before = () => set(true);
    const after = () => set(print.matches);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    print.addEventListener('change', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
      print.removeEventListener('change', after);
    };
  }, []);

  return isPrinting;
}
