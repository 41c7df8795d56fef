import { type ReactNode, startTransition, useEffect, useRef, useState } from 'react';

type Arrive = () => Promise<void>;

/**
 * A part that comes as those do that a page fetches: in a transition, which React paints before it runs the part's
 * effects. `arrive` brings it and ends in between, in the first moment that it stands in the document: what a busy
 * computer makes a moment that people act in.
 */
export function arriving(part: ReactNode): { place: ReactNode; arrive: Arrive } {
  let onReady = (_arrive: Arrive) => {};
  const ready = new Promise<Arrive>((resolve) => {
    onReady = resolve;
  });
  return { place: <Place onReady={onReady}>{part}</Place>, arrive: async () => (await ready)() };
}

function Place({ children, onReady }: { children: ReactNode; onReady: (arrive: Arrive) => void }) {
  const [isThere, setIsThere] = useState(false);
  const place = useRef<HTMLDivElement>(null);

  // Synchronises with the test.
  useEffect(() => {
    onReady(
      () =>
        new Promise((resolve) => {
          const observer = new MutationObserver(() => {
            observer.disconnect();
            resolve();
          });
          if (place.current) observer.observe(place.current, { childList: true });
          startTransition(() => setIsThere(true));
        }),
    );
  }, [onReady]);

  return <div ref={place}>{isThere && children}</div>;
}
