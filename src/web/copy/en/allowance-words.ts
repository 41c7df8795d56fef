/** One language's words of the allowance and of the organization that it belongs to. */
export type AllowanceWords = {
  title: string;
  allowance: string;
  left: (remaining: number, limit: number) => string;
  /** When it will be full again, in whole seconds after the answer that told of it. */
  refills: (limit: number, fullInSeconds: number) => string;
  isFull: string;
  saidAt: (time: string) => string;
  notSaid: string;
  shared: string;
  organization: string;
  plan: string;
  planText: (tier: string, reads: number, writes: number) => string;
  key: string;
  reading: string;
  unavailable: string;
  tryAgain: string;
  copyOrganizationId: string;
  organizationId: string;
};

/** Words of the allowance and the organization, in English. */
export const allowance: AllowanceWords = {
  title: 'Allowance and organisation',
  allowance: 'Allowance',
  left: (remaining, limit) => `${remaining} of ${limit} requests left`,
  refills: (limit, seconds) =>
    `It refills steadily, ${limit} a minute: full ${seconds} s after that, if nothing else asks.`,
  isFull: 'It is full.',
  saidAt: (time) => `Kirim’s word, as the answer of ${time} brought it.`,
  notSaid: 'The last answer didn’t say.',
  shared: 'Everything that uses a key of the organisation shares it.',
  organization: 'Organisation',
  plan: 'Plan',
  planText: (tier, reads, writes) => `${tier} · ${reads} reads and ${writes} writes a minute`,
  key: 'Console’s key',
  reading: 'Asking Kirim…',
  unavailable: 'Unavailable: Kirim didn’t say whose key this is.',
  tryAgain: 'Try again',
  copyOrganizationId: 'Copy organisation id',
  organizationId: 'Organisation id',
};
