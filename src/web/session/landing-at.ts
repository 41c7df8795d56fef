import { isPlainReason } from '../../contract/ids.ts';
import type { Landing } from './session.ts';

/**
 * What is known of a landing on a customer's page: the reason that stands in the page's address, with what the tab keeps
 * beside it; where a landing has none that may stand there, what the tab keeps of that customer.
 */
export function landingAt(customerId: string, reason: string | null, kept: Landing | null): Landing | null {
  const own = kept?.customerId === customerId ? kept : null;
  if (reason !== null) return own?.reason === reason ? own : { customerId, id: null, status: null, reason };
  return own?.reason && isPlainReason(own.reason) ? null : own;
}
