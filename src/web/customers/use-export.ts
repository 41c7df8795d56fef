import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { askConsole } from '../api/ask-console.ts';
import { FaultError } from '../api/fault-error.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { setupLinksQuery } from '../kirim/queries.ts';
import { useTimeStyle } from '../time/time-style.tsx';
import { useAnnounce } from '../ui/announcer.tsx';
import type { LinksView } from './links-view.ts';
import { summaryOfView } from './summary-of-view.ts';

/** Why no file was given: the console's server no longer has the code for it, or it did not take down that there would be one. */
export type ExportFailure = 'unavailable' | FaultError;

/** Gives the links on screen as a file; tells whether that is under way, and why the last attempt failed (else null). */
export function useExport(view: LinksView) {
  const { customerId, status, links, readAt } = view;
  const copy = useCopy();
  const style = useTimeStyle();
  const announce = useAnnounce();
  const queries = useQueryClient();
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<ExportFailure | null>(null);

  async function give(readAtMs: number): Promise<ExportFailure | null> {
    const pages = [status, null].flatMap(
      (key) => queries.getQueryData(setupLinksQuery(customerId, key).queryKey)?.pages ?? [],
    );
    const code = await import('./export-links.ts').catch(() => null);
    const { origin } = window.location;
    const summary = summaryOfView(view, copy.setupLinks);
    const exported = { ...view, pages, summary, origin, end: links?.end ?? null, readAt: readAtMs };
    try {
      // A browser does not say why code could not be fetched: the server does, or does not.
      if (code === null) return await askConsole().then(() => 'unavailable');
      announce(await code.exportLinks(exported, style, copy));
      return null;
    } catch (error) {
      if (error instanceof FaultError) return error;
      throw error;
    }
  }

  async function exportNow(): Promise<void> {
    if (readAt === null) return;
    setIsBusy(true);
    const failed = await give(readAt).finally(() => setIsBusy(false));
    setFailure(failed);
    const words = laterWords(copy.locale).viewTools;
    if (failed === 'unavailable') announce(words.exportUnavailable);
    else if (failed?.fault.origin === 'sign-in') announce(words.notExported);
  }

  return { exportNow, isBusy, failure };
}
