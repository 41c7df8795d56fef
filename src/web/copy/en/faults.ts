import type { FaultOrigin } from '../../../contract/fault.ts';

const origins: Record<FaultOrigin, string> = {
  kirim: 'Kirim',
  console: 'Console server',
  connection: 'Your connection',
  'sign-in': 'Your sign-in',
};

/** Words about faults that the page needs before one is explained, and where its explanation can't be had. */
export const faults = {
  origins,
  reference: (id: string) => `ref ${id}`,
  noReference: 'no reference given',
  languageMissing: 'The other language can’t be fetched.',
  unexplained: 'Something failed, and its explanation can’t be fetched',
  asOf: (clock: string) => `You’re looking at links as of ${clock}.`,
  waitingToLoad: 'Waiting before more can be loaded',
  actions: { tryAgain: 'Try again', searchCustomers: 'Search customers', reload: 'Reload the page' },
};
