import { useEffect } from 'react';
import { clockCorrection } from '../api/true-time.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { useSessionState } from '../session/session-context.tsx';
import { useClock } from '../time/clock.tsx';
import { spanOf } from '../time/span-of.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Icon } from '../ui/icon.tsx';

const minuteMs = 60_000;

/** Says that this computer's clock is wrong, and by how much, while the page corrects it. */
export function ClockNote() {
  const { locale, time } = useCopy();
  const announce = useAnnounce();
  const clock = useClock();
  // Whether it is corrected is learned from each request of this tab.
  useSessionState();
  const correction = clockCorrection();
  const words = laterWords(locale).clock;
  const say = correction < 0 ? words.clockIsFast : words.clockIsSlow;
  const span = Math.round(Math.abs(correction) / minuteMs) * minuteMs;
  const note = correction === 0 ? null : say(spanOf(span, time));

  // Synchronises with the page's clock and the live region: what is on screen was told by the clock as it was before.
  useEffect(() => {
    clock.retell();
    if (note !== null) announce(note);
  }, [clock, note, announce]);

  if (note === null) return null;
  return (
    <p className="order-last flex basis-full items-center gap-1 text-meta text-warn">
      <Icon name="clock" className="size-3.5" />
      {note}
    </p>
  );
}
