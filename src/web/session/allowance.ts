import { isAboutSignIn } from '../api/asked-request.ts';
import type { SessionState } from './session.ts';

const lowShare = 0.1;

/** How many requests the organization has left of how many, as the last answer said; nulls where it did not. */
export function allowanceOf({ requests }: Pick<SessionState, 'requests'>) {
  const last = requests.find((request) => !isAboutSignIn(request));
  const { rateLimit = null, rateRemaining = null } = last?.meta ?? {};
  const isKnown = rateLimit !== null && rateRemaining !== null;
  // Under a tenth nothing is read that nobody asked for.
  return { rateLimit, rateRemaining, isLow: isKnown && rateRemaining < rateLimit * lowShare };
}
