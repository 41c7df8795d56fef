/** One language's words of a file with links, its name, and what becomes of it. */
export type ExportWords = {
  columns: {
    customer: string;
    customerId: string;
    linkId: string;
    ending: string;
    status: string;
    created: string;
    expires: string;
    used: string;
    ifItWorks: string;
    ifItFails: string;
    read: string;
    reference: string;
    list: string;
    address: string;
  };
  /** Of a time that every program reads alike, and of one as the person's clock has it. */
  inUtc: (column: string) => string;
  inZone: (column: string, zone: string) => string;
  kirimsOwnPage: string;
  all: string;
  /** The knowledge state as it stands in a file's name. */
  inName: {
    complete: (count: number) => string;
    more: (count: number) => string;
    capped: (count: number) => string;
    odd: (count: number) => string;
  };
  exported: (count: number) => string;
};

/** Words of exported links, in English. */
export const exported: ExportWords = {
  columns: {
    customer: 'Customer',
    customerId: 'Customer id',
    linkId: 'Link id',
    ending: 'Link ending',
    status: 'Status as sent',
    created: 'Created',
    expires: 'Expiry',
    used: 'Used',
    ifItWorks: 'If it works',
    ifItFails: 'If it fails',
    read: 'Read from Kirim',
    reference: 'Kirim reference',
    list: 'List',
    address: 'Address in this console',
  },
  inUtc: (column) => `${column} (ISO 8601, UTC)`,
  inZone: (column, zone) => `${column} (${zone})`,
  kirimsOwnPage: 'Kirim’s own page',
  all: 'all',
  inName: {
    complete: (count) => `${count} ${count === 1 ? 'link' : 'links'}`,
    more: (count) => `${count} loaded, more available`,
    capped: (count) => `${count} newest`,
    odd: (count) => `${count} loaded, more not available`,
  },
  exported: (count) => (count === 1 ? '1 link exported' : `${count} links exported`),
};
