import { laterWords } from '../copy/later-words.ts';
import type { Locale } from '../copy/locale.ts';
import { isWhole, type Loaded } from './loaded-links.ts';

/** What the button says that exports what is loaded: a bare number only when that is all there is. */
export function exportLabel(links: Loaded, locale: Locale): string {
  const { exportAll, exportLoaded } = laterWords(locale).knowledge;
  return isWhole(links) ? exportAll(links.rows.length) : exportLoaded(links.rows.length);
}
