import { useEffect } from 'react';
import type { FaultError } from '../api/fault-error.ts';
import { useCopy } from '../copy/copy-context.tsx';
import type { FaultSubject } from '../copy/fault-words.ts';
import { laterWords } from '../copy/later-words.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { LaterIcon } from '../ui/later-icon.tsx';
import { FaultActions, type FaultRemedies } from './fault-actions.tsx';
import { faultManners } from './fault-manner.ts';
import { FaultReference } from './fault-reference.tsx';
import { FaultText, PauseText, useFaultWords } from './fault-text.tsx';
import type { ShownPause } from './use-pause.ts';

const tones = {
  bad: 'bg-bad-bg text-bad',
  warn: 'bg-warn-bg text-warn',
  off: 'bg-off-bg text-off',
  wait: 'bg-wait-bg text-wait',
  done: 'bg-done-bg text-done',
  unknown: 'bg-raised text-ink',
};

type FaultBannerProps = {
  error: FaultError;
  subject: FaultSubject;
  pause: ShownPause | null;
  remedies: FaultRemedies;
  /** What the fault leaves untouched. */
  reassurance: string;
  /** Above rows that could not be renewed there is room for the title alone. */
  isBrief?: boolean;
};

/** A fault beside rows that stay: below them when the next page failed, above them when a refresh did. */
export function FaultBanner({ error, subject, pause, remedies, reassurance, isBrief = false }: FaultBannerProps) {
  const words = useFaultWords(error, subject, pause, true);
  const aftermath = useAftermath(error);
  const announce = useAnnounce();
  const manner = faultManners[error.fault.kind];

  // Synchronises with the live region; a countdown speaks for itself.
  const spoken = pause?.pause.kind === 'resumes' ? null : `${words.title}. ${reassurance}`;
  useEffect(() => {
    if (spoken !== null) announce(spoken);
  }, [spoken, announce]);

  return (
    <section
      aria-label={words.title}
      className={`flex animate-appear gap-3 [overflow-anchor:none] px-3 ${isBrief ? 'py-1 has-[div>div_button]:py-2' : 'my-3 rounded-lg py-3'} ${tones[manner.tone]}`}
    >
      <LaterIcon name={manner.icon} className={isBrief ? 'mt-0.5 sm:mt-1' : 'mt-0.5'} />
      <div className={`min-w-0 flex-1 ${isBrief ? 'flex flex-wrap items-center gap-x-3 gap-y-1' : 'space-y-2'}`}>
        <p className={`wrap-anywhere ${isBrief ? 'sm:min-h-6 sm:content-center' : ''}`}>
          <strong className="font-semibold">{words.title}.</strong>{' '}
          <span className="text-ink">
            {(!isBrief || words.quotesMessage) && <FaultText error={error} words={words} />} {reassurance} {aftermath}{' '}
            {pause && <PauseText error={error} pause={pause} />}
          </span>
        </p>
        <div className={`flex flex-wrap gap-2 ${isBrief ? 'sm:-my-1' : ''} not-has-[a,button,summary]:hidden`}>
          <FaultActions error={error} title={words.title} pause={pause} remedies={remedies} />
        </div>
        <FaultReference error={error} title={words.title} />
      </div>
    </section>
  );
}

/** What a fault means for the rows that stay, beyond their being there. */
function useAftermath({ fault }: FaultError): string | null {
  const words = laterWords(useCopy().locale).faultView;
  if (fault.kind === 'kirim_key_rejected') return words.mayBeOutOfDate;
  return fault.kind === 'kirim_invalid_cursor' ? words.stillCorrect : null;
}
