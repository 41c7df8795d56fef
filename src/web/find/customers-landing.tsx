import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { customerHref } from '../links.ts';
import type { Landing } from '../session/session.ts';
import { useSession } from '../session/session-context.tsx';
import { LandingCard } from './landing-card.tsx';
import { LandingMismatch } from './landing-mismatch.tsx';

/** The card of a landing, on the page of the customer whose it is and until it is dismissed. */
export function CustomersLanding({ landing }: { landing: Landing }) {
  const { setLanding } = useSession();
  const { pathname } = useLocation();
  const isHere = pathname === customerHref(landing.customerId);
  const card = useRef<HTMLDivElement>(null);

  // Synchronises with the document's focus: the card is what the agent came for, and is read out before the page.
  useEffect(() => {
    if (isHere && landing) card.current?.focus();
  }, [isHere, landing]);

  if (!isHere) return null;
  return (
    <div ref={card} tabIndex={-1}>
      <LandingCard landing={landing} onClose={() => setLanding(null)}>
        <LandingMismatch landing={landing} />
      </LandingCard>
    </div>
  );
}
