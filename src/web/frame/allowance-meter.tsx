import { useCopy } from '../copy/copy-context.tsx';
import { sessionWords } from '../copy/session-words.ts';
import { allowanceOf } from '../session/allowance.ts';
import { requestLogId } from '../session/request-log-id.ts';
import { useSessionState } from '../session/session-context.tsx';

/** How many requests the organization has left, as the last answer said; amber below a tenth. Opens this tab's requests. */
export function AllowanceMeter() {
  const words = sessionWords[useCopy().locale];
  const { rateLimit, rateRemaining, isLow } = allowanceOf(useSessionState());
  const isKnown = rateLimit !== null && rateRemaining !== null;
  return (
    <button
      type="button"
      popoverTarget={requestLogId}
      title={words.title}
      className={`tnum ml-auto min-h-8 rounded-md px-1 text-meta hover:bg-raised pointer-coarse:min-h-11 ${isLow ? 'text-warn' : 'text-ink-2'}`}
    >
      {words.allowance(isKnown ? `${rateRemaining}/${rateLimit}` : words.unknown)}
      {isLow && ` · ${words.low}`}
    </button>
  );
}
