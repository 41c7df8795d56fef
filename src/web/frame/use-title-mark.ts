import { useEffect } from 'react';
import { useTroubles } from '../faults/use-troubles.ts';
import { useNow } from '../time/clock.tsx';

/** A tab that should have gone on by then was closed; a hidden one's clock stands still. */
const longestWaitMs = 60_000;

const marks = { offline: '⚠ ', paused: '⏸ ' };

/** Marks the tab's title, whatever it is, while there is no connection or while the organization is told to wait. */
export function useTitleMark(): void {
  const { offline, pausedAt, pausedUntil, pauseEndedAt } = useTroubles();
  const now = useNow();
  const isPaused = pausedAt > pauseEndedAt && now < pausedUntil + longestWaitMs;
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
