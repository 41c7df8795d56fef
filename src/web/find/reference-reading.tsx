import type { AskedRequest } from '../api/asked-request.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { answerOf } from '../faults/answer-of.ts';
import { requestLogId } from '../session/request-log-id.ts';
import { useSessionState } from '../session/session-context.tsx';
import { kirimReference } from '../session/what-for.ts';
import { clockTime } from '../time/format-time.ts';
import { useTimeStyle } from '../time/time-style.tsx';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { plainText } from '../ui/plain-text.ts';

const longestReference = 128;

/** The request of this tab with this reference, be it Kirim's or the console's own. */
export function useAskedRequest(reference: string): AskedRequest | undefined {
  return useSessionState().requests.find(
    (asked) => kirimReference(asked) === reference || asked.meta.consoleRequestId === reference,
  );
}

/** Which request of this tab a reference belongs to; for any other, who can say more about it. */
export function ReferenceReading({ reference }: { reference: string }) {
  const { locale, frame } = useCopy();
  const words = laterWords(locale).find;
  const style = useTimeStyle();
  const request = useAskedRequest(reference);
  if (request) {
    const { fault, meta } = request;
    return (
      <p className="flex flex-wrap items-center gap-3 tnum">
        {clockTime(meta.answeredAt, style)} · {fault ? answerOf(fault) : '200'} · {meta.milliseconds} ms
        <Button popoverTarget={requestLogId}>{words.openRequests}</Button>
      </p>
    );
  }
  return (
    <p className="text-ink-2">
      {words.askSupport}{' '}
      <span className="inline-flex items-center gap-1 font-mono text-id wrap-anywhere text-ink">
        {plainText(reference, longestReference)}
        <CopyButton text={reference} label={frame.copy(words.reference)} what={words.reference} />
      </span>
    </p>
  );
}
