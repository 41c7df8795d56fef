import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { isLow, lastAllowance } from '../session/last-allowance.ts';
import { requestLogId } from '../session/request-log-id.ts';
import { useSessionState } from '../session/session-context.tsx';

/**
 * How many requests the organization has left, as the last answer said; amber below a tenth. Opens what is known of it,
 * and this tab's requests.
 */
export function AllowanceMeter() {
  const words = laterWords(useCopy().locale).session;
  const allowance = lastAllowance(useSessionState().requests);
  const isLittle = allowance !== null && isLow(allowance);
  return (
    <button
      type="button"
      popoverTarget={requestLogId}
      title={words.title}
      className={`tnum ml-auto min-h-8 rounded-md px-1 text-meta hover:bg-raised pointer-coarse:min-h-11 ${isLittle ? 'text-warn' : 'text-ink-2'}`}
    >
      {words.allowance(allowance ? `${allowance.remaining}/${allowance.limit}` : words.unknown)}
      {isLittle && ` · ${words.low}`}
    </button>
  );
}
