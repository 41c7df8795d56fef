import * as z from 'zod/mini';
import { lenientText, lenientTextOrNull } from './lenient.ts';

/** The statuses that Kirim documents. Data may hold others: they are shown as they are and never crash a view. */
export const setupLinkStatuses = ['active', 'consumed', 'expired', 'revoked'] as const;
export type SetupLinkStatus = (typeof setupLinkStatuses)[number];

/** True for a status that Kirim documents, which alone may be sent as a filter. */
export function isSetupLinkStatus(value: string): value is SetupLinkStatus {
  return setupLinkStatuses.some((status) => status === value);
}

/**
 * One setup link as Kirim lists it; the plaintext token is never part of it.
 * Times are RFC 3339 strings as sent; '' where Kirim gave none. `customer_id` is Kirim's internal id, not the `cus_` one.
 */
export const SetupLink = z.object({
  id: z.string().check(z.minLength(1)),
  object: z.catch(z.literal('customer_setup_link'), 'customer_setup_link'),
  customer_id: lenientText,
  status: lenientText,
  token_last4: lenientText,
  expires_at: lenientText,
  consumed_at: lenientTextOrNull,
  success_redirect_url: lenientTextOrNull,
  failure_redirect_url: lenientTextOrNull,
  created_at: lenientText,
});
export type SetupLink = z.infer<typeof SetupLink>;
