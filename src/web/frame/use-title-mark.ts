import { useEffect } from 'react';
import { useTroubles } from '../faults/use-troubles.ts';
import { useNow } from '../time/clock.tsx';

const marks = { offline: '⚠ ', paused: '⏸ ' };

/** Marks the tab's title, whatever it is, while there is no connection or while the organization is told to wait. */
export function useTitleMark(): void {
  const { offline, waiting, pausedAt, pausedUntil, pauseEndedAt } = useTroubles();
  const now = useNow();
  const isPaused = waiting > 0 || (pausedAt > pauseEndedAt && pausedUntil > now);
  const mark = offline !== null ? marks.offline : isPaused ? marks.paused : null;

  // Synchronises with the document's title, which each page sets anew.
  useEffect(() => {
    if (mark === null) return;
    const put = () => {
      if (!document.title.startsWith(mark)) document.title = `${mark}${document.title}`;
    };
    const observer = new MutationObserver(put);
    put();
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      if (document.title.startsWith(mark)) document.title = document.title.slice(mark.length);
    };
  }, [mark]);
}
