import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { readOpenLink } from './search-params.ts';

/** Which link is open, by the address, and the search part of the address at which another one, or none, is. */
export function useOpenLink(): { openId: string | null; searchFor: (linkId: string | null) => string } {
  const [params] = useSearchParams();
  return useMemo(
    () => ({
      openId: readOpenLink(params).linkId,
      searchFor(linkId) {
        const search = new URLSearchParams(params);
        if (linkId === null) search.delete('link');
        else search.set('link', linkId);
        return `?${search}`;
      },
    }),
    [params],
  );
}
