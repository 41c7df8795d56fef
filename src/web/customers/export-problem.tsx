import { type RefObject, useRef } from 'react';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { ShownFault } from '../faults/shown-fault.tsx';
import { usePause } from '../faults/use-pause.ts';
import { useFocusAfter } from '../ui/use-focus-after.ts';
import type { ExportFailure } from './use-export.ts';

type ExportProblemProps = {
  failure: ExportFailure;
  isBusy: boolean;
  retry: () => void;
  /** What gets the focus when the problem, with its way to try again, is gone. */
  focusAfter: RefObject<HTMLElement | null>;
};

/** Why no file was given, and the way to try again. That nobody is let in is said at the top of the page, with the way in. */
export function ExportProblem({ failure, isBusy, retry, focusAfter }: ExportProblemProps) {
  const place = useRef<HTMLDivElement>(null);
  useFocusAfter(place, focusAfter);
  const words = laterWords(useCopy().locale).viewTools;
  const error = failure === 'unavailable' ? null : failure;
  const pause = usePause(error, 1, isBusy, retry);
  return (
    <div ref={place} className="w-full">
      {error === null || error.fault.origin === 'sign-in' ? (
        <p className="text-meta text-bad">{error === null ? words.exportUnavailable : words.notExported}</p>
      ) : (
        <ShownFault
          placement="below"
          subject={{ what: 'export' }}
          remedies={{ retry, isBusy }}
          reassurance={words.notExported}
          {...{ error, pause }}
        />
      )}
    </div>
  );
}
