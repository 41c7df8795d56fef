import { useEffect, useRef } from 'react';
import { useAnnounce } from '../ui/announcer.tsx';

/** Says how many rows came when another page was added to the ones that were there, whoever asked for it. */
export function useAnnounceMore(pages: number, rows: number, say: (added: number, total: number) => string): void {
  const announce = useAnnounce();
  const last = useRef({ pages, rows });

  // Synchronises with the live region: a page may come by itself after a pause, with no click to hang the words on.
  useEffect(() => {
    const { pages: pagesBefore, rows: rowsBefore } = last.current;
    last.current = { pages, rows };
    if (pagesBefore > 0 && pages === pagesBefore + 1) announce(say(rows - rowsBefore, rows));
  }, [pages, rows, announce, say]);
}
