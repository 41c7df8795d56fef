import type { SetupLink } from '../../contract/setup-link.ts';
import { type ListEnd, linksEnd } from '../kirim/list-end.ts';
import { type ListPage, listReadings } from '../kirim/list-readings.ts';
import { newestFirst } from './newest-first.ts';

type LinksPage = ListPage<SetupLink>;

/** What is loaded of a list, as far as it decides what a number may claim. */
export type Loaded = { rows: readonly unknown[]; dropped: number; end: ListEnd };

/** What is loaded of a list: its rows, how many could not be read, and how they end. */
export type LoadedLinks = {
  rows: readonly SetupLink[];
  /** How many pages they came in. */
  pages: number;
  /** Ids of rows that Kirim did not list any more when their place was read last. */
  unlisted: ReadonlySet<string>;
  dropped: number;
  end: ListEnd;
  /** When the oldest part was read, and when the top was (ms since the epoch). */
  readAt: number;
  topReadAt: number;
};

/** Kept as long as the pages are: several parts of the page ask for the same. */
const loadedOf = new WeakMap<readonly LinksPage[], LoadedLinks | null>();

/** The pages of one list as one: newest first, each link once, as it was last read. Null before anything was loaded. */
export function loadedLinks(pages: readonly LinksPage[] | undefined): LoadedLinks | null {
  if (pages === undefined) return null;
  const loaded = loadedOf.get(pages) ?? gather(pages);
  loadedOf.set(pages, loaded);
  return loaded;
}

function gather(pages: readonly LinksPage[]): LoadedLinks | null {
  const [top] = pages;
  if (top === undefined) return null;
  const { readings, unlisted, readAt } = listReadings(pages);
  return {
    rows: newestFirst([...readings.values()].map(({ row }) => row)),
    pages: pages.length,
    unlisted,
    dropped: pages.reduce((sum, { meta }) => sum + meta.droppedRows, 0),
    end: linksEnd(pages),
    readAt,
    topReadAt: top.meta.readAt,
  };
}

/** Whether what is loaded is all there is, so that its number may stand bare. */
export function isWhole({ end, dropped }: Pick<Loaded, 'end' | 'dropped'>): boolean {
  return end === 'complete' && dropped === 0;
}
