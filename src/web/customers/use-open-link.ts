import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { addressNowWith } from '../links.ts';
import { readOpenLink } from './search-params.ts';

/**
 * Which link is open, by the address, and the search part of the address at which another one, or none, is: how the one
 * that is open was shared is not part of it. `searchFor` stays the same whichever link is open.
 */
export function useOpenLink(): { openId: string | null; searchFor: (linkId: string | null) => string } {
  const [params] = useSearchParams();
  const rest = useMemo(() => {
    const others = new URLSearchParams(params);
    openIn(others, null);
    return others.toString();
  }, [params]);
  const searchFor = useCallback(
    (linkId: string | null) => {
      const search = new URLSearchParams(rest);
      openIn(search, linkId);
      return `?${search}`;
    },
    [rest],
  );
  const { linkId: openId } = readOpenLink(params);
  return useMemo(() => ({ openId, searchFor }), [openId, searchFor]);
}

/** The address to go to from where the page is now, at which another link is open, or none. */
export function addressWithLink(linkId: string | null): { pathname: string; search: string } {
  return addressNowWith((search) => openIn(search, linkId));
}

function openIn(search: URLSearchParams, linkId: string | null): void {
  search.delete('seen');
  search.delete('link');
  if (linkId !== null) search.set('link', linkId);
}
