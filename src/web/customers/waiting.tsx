import { useEffect, useState } from 'react';
import { useCopy } from '../copy/copy-context.tsx';
import { useSeconds } from '../time/clock.tsx';
import { useAnnounce } from '../ui/announcer.tsx';

const slowSeconds = 4;

/** Says, from the fourth second on, that an answer is still awaited. Counts from its own first appearance. */
export function Waiting() {
  const { setupLinks: words } = useCopy();
  const announce = useAnnounce();
  const [startedAt] = useState(() => performance.now());
  useSeconds(true);
  // Not the told time, whose whole seconds may lie a second behind, and which another answer may set right.
  const seconds = Math.floor((performance.now() - startedAt) / 1_000);
  const isSlow = seconds >= slowSeconds;

  // Synchronises with the live region: said once, while the seconds go on counting for the eye.
  useEffect(() => {
    if (isSlow) announce(words.stillWaitingAnnounced);
  }, [isSlow, announce, words]);

  return <p className="min-h-10 py-3 text-ink-2 tnum">{isSlow && words.stillWaiting(seconds)}</p>;
}
