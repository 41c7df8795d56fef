import type { SetupLinkStatus } from '../../contract/setup-link.ts';
import type { Dictionary } from '../copy/dictionary.ts';
import { laterWords } from '../copy/later-words.ts';
import type { ListEnd } from '../kirim/list-end.ts';
import { dataNotice } from '../session/data-notice.ts';
import { wholeText } from './whole-text.ts';

const longestName = 60;

type Exported = {
  customerId: string;
  name: string | null;
  status: SetupLinkStatus | null;
  count: number;
  /** How the list ends, null for rows of another list. */
  end: ListEnd | null;
  /** When the oldest of them was read, ms since the epoch. */
  readAt: number;
};

/**
 * `Toko Sari, expired, 50 newest, 2026-11-24 110512Z.csv`: whose, which, how many of how many, and as of when. Data that
 * are not Kirim's, by `notice`, say so first: nothing in the file itself may, which is all rows.
 */
export function exportFileName(
  { customerId, name, status, count, end, readAt }: Exported,
  copy: Dictionary,
  notice = dataNotice(),
): string {
  const words = laterWords(copy.locale).exported;
  const filter = status === null ? words.all : copy.setupLinks.statuses[status].toLowerCase();
  const at = new Date(readAt).toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '');
  const source = notice === 'sandbox' ? copy.frame.sandboxTitle : nameable(notice);
  const parts = [
    source,
    nameable(name ?? '') || nameable(customerId),
    filter,
    words.inName[end ?? 'more'](count),
    `${at}Z`,
  ];
  return `${parts.filter(Boolean).join(', ')}.csv`;
}

/** A text without what any file system refuses or hides. */
function nameable(text: string): string {
  const kept = wholeText(text).replace(/[^\p{L}\p{M}\p{N}()_ -]+/gu, ' ');
  return [...kept.replace(/\s+/g, ' ').trim()].slice(0, longestName).join('').trim();
}
