import type { Landing } from './session.ts';

/**
 * What is known of a landing on a customer's page: the reason that stands in the page's address, else what the tab keeps of
 * that customer, since not all that a landing address says may stand in one of ours.
 */
export function landingAt(customerId: string, reason: string | null, kept: Landing | null): Landing | null {
  if (reason !== null) return { customerId, status: null, reason };
  return kept?.customerId === customerId ? kept : null;
}
