import type { Dictionary } from '../copy/dictionary.ts';
import { laterWords } from '../copy/later-words.ts';
import type { ListEnd } from '../kirim/list-end.ts';
import type { TimeStyle } from '../time/format-time.ts';
import { exportFileName } from './export-file-name.ts';
import { type LinksToExport, linksCsv } from './links-csv.ts';

const revokeMs = 60_000;

/** Gives links to the browser as a file to keep; says in words how many they were. */
export function exportLinks(
  links: LinksToExport & { end: ListEnd | null; readAt: number },
  style: TimeStyle,
  copy: Dictionary,
): string {
  const csv = new Blob([linksCsv(links, style, copy)], { type: 'text/csv;charset=utf-8' });
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(csv);
  anchor.download = exportFileName({ ...links, count: links.rows.length }, copy);
  anchor.click();
  // Not at once: some browsers read it only when the person has said where to keep it.
  window.setTimeout(() => URL.revokeObjectURL(anchor.href), revokeMs);
  return laterWords(copy.locale).exported.exported(links.rows.length);
}
