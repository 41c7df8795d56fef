import { useEffect } from 'react';
import { TimeTip } from '../time/time-tip.tsx';
import { fetchFonts } from '../ui/shipped-fonts.ts';
import { ClockNote } from './clock-note.tsx';
import { KeepRecent } from './keep-recent.tsx';
import { Organization } from './organization.tsx';
import { SessionRequests } from './session-requests.tsx';
import { useSayOnce } from './use-say-once.ts';
import { ZoneKey } from './zone-key.tsx';

/** What the header tells that no first row waits for: the allowance, this tab's requests, whose customers, a wrong clock; and what it notes. */
export function HeaderFacts() {
  // Synchronises with what the browser keeps: this comes after the first row.
  useEffect(fetchFonts, []);

  useSayOnce();

  return (
    <>
      <SessionRequests />
      <Organization />
      <ClockNote />
      <ZoneKey />
      <TimeTip />
      <KeepRecent />
    </>
  );
}
