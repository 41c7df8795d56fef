import type { ExportRecord } from '../../contract/export-record.ts';
import { exportsPath } from '../../contract/exports-path.ts';
import { tell } from '../api/tell.ts';
import type { Dictionary } from '../copy/dictionary.ts';
import { laterWords } from '../copy/later-words.ts';
import type { ListEnd } from '../kirim/list-end.ts';
import type { TimeStyle } from '../time/format-time.ts';
import { exportFileName } from './export-file-name.ts';
import { type LinksToExport, linksCsv } from './links-csv.ts';

const revokeMs = 60_000;

/**
 * Gives links to the browser as a file to keep, once the console's server has taken down that it will; says in words how
 * many they were. Rejects with the FaultError of that, and then there is no file.
 */
export async function exportLinks(
  links: LinksToExport & { end: ListEnd | null; readAt: number },
  style: TimeStyle,
  copy: Dictionary,
): Promise<string> {
  const bytes = new TextEncoder().encode(linksCsv(links, style, copy));
  const record: ExportRecord = {
    customer_id: links.customerId,
    filter: links.status,
    rows: links.rows.length,
    sha256: await sha256(bytes),
  };
  await tell(exportsPath, record);
  const csv = new Blob([bytes], { type: 'text/csv;charset=utf-8' });
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(csv);
  anchor.download = exportFileName({ ...links, count: links.rows.length }, copy);
  anchor.click();
  // Not at once: some browsers read it only when the person has said where to keep it.
  window.setTimeout(() => URL.revokeObjectURL(anchor.href), revokeMs);
  return laterWords(copy.locale).exported.exported(links.rows.length);
}

/** In hex, as `sha256sum` prints it for the file. */
async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
