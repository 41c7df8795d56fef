import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

const AnnouncerContext = createContext<(text: string) => void>(() => {});

/** Holds the page's one polite live region, there from the first paint, and gives everything below a voice in it. */
export function Announcer({ children }: { children: ReactNode }) {
  const [{ text, turn }, setMessage] = useState({ text: '', turn: 0 });
  const announce = useCallback((next: string) => setMessage((last) => ({ text: next, turn: last.turn + 1 })), []);
  return (
    <AnnouncerContext value={announce}>
      {children}
      <div role="status" className="sr-only">
        {/* The key makes the same words twice in a row two messages. */}
        <span key={turn}>{text}</span>
      </div>
    </AnnouncerContext>
  );
}

/** Says a sentence to screen readers, after what they are saying now. */
export function useAnnounce(): (text: string) => void {
  return useContext(AnnouncerContext);
}
