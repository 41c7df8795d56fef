import type { Known } from '../session/known.ts';
import type { Landing } from '../session/session.ts';

/**
 * What proves that a landing is not about the customer whose it is taken to be: the internal id that this customer's
 * links carry, and the customer whose links carry the landing's, if this tab has seen it. Null where nothing proves it.
 */
export function otherCustomer(
  { customerId, id }: Landing,
  { links, customerIds }: Known,
): { own: string; owner: string | null } | null {
  if (id === null || id === customerId) return null;
  const owner = customerIds.get(id) ?? null;
  const own = [...links.values()].find((known) => known.customerId === customerId && known.link.customer_id !== '');
  return owner === customerId || own === undefined ? null : { own: own.link.customer_id, owner };
}
