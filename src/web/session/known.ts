import { type Customer, CustomerResponse } from '../../contract/customer.ts';
import { CustomerPage, SetupLinkPage } from '../../contract/page.ts';
import type { SetupLink } from '../../contract/setup-link.ts';
import type { AskedRequest } from '../api/asked-request.ts';
import { whatFor } from './what-for.ts';

/** A customer that this tab has seen, with the numbers of one whose page was opened. */
export type KnownCustomer = Pick<Customer, 'id' | 'name' | 'email'> & { numbers: readonly string[] };

/** A link that this tab has seen, under the id of the customer that it was asked for with. */
export type KnownLink = { customerId: string; link: SetupLink };

/** What the answers to this tab's requests told, each thing as it was last read. */
export type Known = {
  customers: ReadonlyMap<string, KnownCustomer>;
  links: ReadonlyMap<string, KnownLink>;
  /** The `cus_` id for each of Kirim's internal customer ids: a landing address may hold either. */
  customerIds: ReadonlyMap<string, string>;
};

/** Gathers what is known from this tab's requests, newest first as they are kept. */
export function knownFrom(requests: readonly AskedRequest[]): Known {
  const customers = new Map<string, KnownCustomer>();
  const links = new Map<string, KnownLink>();
  const customerIds = new Map<string, string>();

  function learn({ id, name, email }: Customer, numbers = customers.get(id)?.numbers ?? []) {
    customers.set(id, { id, name, email, numbers });
  }

  for (const answer of requests.toReversed()) {
    const { what, customerId } = whatFor(answer);
    if (what === 'customers') {
      for (const customer of CustomerPage.safeParse(answer.body).data?.data ?? []) learn(customer);
    } else if (what === 'customer') {
      const customer = CustomerResponse.safeParse(answer.body).data?.data;
      if (customer)
        learn(
          customer,
          customer.whatsapp_accounts.flatMap(({ phone_number }) => phone_number ?? []),
        );
    } else if (what === 'links' && customerId !== null) {
      for (const link of SetupLinkPage.safeParse(answer.body).data?.data ?? []) {
        links.set(link.id, { customerId, link });
        if (link.customer_id !== '') customerIds.set(link.customer_id, customerId);
      }
    }
  }
  return { customers, links, customerIds };
}
