import { isLinkIdForAddress } from '../links.ts';

/** The filter in an address; `unknown` is a word there that is no status, and then no filter holds. */
export type FilterInAddress<Status> = { status: Status | null; unknown: string | null };

/** Reads the filter of a list from an address; `isStatus` knows the list's statuses. An absent or empty one means all. */
export function readFilter<Status extends string>(
  params: URLSearchParams,
  isStatus: (word: string) => word is Status,
): FilterInAddress<Status> {
  const word = params.get('status');
  if (word === null || word === '') return { status: null, unknown: null };
  return isStatus(word) ? { status: word, unknown: null } : { status: null, unknown: word };
}

/** The link that an address asks to open; `isRefused` when it names something that no address may hold. */
export type OpenLinkInAddress = { linkId: string | null; isRefused: boolean };

/** Reads which link is open from an address. An absent or empty one means none. */
export function readOpenLink(params: URLSearchParams): OpenLinkInAddress {
  const linkId = params.get('link');
  if (linkId === null || linkId === '') return { linkId: null, isRefused: false };
  return isLinkIdForAddress(linkId) ? { linkId, isRefused: false } : { linkId: null, isRefused: true };
}
