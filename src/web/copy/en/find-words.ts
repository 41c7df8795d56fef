import type { RemovedSecret } from '../../../contract/ids.ts';

/** One language's words of the find box's results. */
export type FindWords = {
  results: string;
  hint: string;
  /** What is said when a secret was taken out of any field. */
  removed: Record<RemovedSecret, string>;
  tokenRemovedFromAddress: (last4: string) => string;
  keyRemovedFromAddress: string;
  nothing: string;
  readings: {
    customer: string;
    link: string;
    last4: (last4: string) => string;
    landing: string;
    request: string;
    internal: string;
    host: (host: string) => string;
    email: string;
    phone: string;
    name: string;
  };
  unnamed: string;
  notSeenCustomer: string;
  linkEnding: (last4: string) => string;
  ofCustomer: (name: string) => string;
  caseDiffers: string;
  notSeen: (seen: number) => string;
  noSuchHost: string;
  noMatch: string;
  searched: (customers: number) => string;
  toChooseFrom: (customers: number) => string;
  numbersKnown: (opened: number) => string;
  noSuchNumber: string;
  newestThere: (last4: string) => string;
  unmatchedId: string;
  chooseCustomer: string;
  chooseCustomerOf: (what: string) => string;
  noCustomers: string;
  readCustomers: string;
  readMoreCustomers: string;
  reading: string;
  askSupport: string;
  reference: string;
  openRequests: string;
  /** How a search ended: `end` is what is known of the rest of the list. */
  searchedLinks: (name: string, last4: string, links: number, end: 'more' | 'capped') => string;
  searchedAllLinks: (name: string, last4: string, links: number, clock: string) => string;
  perStatus: (requests: number) => string;
  notPerStatus: string;
  anotherCustomer: string;
  landing: {
    title: string;
    succeeded: string;
    code: string;
    noCode: string;
    noCustomer: string;
    unknownNext: string;
    copyForTeam: string;
    forTeam: (code: string, customerId: string | null) => string;
    mismatch: (claimed: string, own: string) => string;
    openOwner: (name: string) => string;
    chooseAnother: string;
    meaning: string;
    whoActs: string;
    sameLink: string;
    reply: string;
    copyReply: string;
    close: string;
  };
};

/** Words of the find box's results and of what a landing address says, in English. */
export const find: FindWords = {
  results: 'What this may be',
  hint: 'A customer’s name, e-mail or id, a setup link or its last four characters, the address of the page where somebody landed, or a reference. Nothing is sent while you type.',
  removed: {
    token: 'That was a link’s secret token. Only its last 4 characters were kept, and nothing was sent.',
    tokens:
      'Those were the secret tokens of several links. Only the last 4 characters of the first one were kept, and nothing was sent. Paste the others one by one.',
    key: 'That looked like a Kirim API key. All of it was removed, and nothing was sent. A key is of no use here and should not be pasted anywhere.',
  },
  tokenRemovedFromAddress: (last4) =>
    `The address held a link’s secret token. Only its last 4 characters (…${last4}) were kept, and nothing was sent to Kirim.`,
  keyRemovedFromAddress:
    'The address held a Kirim API key. All of it was removed, and nothing was sent to Kirim. Whoever saw the address can use the key: have it replaced in Kirim.',
  nothing: 'Nobody could say what this is. Nothing was sent.',
  readings: {
    customer: 'Customer id',
    link: 'Setup link',
    last4: (last4) => `Link ending …${last4}`,
    landing: 'Where a sign-up ended',
    request: 'Reference',
    internal: 'Kirim’s internal customer id',
    host: (host) => `Redirects to ${host}`,
    email: 'E-mail',
    phone: 'Phone number',
    name: 'Customer’s name or e-mail',
  },
  unnamed: 'Name not given',
  notSeenCustomer: 'not seen in this tab yet',
  linkEnding: (last4) => `…${last4}`,
  ofCustomer: (name) => `of ${name}`,
  caseDiffers: 'case differs',
  notSeen: (seen) =>
    seen === 0
      ? 'No links were seen in this tab yet.'
      : `Not ${seen === 1 ? 'the one link' : `among the ${seen} links`} seen in this tab.`,
  noSuchHost: 'No link seen in this tab leads there.',
  noMatch: 'None of them matches.',
  searched: (customers) =>
    `Searched the names and e-mails of the ${customers} ${customers === 1 ? 'customer' : 'customers'} loaded so far in this tab.`,
  toChooseFrom: (customers) => `${customers} ${customers === 1 ? 'customer is' : 'customers are'} loaded in this tab.`,
  numbersKnown: (opened) =>
    opened === 0
      ? 'Kirim’s list of customers has no numbers, and no customer’s page was opened in this tab yet. Search by name or e-mail.'
      : `Searched the numbers of the ${opened} ${opened === 1 ? 'customer whose page was' : 'customers whose pages were'} opened in this tab: Kirim’s list of customers has none.`,
  noSuchNumber: 'No such number there. It may still be another customer’s: search by name or e-mail.',
  newestThere: (last4) => `newest link …${last4}`,
  unmatchedId: 'We can’t match this id to a customer yet. Pick the customer.',
  chooseCustomer: 'Choose the customer by name or e-mail',
  chooseCustomerOf: (what) => `Whose is it? Customer of ${what}`,
  noCustomers: 'No customers are loaded in this tab yet.',
  readCustomers: 'Load 100 customers (1 request)',
  readMoreCustomers: 'Load 100 more customers (1 request)',
  reading: 'Asking Kirim…',
  askSupport: 'Not among the last 200 requests of this tab. Give this to Kirim support:',
  reference: 'Reference',
  openRequests: 'Requests of this tab',
  searchedLinks: (name, last4, links, end) =>
    `None of the ${links} ${links === 1 ? 'link' : 'links'} Kirim returned for ${name} ends in …${last4}. It may belong to another customer, or be ${end === 'more' ? 'among older ones that are not loaded' : 'older than the 50 Kirim lists'}.`,
  searchedAllLinks: (name, last4, links, clock) =>
    links === 0
      ? `${name} had no links at ${clock}. The link ending in …${last4} may belong to another customer, or be newer.`
      : `${links === 1 ? `The only link of ${name} doesn’t end` : `None of the ${links} links of ${name} ends`} in …${last4}, and there were no others at ${clock}. It may belong to another customer, or be newer.`,
  perStatus: (requests) => `Search each status (${requests} ${requests === 1 ? 'request' : 'requests'})`,
  notPerStatus: 'Nor does any that Kirim returned for each status.',
  anotherCustomer: 'Another customer',
  landing: {
    title: 'The sign-up failed',
    succeeded: 'The sign-up succeeded',
    code: 'Reason',
    noCode: 'The address gave no reason.',
    noCustomer: 'Nothing in it says whose sign-up it was. Pick the customer.',
    unknownNext: 'Your team can give it an explanation. Until then, the link’s own state says what can be done.',
    copyForTeam: 'Copy for the team',
    forTeam: (code, customerId) =>
      `Sign-up failed with a reason that the console has no explanation for: ${code}${customerId === null ? '' : `\nCustomer ${customerId}`}`,
    mismatch: (claimed, own) =>
      `This is another customer’s landing: its address has the internal id ${claimed}, the links of the customer below have ${own}.`,
    openOwner: (name) => `Go to ${name}`,
    chooseAnother: 'Choose another customer',
    meaning: 'What it means',
    whoActs: 'Who acts',
    sameLink: 'Same link again?',
    reply: 'Reply',
    copyReply: 'Copy reply',
    close: 'Dismiss',
  },
};
