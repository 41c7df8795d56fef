import type { FaultError } from '../api/fault-error.ts';
import { useCopy } from '../copy/copy-context.tsx';
import type { FaultSubject } from '../copy/fault-words.ts';
import { laterWords } from '../copy/later-words.ts';
import { LaterIcon } from '../ui/later-icon.tsx';
import { FaultActions, type FaultRemedies } from './fault-actions.tsx';
import { faultManners } from './fault-manner.ts';
import { FaultReference } from './fault-reference.tsx';
import { FaultText, PauseText, useFaultWords } from './fault-text.tsx';
import type { ShownPause } from './use-pause.ts';

const ink = { bad: 'text-bad', warn: 'text-warn', off: 'text-off', wait: 'text-wait', done: 'text-done', unknown: '' };

type FaultPanelProps = {
  error: FaultError;
  subject: FaultSubject;
  pause: ShownPause | null;
  remedies: FaultRemedies;
};

/** A fault that stands where data would: nothing could be loaded. Its first words are spoken at once. */
export function FaultPanel({ error, subject, pause, remedies }: FaultPanelProps) {
  const { nothingLoaded } = laterWords(useCopy().locale).faultView;
  const words = useFaultWords(error, subject, pause);
  const manner = faultManners[error.fault.kind];
  return (
    <div className="flex animate-appear gap-3 border-y border-line py-6">
      <LaterIcon name={manner.icon} className={`mt-0.5 ${ink[manner.tone]}`} />
      <div className="max-w-3xl min-w-0 space-y-3">
        <div role="alert">
          <h3 className={`font-semibold wrap-anywhere ${ink[manner.tone]}`}>{words.title}</h3>
          <p className="mt-1 wrap-anywhere">
            <FaultText error={error} words={words} /> {nothingLoaded}
          </p>
        </div>
        {pause && (
          <p className="font-medium">
            <PauseText error={error} pause={pause} />
          </p>
        )}
        <div className="flex flex-wrap gap-2 not-has-[a,button,summary]:hidden">
          <FaultActions error={error} title={words.title} pause={pause} remedies={remedies} />
        </div>
        <FaultReference error={error} title={words.title} />
      </div>
    </div>
  );
}
