const reread = (refreshed: string) => (pages: number) => (pages === 1 ? refreshed : `${pages} pages re-read`);

/** Words of keeping a list fresh, in English. */
export const upkeep = {
  seconds: (seconds: number) => `${seconds} s`,
  updated: (relative: string) => `Updated ${relative}`,
  old: (span: string) => `${span} old`,
  olderRows: (span: string) => `older rows ${span} old`,
  showingAsOf: (clock: string) => `Showing links as of ${clock}`,
  newRows: {
    links: (count: number) => (count === 1 ? '1 new link' : `${count} new links`),
    customers: (count: number) => (count === 1 ? '1 new customer' : `${count} new customers`),
  },
  rereading: (pages: number) =>
    `Re-reading ${pages} ${pages === 1 ? 'page' : 'pages'} = ${pages} ${pages === 1 ? 'request' : 'requests'}`,
  reread: { links: reread('Links refreshed'), customers: reread('Customers refreshed') },
};

/** One language's words of how fresh a list is and how it is kept so. */
export type UpkeepWords = typeof upkeep;
