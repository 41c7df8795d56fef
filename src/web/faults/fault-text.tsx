import { useEffect } from 'react';
import type { FaultError } from '../api/fault-error.ts';
import { useCopy } from '../copy/copy-context.tsx';
import type { FaultSubject, FaultWords } from '../copy/fault-words.ts';
import { laterWords } from '../copy/later-words.ts';
import { absoluteTime } from '../time/format-time.ts';
import { useTimeStyle } from '../time/time-style.tsx';
import { useAnnounce } from '../ui/announcer.tsx';
import { plainText } from '../ui/plain-text.ts';
import type { ShownPause } from './use-pause.ts';

const longestQuote = 500;

/** Only a pause that is longer is worth a word at its half. */
const longSeconds = 30;

/** The words for a fault as it stands, `isBeside` where rows stay on screen: too many requests that no pause helped have words of their own. */
export function useFaultWords(
  error: FaultError,
  subject: FaultSubject,
  pause: ShownPause | null,
  isBeside = false,
): FaultWords {
  const { locale } = useCopy();
  const { stoppedTitle, stoppedText } = laterWords(locale).faultView;
  const { rateRemaining = null, rateLimit = null } = error.allowance ?? {};
  const isStopped = pause?.pause.kind === 'stopped' && error.fault.kind !== 'breaker_open';
  if (isStopped) return { title: stoppedTitle, text: stoppedText(rateRemaining, rateLimit) };
  return laterWords(locale).faultCopy[error.fault.kind](error.fault, subject, isBeside);
}

/** What a fault means, with Kirim's own words in quotes where ours don't know better. */
export function FaultText({ error, words }: { error: FaultError; words: FaultWords }) {
  const { notJson } = laterWords(useCopy().locale).faultView;
  const { message, media_type: mediaType, upstream_status: status } = error.fault;
  return (
    <>
      {words.text}
      {mediaType !== undefined && status !== undefined && ` ${notJson(mediaType, status)}`}
      {words.quotesMessage && (
        <>
          {' '}
          <q lang="en" className="wrap-anywhere">
            {plainText(message, longestQuote)}
          </q>
        </>
      )}
    </>
  );
}

/** How a pause goes on. It counts each second and so stands outside of every live region. */
export function PauseText({ error, pause }: { error: FaultError; pause: ShownPause }) {
  const words = laterWords(useCopy().locale).faultView;
  const style = useTimeStyle();
  const isKirims = error.fault.origin === 'kirim';
  useSaidCountdown(pause);
  if (pause.pause.kind === 'reconnects') return null;
  if (pause.pause.kind === 'stopped') return error.fault.kind === 'breaker_open' && <span>{words.notContinuing}</span>;
  if (pause.pause.kind === 'waits') {
    const { at } = pause.pause;
    const until = absoluteTime(at, at, style, { zoneName: true });
    return <span className="tnum">{isKirims ? words.waitUntil(until) : words.consoleWaitsUntil(until)}</span>;
  }
  if (pause.isHeld) return <span>{words.notContinuing}</span>;
  if (pause.secondsLeft === 0) return <span>{words.carryOnNow}</span>;
  const say = pause.pause.isStated || !isKirims ? words.carryOnIn : words.carryOnUnstated;
  return <span className="tnum">{say(pause.secondsLeft)}</span>;
}

/** Speaks at the start of a countdown, at the half of a long one and at its end, and never each second. */
function useSaidCountdown({ pause, isHeld, secondsLeft, totalSeconds }: ShownPause): void {
  const words = laterWords(useCopy().locale).faultView;
  const announce = useAnnounce();
  const isHalf = totalSeconds > longSeconds && secondsLeft === Math.ceil(totalSeconds / 2);
  // Both are 0 from when the page carries on.
  const isWorthSaying = secondsLeft === totalSeconds || isHalf;
  const spokenSeconds = pause.kind === 'resumes' && !isHeld && isWorthSaying ? secondsLeft : null;

  // Synchronises with the live region.
  useEffect(() => {
    if (spokenSeconds !== null)
      announce(spokenSeconds === 0 ? words.announceOver : words.announcePaused(spokenSeconds));
  }, [spokenSeconds, announce, words]);
}
