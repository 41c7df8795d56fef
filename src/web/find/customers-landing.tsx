import { useEffect, useEffectEvent, useRef } from 'react';
import { useMatch, useSearchParams } from 'react-router';
import { customersHref, reasonIn } from '../links.ts';
import { landingAt } from '../session/landing-at.ts';
import { useSessionState } from '../session/session-context.tsx';
import { LandingCard } from './landing-card.tsx';
import { LandingMismatch } from './landing-mismatch.tsx';
import { useForgetLanding } from './use-forget-landing.ts';

/** The card of a landing, on the page of the customer whose it is and until it is dismissed. */
export function CustomersLanding() {
  const kept = useSessionState().landing;
  const [params] = useSearchParams();
  const forget = useForgetLanding();
  const customerId = useMatch(`${customersHref}/:customerId`)?.params.customerId;
  const landing = customerId === undefined ? null : landingAt(customerId, reasonIn(params), kept);
  const shown = landing && `${landing.customerId} ${landing.reason}`;
  const isLinkOpen = params.has('link');
  const card = useRef<HTMLDivElement>(null);

  // Synchronises with the document's focus: the card is what the agent came for, and is read out before the page. A link
  // that is open has more to say.
  const takeFocus = useEffectEvent(() => {
    if (!isLinkOpen) card.current?.focus();
  });
  useEffect(() => {
    if (shown !== null) takeFocus();
  }, [shown]);

  function dismiss() {
    // The button goes with the card, so that the focus needs another place.
    card.current?.closest('main')?.querySelector('h1')?.focus();
    forget();
  }

  if (landing === null) return null;
  return (
    <div ref={card} tabIndex={-1}>
      <LandingCard landing={landing} onClose={dismiss}>
        <LandingMismatch landing={landing} />
      </LandingCard>
    </div>
  );
}
