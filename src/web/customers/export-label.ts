import { knowledgeWords } from '../copy/knowledge-words.ts';
import type { Locale } from '../copy/locale.ts';
import { isWhole, type Loaded } from './loaded-links.ts';

/** What the button says that exports what is loaded: a bare number only when that is all there is. */
export function exportLabel(links: Loaded, locale: Locale): string {
  const { exportAll, exportLoaded } = knowledgeWords[locale];
  return isWhole(links) ? exportAll(links.rows.length) : exportLoaded(links.rows.length);
}
