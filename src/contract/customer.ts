import * as z from 'zod/mini';
import { lenientText, lenientTextOrNull } from './lenient.ts';

/** The statuses that Kirim documents for a customer. Data may hold others. */
export const customerStatuses = ['pending', 'active', 'suspended', 'archived'] as const;
export type CustomerStatus = (typeof customerStatuses)[number];

/** True for a status that Kirim documents, which alone may be sent as a filter. */
export function isCustomerStatus(value: string): value is CustomerStatus {
  return customerStatuses.some((status) => status === value);
}

/** A WhatsApp number that a customer connected. Every field may be unknown to Kirim. */
export const WhatsappAccount = z.object({
  phone_number_id: lenientTextOrNull,
  phone_number: lenientTextOrNull,
  name: lenientTextOrNull,
  status: lenientText,
  onboarded_at: lenientTextOrNull,
});
export type WhatsappAccount = z.infer<typeof WhatsappAccount>;

/** An end tenant of the organization. Drifted fields become '' or null as in a setup link; `metadata` is the caller's own. */
export const Customer = z.object({
  id: z.string().check(z.minLength(1)),
  object: z.catch(z.literal('customer'), 'customer'),
  name: lenientText,
  email: lenientTextOrNull,
  status: lenientText,
  metadata: z.catch(z.nullable(z.record(z.string(), z.unknown())), null),
  archived_at: lenientTextOrNull,
  team_id: lenientText,
  created_at: lenientText,
  updated_at: lenientText,
});
export type Customer = z.infer<typeof Customer>;

/** A customer with its numbers, as `GET /customers/{id}` gives it. */
export const CustomerDetail = z.extend(Customer, {
  whatsapp_accounts: z.catch(z.array(WhatsappAccount), []),
});
export type CustomerDetail = z.infer<typeof CustomerDetail>;

export const CustomerResponse = z.object({ data: CustomerDetail, request_id: lenientText });
export type CustomerResponse = z.infer<typeof CustomerResponse>;
