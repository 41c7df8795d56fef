import type { FaultError } from '../api/fault-error.ts';
import type { Dictionary } from '../copy/dictionary.ts';
import type { FaultSubject } from '../copy/fault-words.ts';
import { laterWords } from '../copy/later-words.ts';
import { faultDetails } from '../faults/fault-details.ts';

/** A fault on the page at `href` as text to send on, and how that is called. */
export function copiedFault(error: FaultError, subject: FaultSubject, href: string, copy: Dictionary) {
  const { faultCopy, faultView } = laterWords(copy.locale);
  const { title } = faultCopy[error.fault.kind](error.fault, subject);
  return { text: faultDetails(error, title, href, copy), what: faultView.copied.details };
}
