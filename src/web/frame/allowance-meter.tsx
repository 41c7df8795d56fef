import { isAboutSignIn } from '../api/asked-request.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { sessionWords } from '../copy/session-words.ts';
import { requestLogId } from '../session/request-log-id.ts';
import { useSessionState } from '../session/session-context.tsx';

const lowShare = 0.1;

/** How many requests the organization has left, as the last answer said; amber below a tenth. Opens this tab's requests. */
export function AllowanceMeter() {
  const words = sessionWords[useCopy().locale];
  const last = useSessionState().requests.find((request) => !isAboutSignIn(request));
  const { rateLimit = null, rateRemaining = null } = last?.meta ?? {};
  const isKnown = rateLimit !== null && rateRemaining !== null;
  const isLow = isKnown && rateRemaining < rateLimit * lowShare;
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
