import type { FaultError } from '../api/fault-error.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { clockTime, utc } from '../time/format-time.ts';
import { useTimeStyle } from '../time/time-style.tsx';
import { useCopyText } from '../ui/clipboard.tsx';
import { answerOf } from './answer-of.ts';
import { faultDetails } from './fault-details.ts';

/** Where a fault arose, what the answer was, under which reference and when; and all of it to copy. */
export function FaultReference({ error, title }: { error: FaultError; title: string }) {
  const copy = useCopy();
  const style = useTimeStyle();
  const copyText = useCopyText();
  const { fault } = error;
  const reference = fault.request_id ?? (fault.origin === 'kirim' ? null : fault.console_request_id);
  const words = laterWords(copy.locale).faultView;
  const isOfConnection = fault.kind === 'upstream_unreachable' || fault.kind === 'upstream_incomplete';
  return (
    <p data-dotted className="flex flex-wrap items-center gap-x-2 gap-y-1 text-meta text-ink-2">
      <span className="font-medium text-ink">{copy.faults.origins[fault.origin]}</span>
      <span className="wrap-anywhere">{answerOf(fault)}</span>
      <span className="wrap-anywhere">
        {reference === null ? copy.faults.noReference : copy.faults.reference(reference)}
      </span>
      <span className="tnum">
        {words.time(clockTime(error.at, style), clockTime(error.at, { ...style, zone: utc }))}
      </span>
      <button
        type="button"
        className="min-h-6 rounded-md font-medium text-ink underline decoration-edge underline-offset-4 hover:bg-raised pointer-coarse:min-h-11"
        onClick={() => copyText(faultDetails(error, title, window.location.href, copy), words.copied.details)}
      >
        {isOfConnection ? words.actions.copyDetailsForOperator : words.actions.copyDetails}
      </button>
    </p>
  );
}
