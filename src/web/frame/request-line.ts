import type { Fault } from '../../contract/fault.ts';
import type { AskedRequest } from '../api/asked-request.ts';
import type { AnswerMeta } from '../api/get.ts';
import type { Dictionary } from '../copy/dictionary.ts';
import type { SessionWords } from '../copy/en/session-words.ts';
import { laterWords } from '../copy/later-words.ts';
import { answerOf } from '../faults/answer-of.ts';
import { kirimReference, whatFor } from '../session/what-for.ts';
import { utcTime } from '../time/utc-time.ts';

/** One request in words; `at` is when it was sent, in ms since the epoch. */
export type RequestLine = {
  key: string;
  at: number;
  whatFor: string;
  answer: string;
  isFault: boolean;
  duration: string;
  /** How old the answer was and why, when it came from the proxy's memory; '' when Kirim was read for it. */
  memory: string;
  reference: string;
  allowance: string;
};

/** Puts a request into words. No cursor, token or key is among them. */
export function requestLine(request: AskedRequest, { locale, faults }: Dictionary): RequestLine {
  const words = laterWords(locale).session;
  const { fault, meta } = request;
  const at = meta.answeredAt - meta.milliseconds;
  const reference = kirimReference(request) ?? meta.consoleRequestId ?? fault?.console_request_id ?? null;
  return {
    key: `${at} ${request.path} ${reference}`,
    at,
    whatFor: whatForWords(request, locale),
    answer: fault ? whoseFault(fault, faults) : '200',
    isFault: fault !== null,
    duration: words.milliseconds(meta.milliseconds),
    memory: memoryWords(meta, words, faults),
    reference: reference === null ? faults.noReference : faults.reference(reference),
    allowance:
      meta.rateLimit === null || meta.rateRemaining === null
        ? words.allowanceUnknown
        : words.left(meta.rateRemaining, meta.rateLimit),
  };
}

function whoseFault(fault: Fault, { origins }: Dictionary['faults']): string {
  return `${origins[fault.origin]} · ${answerOf(fault)}`;
}

function memoryWords({ ageSeconds, insteadOf }: AnswerMeta, words: SessionWords, faults: Dictionary['faults']): string {
  if (ageSeconds === null) return '';
  const age = words.fromMemory(ageSeconds);
  return insteadOf === null ? age : `${age} · ${words.becauseOf(whoseFault(insteadOf.fault, faults))}`;
}

function whatForWords(request: AskedRequest, locale: Dictionary['locale']): string {
  const words = laterWords(locale).session;
  const { what, customerId, status, isNextPage } = whatFor(request);
  const subject = {
    organization: words.organization,
    customers: words.customers,
    customer: words.customer(customerId ?? ''),
    links: words.links(customerId ?? '', status),
  }[what];
  return isNextPage ? `${subject} · ${words.nextPage}` : subject;
}

/** The requests as text to send on, in UTC. */
export function requestLogText(lines: readonly RequestLine[], title: string): string {
  const rows = lines.map(({ at, whatFor, answer, duration, memory, reference, allowance }) =>
    [utcTime(at), whatFor, answer, duration, memory, reference, allowance].filter((part) => part !== '').join(' · '),
  );
  return [title, ...rows].join('\n');
}
