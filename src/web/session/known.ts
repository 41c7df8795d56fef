import { type Customer, CustomerResponse } from '../../contract/customer.ts';
import { CustomerNames } from '../../contract/customer-names.ts';
import { isOpaqueId } from '../../contract/ids.ts';
import { SetupLinkPage } from '../../contract/page.ts';
import type { SetupLink } from '../../contract/setup-link.ts';
import type { AskedRequest } from '../api/asked-request.ts';
import { whatFor } from './what-for.ts';

/** A customer that this tab has seen, with its numbers; null unless its page was opened: Kirim's list holds none. */
export type KnownCustomer = Pick<Customer, 'id' | 'name' | 'email'> & { numbers: readonly string[] | null };

/** A link that this tab has seen, under the id of the customer that it was asked for with. */
export type KnownLink = { customerId: string; link: SetupLink };

/** What the answers to this tab's requests told, each thing as it was last read. */
export type Known = {
  customers: ReadonlyMap<string, KnownCustomer>;
  links: ReadonlyMap<string, KnownLink>;
  /** The `cus_` id for each of Kirim's internal customer ids: a landing address may hold either. */
  customerIds: ReadonlyMap<string, string>;
};

type Seen = {
  customers: readonly (Omit<KnownCustomer, 'numbers'> & { numbers?: readonly string[] })[];
  links: readonly KnownLink[];
};

/** What each request told, and what all requests together, since neither changes: both last as long as what they are about. */
const seenIn = new WeakMap<AskedRequest, Seen>();
const knownOf = new WeakMap<readonly AskedRequest[], Known>();

/** Gathers what is known from this tab's requests, newest first as they are kept. */
export function knownFrom(requests: readonly AskedRequest[]): Known {
  return kept(knownOf, requests, gather);
}

function gather(requests: readonly AskedRequest[]): Known {
  const customers = new Map<string, KnownCustomer>();
  const links = new Map<string, KnownLink>();
  const customerIds = new Map<string, string>();
  for (const request of requests.toReversed()) {
    const seen = kept(seenIn, request, whatItTold);
    for (const { numbers, ...customer } of seen.customers) {
      customers.set(customer.id, { ...customer, numbers: numbers ?? customers.get(customer.id)?.numbers ?? null });
    }
    for (const known of seen.links) {
      links.set(known.link.id, known);
      if (known.link.customer_id !== '') customerIds.set(known.link.customer_id, known.customerId);
    }
  }
  return { customers, links, customerIds };
}

function whatItTold(request: AskedRequest): Seen {
  const { what, customerId } = whatFor(request);
  if (what === 'customers') {
    return { customers: openable(CustomerNames.safeParse(request.body).data?.data ?? []), links: [] };
  }
  if (what === 'customer') {
    const customer = CustomerResponse.safeParse(request.body).data?.data;
    if (!customer) return { customers: [], links: [] };
    const { id, name, email, whatsapp_accounts } = customer;
    const numbers = whatsapp_accounts.flatMap(({ phone_number }) => phone_number ?? []);
    return { customers: openable([{ id, name, email, numbers }]), links: [] };
  }
  if (what !== 'links' || customerId === null) return { customers: [], links: [] };
  const links = SetupLinkPage.safeParse(request.body).data?.data ?? [];
  return { customers: [], links: links.map((link) => ({ customerId, link })) };
}

/** Those whose id an address may hold: no page could be opened for another one. */
function openable(customers: Seen['customers']): Seen['customers'] {
  return customers.filter(({ id }) => isOpaqueId(id));
}

function kept<Key extends WeakKey, Value>(values: WeakMap<Key, Value>, key: Key, make: (key: Key) => Value): Value {
  const value = values.get(key) ?? make(key);
  values.set(key, value);
  return value;
}
