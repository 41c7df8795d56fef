import { seenPattern } from '../../contract/seen.ts';
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

/** The link that an address asks to open; `isRefused` when it, or how it was seen, is something that no address may hold. */
export type OpenLinkInAddress = { linkId: string | null; isRefused: boolean };

/** Reads which link is open from an address. An absent or empty one means none, and none was seen. */
export function readOpenLink(params: URLSearchParams): OpenLinkInAddress {
  const asked = params.get('link') || null;
  const linkId = asked && isLinkIdForAddress(asked) ? asked : null;
  return {
    linkId,
    isRefused: linkId !== asked || (params.has('seen') && !(linkId && seenPattern.test(params.get('seen') ?? ''))),
  };
}
