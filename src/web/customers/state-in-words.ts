import { isSetupLinkStatus, type SetupLink } from '../../contract/setup-link.ts';
import type { Dictionary } from '../copy/dictionary.ts';
import { absoluteTime, type TimeStyle } from '../time/format-time.ts';
import { relativeTime } from '../time/relative-time.ts';
import { plainText } from '../ui/plain-text.ts';
import { outcomeOf } from './outcome.ts';
import { outcomeInWords } from './outcome-in-words.ts';

const longestRaw = 32;

/** A link's status as a word; one that this console doesn't know as Kirim sent it. */
export function statusInWords(status: string, { setupLinks: words }: Dictionary): string {
  return isSetupLinkStatus(status) ? words.statuses[status] : plainText(status, longestRaw) || words.statusNotGiven;
}

/**
 * Status and outcome in one line: `Active, runs out in 2 d`; with the time itself where the outcome is too far away to say
 * how far. `now` in ms since the epoch.
 */
export function stateInWords(link: SetupLink, now: number, copy: Dictionary, style: TimeStyle): string {
  const status = statusInWords(link.status, copy);
  const outcome = outcomeInWords(link, now, copy);
  const { kind, at } = outcomeOf(link);
  if (kind === 'revoked') return status;
  const isDated = at !== null && (kind === 'unknown' || relativeTime(at, now, copy.time) === null);
  const date = isDated ? ` ${absoluteTime(at, now, style)}` : '';
  return `${status}, ${outcome.charAt(0).toLowerCase()}${outcome.slice(1)}${date}`;
}
