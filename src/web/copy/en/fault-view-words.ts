/** The words around explained faults, in English. */
export const faultView = {
  time: (local: string, utc: string) => `${local} (${utc} UTC)`,
  nothingLoaded: 'Nothing has been loaded yet.',
  notLetIn: 'Nothing can be loaded here until you’re signed in.',
  mayBeOutOfDate: 'They may be out of date until the key is replaced.',
  readBefore: 'What is on screen was read before that.',
  picksUp: 'We’ll pick up where you left off when the connection returns.',
  stillCorrect: 'The links above are still correct.',
  carryOnIn: (seconds: number) => `We’ll carry on by ourselves in ${seconds} s.`,
  carryOnUnstated: (seconds: number) => `Kirim didn’t say for how long; trying again in ${seconds} s.`,
  carryOnNow: 'Carrying on…',
  announcePaused: (seconds: number) => `Paused. Carrying on in ${seconds} seconds.`,
  announceOver: 'The wait is over. Carrying on.',
  waitUntil: (clock: string) => `Kirim asks us to wait until ${clock}.`,
  consoleWaitsUntil: (clock: string) => `The console’s server waits until ${clock}.`,
  notContinuing: 'We won’t carry on by ourselves.',
  stoppedTitle: 'Still too many requests',
  stoppedText: (remaining: number | null, limit: number | null) =>
    `We’ve stopped so we don’t make it worse. Something else in your organisation may be using the allowance${
      remaining === null || limit === null ? '' : ` (${remaining} of ${limit} left)`
    }.`,
  notJson: (mediaType: string, status: number) => `Kirim’s answer wasn’t JSON (${mediaType}, ${status}).`,
  technicalDetails: 'Show technical details',
  partMissing: {
    offline: 'You’re offline. This part of the page comes by itself when the connection returns.',
    unreachable:
      'The console’s server doesn’t answer, so this part of the page couldn’t be fetched. It comes by itself once the server answers.',
    gone: 'The console’s server answers, but doesn’t have this part of the page any more: it has probably been updated.',
  },
  newer: {
    title: 'A newer version of this console is ready',
    text: 'Reload when it suits you.',
    reload: 'Reload',
  },
  actions: {
    tryOnce: 'Try once more',
    checkAgain: 'Check again',
    stopWaiting: 'Don’t continue automatically',
    copyDetails: 'Copy details',
    copyDetailsForOperator: 'Copy details for whoever runs the console',
    copyBillingNote: 'Copy note for the billing owner',
    copyAdministratorNote: 'Copy message for your administrator',
    showAll: 'Show all links',
    pasteAnother: 'Paste another id',
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
    unsettled: 'So far this failed, and is being tried again',
  },
  note: (details: string) =>
    `Our setup-link console is being refused by Kirim, and it is not something we can repair from the screen.\n\n${details}`,
};

/** One language's words around every explained fault: how it goes on, what can be done, what is copied of it. */
export type FaultViewWords = typeof faultView;
