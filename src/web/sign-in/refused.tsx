import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { signedInQuery } from '../kirim/signed-in/queries.ts';
import type { Refusal } from '../session/refusal-of.ts';
import { useClock, useSeconds } from '../time/clock.tsx';
import { ClosedPage } from './closed-page.tsx';
import { RefusalBanner } from './refusal-banner.tsx';
import { Veil } from './veil.tsx';

const shownMs = 60_000;

/**
 * That nobody is let in: in the place of a page that was never shown, else above it. What was shown may be read for a
 * minute, since its reader may have left; longer when only the service fails that would say who they are.
 */
export function Refused({ refusal }: { refusal: Refusal }) {
  const clock = useClock();
  const [since] = useState(clock.now);
  const { kind } = refusal.fault ?? {};
  const isForAMinute = kind !== 'login_unavailable';
  const now = useSeconds(refusal.keepsPage && isForAMinute);
  const { data, error } = useQuery(signedInQuery);

  if (!refusal.keepsPage) return <ClosedPage refusal={refusal} />;
  // Whoever is known to have a role was refused one thing alone, which is said where that was asked for.
  if (kind === 'no_role' && data && !error) return null;
  return isForAMinute && now - since >= shownMs ? (
    <Veil refusal={refusal} />
  ) : (
    <RefusalBanner refusal={refusal} isForAMinute={isForAMinute} />
  );
}
