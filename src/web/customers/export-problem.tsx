import { useCopy } from '../copy/copy-context.tsx';
import { viewToolsWords } from '../copy/view-tools-words.ts';
import { ShownFault } from '../faults/shown-fault.tsx';
import { usePause } from '../faults/use-pause.ts';
import type { ExportFailure } from './use-export.ts';

type ExportProblemProps = { failure: ExportFailure; isBusy: boolean; retry: () => void };

/** Why no file was given, and the way to try again. That nobody is let in is said at the top of the page, with the way in. */
export function ExportProblem({ failure, isBusy, retry }: ExportProblemProps) {
  const words = viewToolsWords[useCopy().locale];
  const error = failure === 'unavailable' ? null : failure;
  const pause = usePause(error, 1, isBusy, retry);
  if (error === null || error.fault.origin === 'sign-in') {
    return <p className="w-full text-meta text-bad">{error === null ? words.exportUnavailable : words.notExported}</p>;
  }
  return (
    <div className="w-full">
      <ShownFault
        placement="below"
        subject={{ what: 'export' }}
        remedies={{ retry, isBusy }}
        reassurance={words.notExported}
        {...{ error, pause }}
      />
    </div>
  );
}
