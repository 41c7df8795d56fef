/** One language's words for what a used link and the customer's numbers say together. */
export type ConnectionWords = {
  /** `when` is how long ago, or the date; null where it is not known. */
  noNumber: (when: string | null) => string;
  /** `number` and `status` as Kirim gave them, either '' where it gave none. */
  connected: (number: string, status: string) => string;
  checkAgain: string;
  openLink: string;
};

/** Words about a sign-up that one side sees and the other doesn't, in English. */
export const connection: ConnectionWords = {
  noNumber: (when) =>
    `Kirim recorded a completed sign-up${when === null ? '' : ` ${when}`}, but lists no number yet. Check again in a moment; if it stays like this, send the link’s incident details to engineering.`,
  connected: (number, status) =>
    `Kirim sees ${number || 'a number'}${status === '' ? '' : ` (${status})`}. If our app says not connected, the gap is on our side: check our webhook for customer.onboarded.`,
  checkAgain: 'Check again',
  openLink: 'Open the used link',
};
