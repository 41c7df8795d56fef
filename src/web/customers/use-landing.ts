import { useSearchParams } from 'react-router';
import { reasonIn } from '../links.ts';
import { landingAt } from '../session/landing-at.ts';
import type { Landing } from '../session/session.ts';
import { useSessionState } from '../session/session-context.tsx';

/** What a landing address said about a sign-up of the customer on screen; null when none was pasted. */
export function useLanding(customerId: string): Landing | null {
  const [params] = useSearchParams();
  const { landing } = useSessionState();
  return landingAt(customerId, reasonIn(params), landing);
}
