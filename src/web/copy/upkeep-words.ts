import type { Locale } from './locale.ts';

const english = {
  newLinks: (count: number) => (count === 1 ? '1 new link' : `${count} new links`),
  rereading: (pages: number) =>
    `Re-reading ${pages} ${pages === 1 ? 'page' : 'pages'} = ${pages} ${pages === 1 ? 'request' : 'requests'}`,
  reread: (pages: number) => (pages === 1 ? 'Links refreshed' : `${pages} pages re-read`),
};

/** Words of keeping a list fresh, by language; loaded with the rows. */
export const upkeepWords: Record<Locale, typeof english> = { 'en-GB': english };
