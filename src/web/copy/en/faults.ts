import type { FaultOrigin } from '../../../contract/fault.ts';

const origins: Record<FaultOrigin, string> = {
  kirim: 'Kirim',
  console: 'Console server',
  connection: 'Your connection',
  'sign-in': 'Your sign-in',
};

/** Words around every fault: where it arose, what can be done, and what it leaves untouched. */
export const faults = {
  origins,
  reference: (id: string) => `ref ${id}`,
  noReference: 'no reference given',
  time: (local: string, utc: string) => `${local} (${utc} UTC)`,
  unexplained: 'Something failed, and the console’s own server can’t be reached to explain it',
  nothingLoaded: 'Nothing has been loaded yet.',
  asOf: (clock: string) => `You’re looking at links as of ${clock}.`,
  asOfCustomers: (clock: string) => `You’re looking at customers as of ${clock}.`,
  mayBeOutOfDate: 'They may be out of date until the key is replaced.',
  stillCorrect: 'The links above are still correct.',
  carryOnIn: (seconds: number) => `We’ll carry on by ourselves in ${seconds} s.`,
  carryOnUnstated: (seconds: number) => `Kirim didn’t say for how long; trying again in ${seconds} s.`,
  carryOnNow: 'Carrying on…',
  waitingToLoad: 'Waiting for Kirim before more can be loaded',
  waitUntil: (clock: string) => `Kirim asks us to wait until ${clock}.`,
  notContinuing: 'We won’t carry on by ourselves.',
  stoppedTitle: 'Still too many requests',
  stoppedText:
    'We’ve stopped so we don’t make it worse. Something else in your organisation may be using the allowance.',
  announcePaused: (seconds: number) => `Paused. Carrying on in ${seconds} seconds.`,
  actions: {
    tryAgain: 'Try again',
    tryOnce: 'Try once more',
    checkAgain: 'Check again',
    stopWaiting: 'Don’t continue automatically',
    copyDetails: 'Copy details',
    copyBillingNote: 'Copy note for the billing owner',
    copyAdministratorNote: 'Copy message for your administrator',
    showAll: 'Show all links',
    searchCustomers: 'Search customers',
    reload: 'Reload the page',
  },
  copied: { details: 'Details', note: 'Note', message: 'Message' },
  details: {
    when: 'When',
    origin: 'Origin',
    answer: 'Answer',
    kirimSaid: 'Kirim said',
    kirimReference: 'Kirim reference',
    consoleReference: 'Console reference',
    view: 'View',
    none: 'none given',
  },
  note: (details: string) =>
    `Our setup-link console is being refused by Kirim, and it is not something we can repair from the screen.\n\n${details}`,
};
