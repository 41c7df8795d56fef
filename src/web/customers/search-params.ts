import { isSetupLinkStatus, type SetupLinkStatus } from '../../contract/setup-link.ts';

/** The filter in a customer page's address; `unknown` is a word there that is no status, and then no filter holds. */
export type FilterInAddress = { status: SetupLinkStatus | null; unknown: string | null };

/** Reads the filter from an address. An absent or empty one means all links. */
export function readFilter(params: URLSearchParams): FilterInAddress {
  const word = params.get('status');
  if (word === null || word === '') return { status: null, unknown: null };
  return isSetupLinkStatus(word) ? { status: word, unknown: null } : { status: null, unknown: word };
}
