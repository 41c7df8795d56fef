/** What Kirim is known to say of a number. */
export type NumberStatus = 'connected' | 'disconnected';

/** One language's words for what a used link and the customer's numbers say together. */
export type ConnectionWords = {
  /** `when` is how long ago, or the date; null where it is not known. The number may still be on its way, or should be there. */
  noNumberYet: (when: string | null) => string;
  noNumber: (when: string | null) => string;
  /** A number with its status, as Kirim gave them, either '' where it gave none. */
  number: (number: string, status: string) => string;
  /** The statuses that are known by now; another one is shown as it is. */
  numberStatuses: Record<NumberStatus, string>;
  andMore: (numbers: string, more: number) => string;
  sees: (numbers: string) => string;
  /** What follows where a number is connected. */
  gapIsOurs: string;
  checkAgain: string;
  openLink: string;
};

const recorded = (when: string | null) => `Kirim recorded a completed sign-up${when === null ? '' : ` ${when}`}`;

/** Words about a sign-up that one side sees and the other doesn't, in English. */
export const connection: ConnectionWords = {
  noNumberYet: (when) =>
    `${recorded(when)}, but lists no number yet. Check again in a moment; if it stays like this, send the link’s incident details to engineering.`,
  noNumber: (when) => `${recorded(when)}, but still lists no number. Send the link’s incident details to engineering.`,
  number: (number, status) => `${number || 'a number'}${status === '' ? '' : ` (${status})`}`,
  numberStatuses: { connected: 'connected', disconnected: 'disconnected' },
  andMore: (numbers, more) => `${numbers} and ${more} more`,
  sees: (numbers) => `Kirim sees ${numbers}.`,
  gapIsOurs: 'If our app says not connected, the gap is on our side: check our webhook for customer.onboarded.',
  checkAgain: 'Check again',
  openLink: 'Open the used link',
};
