import type { FaultError } from '../api/fault-error.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { ShownFault } from '../faults/shown-fault.tsx';
import { clockTime } from '../time/format-time.ts';
import { useTimeStyle } from '../time/time-style.tsx';
import { Button } from '../ui/button.tsx';

type HeaderFailureProps = {
  error: FaultError;
  /** When what is shown all the same was read, ms since the epoch; null when nothing is. */
  readAt: number | null;
  /** Whether the same cause is explained below, so that it need not be told twice. */
  isExplainedBelow: boolean;
  isBusy: boolean;
  onRetry: () => void;
};

/** Says that the customer itself could not be read, or not now, which the links below need not share. */
export function HeaderFailure({ error, readAt, isExplainedBelow, isBusy, onRetry }: HeaderFailureProps) {
  const { customers: words } = useCopy();
  const style = useTimeStyle();
  const title = readAt === null ? words.headerUnavailable : words.headerAsOf(clockTime(readAt, style, false));
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <p className={`font-medium ${readAt === null ? 'text-bad' : 'text-warn'}`}>{title}</p>
      <Button isDisabled={isBusy} onClick={onRetry}>
        {words.tryAgain}
      </Button>
      {!isExplainedBelow && <ShownFault placement="aside" error={error} title={title} />}
    </div>
  );
}
