import type { SetupLink, SetupLinkStatus } from '../../contract/setup-link.ts';
import type { LoadedLinks } from './loaded-links.ts';
import type { ListReading } from './use-list-reading.ts';

/** A customer's links as they are on screen. */
export type LinksView = {
  customerId: string;
  name: string | null;
  status: SetupLinkStatus | null;
  rows: readonly SetupLink[];
  /** What Kirim answered under this filter; null before it did, and then the rows are those that All knew. */
  links: LoadedLinks | null;
  /** When the oldest of the rows was read, ms since the epoch. */
  readAt: number | null;
  reading: ListReading;
  isFetching: boolean;
  /** How many pages are loaded. */
  pages: number;
};
