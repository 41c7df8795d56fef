/** What is said in the place of a customer's links where there are none, in English. */
export const emptyLinks = {
  all: (name: string) => ({
    title: 'No setup links yet',
    text: `Nobody has created a link for ${name}. Links made in Kirim or by your own app appear here.`,
  }),
  allConnected: (name: string) => ({
    title: 'No setup links',
    text: `${name} is already connected, so it may not need one.`,
  }),
  active: (name: string) => ({
    title: 'No working link right now',
    text: `${name} can’t sign up until a new link exists.`,
  }),
  consumed: () => ({
    title: 'Nobody has signed up with a link yet',
    text: 'Links show up here once the customer finishes the Meta sign-up.',
  }),
  expired: () => ({
    title: 'No link has run out unused',
    text: 'Links that reach their end without being used are listed here.',
  }),
  revoked: () => ({ title: 'No cancelled links', text: 'Links that someone cancelled are listed here.' }),
  odd: {
    title: 'Kirim returned no links but says there are some',
    text: 'It gave an empty page and said that more follow. Showing nothing as “no links” would be a guess.',
  },
  theLastOne: 'The last one,',
  /** When it was, in words; null where Kirim does not tell. */
  lastOutcome: {
    'ran-out': (when: string | null) => ['ran out', when].filter(Boolean).join(' '),
    used: (when: string | null) => ['was used', when].filter(Boolean).join(' '),
    revoked: () => 'was revoked',
  },
  on: (date: string) => `on ${date}`,
  view: 'View',
  copyCustomerId: 'Copy customer id',
  showActive: 'Show active',
  openInKirim: 'Open in Kirim',
};

/** One language's words in the place of links where there are none. */
export type EmptyLinksWords = typeof emptyLinks;
