import type { RemovedSecret } from '../../../contract/ids.ts';

/** One language's words of the find box's results. */
export type FindWords = {
  results: string;
  hint: string;
  /** What is said when a secret was taken out of any field. */
  removed: Record<RemovedSecret, string>;
  tokenRemovedFromAddress: (last4: string) => string;
  apiKey: string;
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
  linkEnding: (last4: string) => string;
  ofCustomer: (name: string) => string;
  caseDiffers: string;
  notSeen: (seen: number) => string;
  noSuchHost: string;
  noMatch: string;
  searched: (customers: number) => string;
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
  searchedLinks: (name: string, last4: string, links: number) => string;
  perStatus: (requests: number) => string;
  notPerStatus: string;
  anotherCustomer: string;
  landing: {
    title: string;
    succeeded: string;
    code: string;
    noCode: string;
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
  apiKey:
    'That looks like a Kirim API key. It is of no use here: nothing was sent, and it should not be pasted anywhere.',
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
  linkEnding: (last4) => `…${last4}`,
  ofCustomer: (name) => `of ${name}`,
  caseDiffers: 'case differs',
  notSeen: (seen) => `Not among the ${seen} ${seen === 1 ? 'link' : 'links'} seen in this tab.`,
  noSuchHost: 'No link seen in this tab leads there.',
  noMatch: 'None of them matches.',
  searched: (customers) =>
    `Searched the ${customers} ${customers === 1 ? 'customer' : 'customers'} loaded so far in this tab.`,
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
  searchedLinks: (name, last4, links) =>
    `None of the ${links} ${links === 1 ? 'link' : 'links'} Kirim returned for ${name} ends in …${last4}. It may belong to another customer, or be older than the 50 Kirim lists.`,
  perStatus: (requests) => `Search each status (${requests} ${requests === 1 ? 'request' : 'requests'})`,
  notPerStatus: 'Nor does any that Kirim returned for each status.',
  anotherCustomer: 'Another customer',
  landing: {
    title: 'The sign-up failed',
    succeeded: 'The sign-up succeeded',
    code: 'Reason',
    noCode: 'The address gave no reason.',
    meaning: 'What it means',
    whoActs: 'Who acts',
    sameLink: 'Same link again?',
    reply: 'Reply',
    copyReply: 'Copy reply',
    close: 'Dismiss',
  },
};
