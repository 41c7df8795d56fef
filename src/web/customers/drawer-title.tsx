import { useEffect, useRef } from 'react';
import type { SetupLink } from '../../contract/setup-link.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { useAnnounce } from '../ui/announcer.tsx';
import { LastFour } from './last-four.tsx';
import { apart, lastFourOf } from './last-four-of.ts';
import { OutcomeFlagNote } from './outcome-flag-note.tsx';
import { statusInWords } from './state-in-words.ts';
import { LinkStatusBadge } from './status-badge.tsx';
import { useDrawerWords } from './use-drawer-words.ts';

/** Which link a drawer shows, and its status. Another link is announced, and so is another status of the same one. */
export function DrawerTitle({ link }: { link: SetupLink }) {
  const words = useDrawerWords();
  const copy = useCopy();
  const announce = useAnnounce();
  const shown = useRef({ id: link.id, status: link.status });
  const status = statusInWords(link.status, copy);
  const last4 = apart(lastFourOf(link));

  // Synchronises with the live region: the drawer changes in place, and the focus stays where it is.
  useEffect(() => {
    const before = shown.current;
    shown.current = { id: link.id, status: link.status };
    if (before.id !== link.id) announce(words.shows(last4, status));
    else if (before.status !== link.status) announce(words.nowIs(status));
  }, [link.id, link.status, last4, status, announce, words]);

  return (
    <>
      <span className="inline-flex items-center gap-1">
        <span aria-hidden="true">{words.title}</span> <LastFour last4={link.token_last4} />
      </span>
      <span key={`${link.id} ${link.status}`} className="animate-flash rounded-md">
        <LinkStatusBadge status={link.status} />
      </span>
      <OutcomeFlagNote link={link} />
    </>
  );
}
