import type { CustomerStatus } from '../../../contract/customer.ts';

const customers = (count: number) => `${count} ${count === 1 ? 'customer' : 'customers'}`;
const requests = (count: number) => `${count} ${count === 1 ? 'request' : 'requests'}`;

const statuses: Record<CustomerStatus, { title: string; text: string }> = {
  pending: {
    title: 'Nobody is waiting to connect',
    text: 'Customers who haven’t connected a WhatsApp number yet are listed here.',
  },
  active: {
    title: 'No customer is connected yet',
    text: 'Customers show up here once they have connected a WhatsApp number.',
  },
  suspended: { title: 'No suspended customers', text: 'Customers that are suspended at Kirim are listed here.' },
  archived: { title: 'No archived customers', text: 'Customers that were archived at Kirim are listed here.' },
};

/** Words of the customers list, in English. */
export const customersList = {
  documentTitle: (status: string) => `${status} · Customers · Tautan`,
  caption: (shown: number) => `Customers of this organisation, ${shown} shown`,
  columns: { name: 'Name', email: 'E-mail', status: 'Status', id: 'Customer id', created: 'Created' },
  noEmail: 'no e-mail',
  unknownStatusInAddress: (raw: string) =>
    `The address asks for a status we don’t know (“${raw}”). Showing all customers.`,
  complete: customers,
  readable: (read: number, sent: number) => `${read} of ${customers(sent)} readable`,
  partial: (loaded: number) => `${customers(loaded)} loaded · more available`,
  capped: (loaded: number) => `${customers(loaded)} loaded · Kirim may hold more`,
  odd: (loaded: number) => `${loaded} loaded · Kirim has more but gave no way to fetch them`,
  cached: (loaded: number, isAsking: boolean) =>
    `${customers(loaded)} among those already loaded${isAsking ? ' · Checking with Kirim…' : ''}`,
  loading: 'Loading customers',
  loadMore: (loaded: number) => `Load more customers (${loaded} loaded)`,
  loadingMore: 'Loading…',
  loadedMore: (added: number, total: number) =>
    `${added} more ${added === 1 ? 'customer' : 'customers'} loaded. ${total} in total.`,
  endComplete: (loaded: number) => (loaded === 1 ? 'That’s the only customer.' : `That’s all ${customers(loaded)}.`),
  endCapped: 'Kirim says that this is all, but it may list no more than this at once.',
  endOdd: 'Kirim says there are more customers but offers no way to load them.',
  dropped: (read: number, sent: number) =>
    `${read} of ${customers(sent)} could be read. We’ve left out the rest rather than guess.`,
  unaffected: (loaded: number) =>
    loaded === 1 ? 'The customer above is unaffected.' : `The ${customers(loaded)} above are unaffected.`,
  asOf: (clock: string) => `You’re looking at customers as of ${clock}.`,
  showingAsOf: (clock: string) => `Showing customers as of ${clock}`,
  refreshed: 'Customers refreshed',
  empty: {
    all: { title: 'No customers yet', text: 'Customers created in Kirim or by your own app appear here.' },
    odd: { title: 'No customers came', text: 'Kirim says there are some but offers no way to load them.' },
    ...statuses,
  },
  showAll: 'Show all customers',
  search: {
    label: 'Search the loaded customers by name or e-mail',
    among: (loaded: number) => `Searching the ${loaded} loaded ${loaded === 1 ? 'customer' : 'customers'}.`,
    found: (found: number, loaded: number) =>
      `${found} of the ${loaded} loaded ${loaded === 1 ? 'customer' : 'customers'} ${found === 1 ? 'matches' : 'match'}.`,
    none: 'None of the loaded customers matches',
    noneText: 'The search looks at names and e-mail addresses.',
    noneMore: 'Kirim has more customers, which it can’t search: load them below to search them too.',
    clear: 'Clear the search',
  },
  rest: {
    start: 'Load the rest',
    price: (perPage: number) => `Each page of ${perPage} customers costs one request.`,
    left: (remaining: number, limit: number) => ` ${remaining} of ${limit} are left this minute.`,
    stop: 'Stop loading',
    progress: (loaded: number, asked: number) => `${customers(loaded)} loaded, ${requests(asked)} so far.`,
    waiting: 'Waiting, then going on.',
    stopped: {
      person: 'Stopped.',
      fault: 'Stopped by a failure.',
      allowance: 'Stopped so that others keep some of the allowance: less than 30 % of it is left.',
      limit: 'Stopped at the number of pages that you may read.',
    },
  },
  recent: {
    title: 'Recently opened',
    clear: 'Clear the recently opened customers',
    cleared: 'Recently opened customers cleared',
  },
  allRows: {
    show: 'Show all rows for find-in-page and printing',
    fewer: 'Draw only the rows in view',
  },
};

/** One language's words of the customers list. */
export type CustomersListWords = typeof customersList;
