/** Words of keeping a list fresh, in English. */
export const upkeep = {
  seconds: (seconds: number) => `${seconds} s`,
  updated: (relative: string) => `Updated ${relative}`,
  old: (span: string) => `${span} old`,
  olderRows: (span: string) => `older rows ${span} old`,
  showingAsOf: (clock: string) => `Showing links as of ${clock}`,
  newLinks: (count: number) => (count === 1 ? '1 new link' : `${count} new links`),
  rereading: (pages: number) =>
    `Re-reading ${pages} ${pages === 1 ? 'page' : 'pages'} = ${pages} ${pages === 1 ? 'request' : 'requests'}`,
  reread: (pages: number) => (pages === 1 ? 'Links refreshed' : `${pages} pages re-read`),
};

/** One language's words of how fresh a list is and how it is kept so. */
export type UpkeepWords = typeof upkeep;
