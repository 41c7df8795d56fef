import type { SetupLinkPage } from '../../contract/page.ts';
import { setupLinksPerPage } from '../../contract/paths.ts';
import type { SetupLink } from '../../contract/setup-link.ts';
import type { Answer } from '../api/get.ts';
import { type ListEnd, listEnd } from '../kirim/list-end.ts';
import { newestFirst, uniqueRows } from './unique-rows.ts';

/** What is loaded of a list, as far as it decides what a number may claim. */
export type Loaded = { rows: readonly unknown[]; dropped: number; end: ListEnd };

/** What is loaded of a list: its rows, how many could not be read, how they end, and when the oldest part was read (ms). */
export type LoadedLinks = { rows: readonly SetupLink[]; dropped: number; end: ListEnd; readAt: number };

/** The pages of one list as one: newest first, each link once. Null before anything was loaded. */
export function loadedLinks(pages: readonly Answer<SetupLinkPage>[] | undefined): LoadedLinks | null {
  if (pages === undefined || pages.length === 0) return null;
  return {
    rows: newestFirst(uniqueRows(pages)),
    dropped: pages.reduce((sum, { meta }) => sum + meta.droppedRows, 0),
    end: listEnd(pages, setupLinksPerPage),
    readAt: Math.min(...pages.map(({ meta }) => meta.readAt)),
  };
}

/** Whether what is loaded is all there is, so that its number may stand bare. */
export function isWhole({ end, dropped }: Pick<Loaded, 'end' | 'dropped'>): boolean {
  return end === 'complete' && dropped === 0;
}
