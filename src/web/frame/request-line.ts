import type { AskedRequest } from '../api/asked-request.ts';
import type { Dictionary } from '../copy/dictionary.ts';
import { sessionWords } from '../copy/session-words.ts';
import { answerOf } from '../faults/answer-of.ts';
import { kirimReference, whatFor } from '../session/what-for.ts';
import { utcTime } from '../time/format-time.ts';

/** One request in words; `at` is when it was sent, in ms since the epoch. */
export type RequestLine = {
  key: string;
  at: number;
  whatFor: string;
  answer: string;
  isFault: boolean;
  duration: string;
  reference: string;
  allowance: string;
};

/** Puts a request into words. No cursor, token or key is among them. */
export function requestLine(request: AskedRequest, { locale, faults }: Dictionary): RequestLine {
  const words = sessionWords[locale];
  const { fault, meta } = request;
  const at = meta.readAt - meta.milliseconds;
  const reference = kirimReference(request) ?? meta.consoleRequestId ?? fault?.console_request_id ?? null;
  return {
    key: `${at} ${request.path} ${reference}`,
    at,
    whatFor: whatForWords(request, locale),
    answer: fault ? `${faults.origins[fault.origin]} · ${answerOf(fault)}` : '200',
    isFault: fault !== null,
    duration: words.milliseconds(meta.milliseconds),
    reference: reference === null ? faults.noReference : faults.reference(reference),
    allowance:
      meta.rateLimit === null || meta.rateRemaining === null
        ? words.allowanceUnknown
        : words.left(meta.rateRemaining, meta.rateLimit),
  };
}

function whatForWords(request: AskedRequest, locale: Dictionary['locale']): string {
  const words = sessionWords[locale];
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
  const rows = lines.map(({ at, whatFor, answer, duration, reference, allowance }) =>
    [utcTime(at), whatFor, answer, duration, reference, allowance].join(' · '),
  );
  return [title, ...rows].join('\n');
}
