import type { FaultError } from '../api/fault-error.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { faultCopies } from '../copy/fault-copies.ts';
import type { FaultSubject, FaultWords } from '../copy/fault-words.ts';
import { absoluteTime } from '../time/format-time.ts';
import { useTimeStyle } from '../time/time-style.tsx';
import { plainText } from '../ui/plain-text.ts';
import type { ShownPause } from './use-pause.ts';

const longestQuote = 500;

/** The words for a fault as it stands: a pause that did not help has words of its own. */
export function useFaultWords(error: FaultError, subject: FaultSubject, pause: ShownPause | null): FaultWords {
  const { faults, locale } = useCopy();
  if (pause?.pause.kind === 'stopped') return { title: faults.stoppedTitle, text: faults.stoppedText };
  return faultCopies[locale][error.fault.kind](error.fault, subject);
}

/** What a fault means, with Kirim's own words in quotes where ours don't know better. */
export function FaultText({ error, words }: { error: FaultError; words: FaultWords }) {
  return (
    <>
      {words.text}
      {words.quotesMessage && (
        <>
          {' '}
          <q lang="en" className="wrap-anywhere">
            {plainText(error.fault.message, longestQuote)}
          </q>
        </>
      )}
    </>
  );
}

/** How a pause goes on. It counts each second and so stands outside of every live region. */
export function PauseText({ pause }: { pause: ShownPause }) {
  const { faults } = useCopy();
  const style = useTimeStyle();
  if (pause.pause.kind === 'stopped') return null;
  if (pause.pause.kind === 'waits') {
    const { at } = pause.pause;
    return <span className="tnum">{faults.waitUntil(absoluteTime(at, at, style, { zoneName: true }))}</span>;
  }
  if (pause.isHeld) return <span>{faults.notContinuing}</span>;
  if (pause.secondsLeft === 0) return <span>{faults.carryOnNow}</span>;
  const say = pause.pause.isStated ? faults.carryOnIn : faults.carryOnUnstated;
  return <span className="tnum">{say(pause.secondsLeft)}</span>;
}
