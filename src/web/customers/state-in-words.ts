import { isSetupLinkStatus, type SetupLink } from '../../contract/setup-link.ts';
import type { Dictionary } from '../copy/dictionary.ts';
import { plainText } from '../ui/plain-text.ts';
import { outcomeInWords } from './outcome-in-words.ts';

const longestRaw = 32;

/** A link's status as a word; one that this console doesn't know as Kirim sent it. */
export function statusInWords(status: string, { setupLinks: words }: Dictionary): string {
  return isSetupLinkStatus(status) ? words.statuses[status] : plainText(status, longestRaw) || words.statusNotGiven;
}

/** Status and outcome in one line: `Active, runs out in 2 d`. `now` in ms since the epoch. */
export function stateInWords(link: SetupLink, now: number, copy: Dictionary): string {
  const status = statusInWords(link.status, copy);
  const outcome = outcomeInWords(link, now, copy);
  return status === outcome ? status : `${status}, ${outcome.charAt(0).toLowerCase()}${outcome.slice(1)}`;
}
