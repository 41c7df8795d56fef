import { maskSecrets } from '../../contract/mask-secrets.ts';
import type { FaultError } from '../api/fault-error.ts';
import type { Dictionary } from '../copy/dictionary.ts';
import type { FaultSubject } from '../copy/fault-words.ts';
import { laterWords } from '../copy/later-words.ts';
import { utcTime } from '../time/utc-time.ts';
import { answerOf } from './answer-of.ts';

/** Everything that somebody who looks into a fault needs, as text: no key, token, cursor or customer data in it. */
export function faultDetails(error: FaultError, title: string, viewHref: string, copy: Dictionary): string {
  const { origins } = copy.faults;
  const { details } = laterWords(copy.locale).faultView;
  const { fault } = error;
  const lines: [string, string | null][] = [
    [details.when, utcTime(error.at)],
    [details.origin, origins[fault.origin]],
    [details.answer, answerOf(fault)],
    [details.kirimSaid, fault.kind.startsWith('kirim_') && fault.message !== '' ? `“${fault.message}”` : null],
    [details.kirimReference, fault.request_id ?? details.none],
    [details.consoleReference, fault.console_request_id ?? details.none],
    [details.view, viewHref],
  ];
  const text = [title, ...lines.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]))].join('\n');
  // Kirim's words and the address are somebody else's: nothing secret may stand in them by mistake.
  return maskSecrets(text);
}

/** A fault of `subject` on the page at `viewHref` as text to send on, under the title that a banner has, and how it is called. */
export function titledFaultDetails(error: FaultError, subject: FaultSubject, viewHref: string, copy: Dictionary) {
  const { faultCopy, faultView } = laterWords(copy.locale);
  const { title } = faultCopy[error.fault.kind](error.fault, subject);
  return { text: faultDetails(error, title, viewHref, copy), what: faultView.copied.details };
}
