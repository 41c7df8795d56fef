import type { FaultError } from '../api/fault-error.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { ShownFault } from '../faults/shown-fault.tsx';
import { Button } from '../ui/button.tsx';

type HeaderFailureProps = {
  error: FaultError;
  /** Whether the same cause is explained below, so that it need not be told twice. */
  isExplainedBelow: boolean;
  isBusy: boolean;
  onRetry: () => void;
};

/** Says that the customer itself could not be read, which the links below need not share. */
export function HeaderFailure({ error, isExplainedBelow, isBusy, onRetry }: HeaderFailureProps) {
  const { customers: words } = useCopy();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <p className="font-medium text-bad">{words.headerUnavailable}</p>
      <Button isDisabled={isBusy} onClick={onRetry}>
        {words.tryAgain}
      </Button>
      {!isExplainedBelow && <ShownFault placement="aside" error={error} title={words.headerUnavailable} />}
    </div>
  );
}
