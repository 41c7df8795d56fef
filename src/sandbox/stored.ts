import type { CustomerDetail } from '../contract/customer.ts';
import type { SetupLink } from '../contract/setup-link.ts';

/** A link as it is kept: whether it is active or expired is the clock's to say, not the data's. */
export type StoredLink = Omit<SetupLink, 'status'> & { revoked: boolean };

export type StoredCustomer = {
  customer: CustomerDetail;
  /** The id that Kirim shows as `customer_id` on links. */
  internalId: string;
  /** In no order. */
  links: StoredLink[];
};

/** The link as the API lists it at `now`, milliseconds since the epoch; consumed and revoked are final. */
export function showLink(link: StoredLink, now: number): SetupLink {
  const { id, object, customer_id, revoked, ...rest } = link;
  return { id, object, customer_id, status: statusOf(link, now), ...rest };
}

function statusOf({ revoked, consumed_at, expires_at }: StoredLink, now: number): string {
  if (revoked) return 'revoked';
  if (consumed_at !== null) return 'consumed';
  return Date.parse(expires_at) <= now ? 'expired' : 'active';
}
