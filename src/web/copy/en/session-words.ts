import type { SetupLinkStatus } from '../../../contract/setup-link.ts';

/** One language's words of the list of this tab's requests. */
export type SessionWords = {
  title: string;
  text: string;
  empty: string;
  copyAll: string;
  what: string;
  organization: string;
  customers: string;
  customer: (id: string) => string;
  links: (id: string, status: SetupLinkStatus | null) => string;
  nextPage: string;
  milliseconds: (milliseconds: number) => string;
  fromMemory: (seconds: number) => string;
  becauseOf: (fault: string) => string;
  left: (remaining: number, limit: number) => string;
  allowance: (left: string) => string;
  allowanceUnknown: string;
  low: string;
  unknown: string;
};

const statuses: Record<SetupLinkStatus, string> = {
  active: 'Active',
  consumed: 'Consumed',
  expired: 'Expired',
  revoked: 'Revoked',
};

/** Words of the list of this tab's requests, in English. */
export const session: SessionWords = {
  title: 'Requests of this tab',
  text: 'The last 20, newest first. They are kept in this tab’s memory alone.',
  empty: 'Nothing was asked yet.',
  copyAll: 'Copy as text',
  what: 'Requests',
  organization: 'Organisation',
  customers: 'Customers',
  customer: (id) => `Customer ${id}`,
  links: (id, status) => `${status === null ? 'Links' : `${statuses[status]} links`} of ${id}`,
  nextPage: 'next page',
  milliseconds: (milliseconds) => `${milliseconds} ms`,
  fromMemory: (seconds) => `from the console’s memory, ${seconds} s old`,
  becauseOf: (fault) => `in place of ${fault}`,
  left: (remaining, limit) => `${remaining}/${limit} left`,
  allowance: (left) => `Allowance ${left}`,
  allowanceUnknown: 'allowance unknown',
  low: 'low',
  unknown: 'unknown',
};
