import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { Icon } from './icon.tsx';
import { useBriefly } from './use-briefly.ts';

type Announce = (text: string, isInSight?: boolean) => void;

const AnnouncerContext = createContext<Announce>(() => {});
const inSightMs = 2_000;

/** Holds the page's one polite live region, there from the first paint, and gives everything below a voice in it. */
export function Announcer({ children }: { children: ReactNode }) {
  const [{ text, turn }, setMessage] = useState({ text: '', turn: 0 });
  const [isInSight, showInSight] = useBriefly<boolean>(inSightMs);
  const announce = useCallback<Announce>(
    (next, isShown = false) => {
      setMessage((last) => ({ text: next, turn: last.turn + 1 }));
      showInSight(isShown);
    },
    [showInSight],
  );
  return (
    <AnnouncerContext value={announce}>
      {children}
      <div role="status" className={isInSight ? 'said' : 'sr-only'}>
        {isInSight && <Icon name="check" />}
        {/* The key makes the same words twice in a row two messages. */}
        <span key={turn}>{text}</span>
      </div>
    </AnnouncerContext>
  );
}

/** Says a sentence to screen readers, after what they are saying now; in sight too, at the window's foot, for a moment. */
export function useAnnounce(): Announce {
  return useContext(AnnouncerContext);
}
