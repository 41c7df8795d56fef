/**
 * What can be said of a link: Kirim's status, with an active link told apart by the time that is left, and one that was used
 * by its customer's numbers: there is none yet, shortly after the sign-up ('settling'), or still none ('unconnected').
 */
export type LinkState =
  | 'works'
  | 'ending'
  | 'past'
  | 'consumed'
  | 'settling'
  | 'unconnected'
  | 'expired'
  | 'revoked'
  | 'unknown';

/** Times and names of a link as they are said; null where Kirim gave none that can be read. */
export type Said = {
  /** The customer's name, or words for a customer whose name is not known. */
  name: string;
  /** The status as Kirim sent it. */
  raw: string;
  created: string | null;
  expiry: string | null;
  /** How long ago it ran out, or when, where that says more. */
  expiryAgo: string | null;
  left: string | null;
  used: string | null;
  /** From creation to use. */
  usedAfter: string | null;
  /** From creation to expiry. */
  openFor: string | null;
};

/** One language's words for what a link is, what supports that, what to do, and what to tell the customer. */
export type ExplainWords = {
  sentences: Record<LinkState, (said: Said) => string>;
  facts: Record<LinkState, (said: Said) => string[]>;
  steps: Record<LinkState, readonly string[]>;
  replies: Record<LinkState, (said: Said) => string>;
  /** Why a link can't be tried again, whatever a reason code allows. */
  closed: Record<LinkState, string>;
  failuresLeaveNoMark: string;
  withdrawnFirst: (name: string) => string;
  customerArchived: (name: string) => string;
  customerSuspended: (name: string) => string;
  numbers: (name: string, count: number) => string;
  theCustomer: string;
  noStatus: string;
  on: (time: string) => string;
};

const askThree =
  'Ask three things: did Meta’s window open, was it closed or cancelled, and on which page did they land? Then they can open the same link again.';
const createNew = 'Create a new link and send it. This one can’t be revived.';
const ranOut = ({ expiry }: Said) =>
  `The link we sent you ran out${expiry === null ? '' : ` on ${expiry}`} and can’t be opened any more. We’ll send you a new one.`;
const tryAgain = (until: string) =>
  `Your link still works${until}. Please open it again and go through to the end. If you see an error, send us the address of the page you land on.`;
const usedOn = ({ name, used }: Said) =>
  `${name} completed sign-up with this link${used === null ? '' : ` on ${used}`}`;
const useOf = ({ used, usedAfter }: Said) => [
  used === null
    ? 'Kirim gave no readable time of use.'
    : `Kirim recorded the use ${used}${usedAfter === null ? '' : `, ${usedAfter} after the link was created`}.`,
];
const completed = ({ used }: Said) => `The sign-up with this link was completed${used === null ? '' : ` on ${used}`}`;
const onceOnly = 'The link works only once, so it’s expected that it doesn’t open again.';
const createdOn = ({ created }: Said) => (created === null ? [] : [`Created ${created}.`]);
const expiresOn = (verb: string, { expiry, openFor }: Said) =>
  expiry === null
    ? ['Kirim gave no expiry time that can be read.']
    : [`${verb} ${expiry}${openFor === null ? '' : `, ${openFor} after it was created`}.`];

/** The words that explain a link, in English. */
export const explain: ExplainWords = {
  sentences: {
    works: ({ expiry }) =>
      expiry === null
        ? 'This link works, as far as Kirim says; it gave no readable time at which it runs out. Nobody has finished signing up with it yet.'
        : `This link works until ${expiry}. Nobody has finished signing up with it yet.`,
    ending: ({ left }) =>
      `This link still works, but only for another ${left}. If the customer needs longer, a new link has to be created.`,
    past: ({ expiryAgo }) =>
      `Kirim still lists this link as active, although its time ran out ${expiryAgo}. Treat it as unusable.`,
    consumed: (said) =>
      `${usedOn(said)}. It can’t be used a second time; opening it again will fail, and that is expected.`,
    settling: (said) => `${usedOn(said)}, but Kirim lists no number yet. The link can’t be used a second time.`,
    unconnected: (said) => `${usedOn(said)}, but Kirim lists no number for it. The link can’t be used a second time.`,
    expired: ({ expiry }) =>
      `This link ran out${expiry === null ? '' : ` on ${expiry}`} without being used. It can’t be revived; create a new one.`,
    revoked: () => 'Someone cancelled this link before it was used. Kirim doesn’t record who or when.',
    unknown: ({ raw }) =>
      `Kirim reports a state this console doesn’t know yet: “${raw}”. Times and addresses below are still correct.`,
  },
  facts: {
    works: (said) => [...createdOn(said), ...expiresOn('Runs out', said), 'Kirim has recorded no use.'],
    ending: (said) => [...createdOn(said), ...expiresOn('Runs out', said), 'Kirim has recorded no use.'],
    past: (said) => [
      ...createdOn(said),
      ...expiresOn('Ran out', said),
      'Kirim still says active. It may write the end of a link late.',
    ],
    consumed: useOf,
    settling: useOf,
    unconnected: useOf,
    expired: (said) => [...expiresOn('Ran out', said), 'Kirim has recorded no use.'],
    revoked: (said) => [...createdOn(said), ...expiresOn('Would have run out', said)],
    unknown: (said) => [...createdOn(said), ...expiresOn('Runs out', said)],
  },
  steps: {
    works: [askThree],
    ending: ['If they need longer, create a new link.', askThree],
    past: [createNew],
    consumed: [
      'There is nothing to do about this link. If your app shows no connection, copy the incident details for engineering.',
    ],
    settling: [
      'Check again in a moment: the number may still be on its way. If it stays like this, copy the incident details and send them to engineering.',
    ],
    unconnected: [
      'Copy the incident details and send them to engineering: after a completed sign-up a number should be there.',
    ],
    expired: [createNew],
    revoked: ['Find out whether a newer link was sent instead. If not, create a new one.'],
    unknown: ['Copy the incident details and ask Kirim what this state means.'],
  },
  replies: {
    works: ({ expiry }) => tryAgain(expiry === null ? '' : ` until ${expiry}`),
    ending: ({ left, expiry }) => tryAgain(` for another ${left}, until ${expiry}`),
    past: ranOut,
    consumed: (said) => `${completed(said)}. ${onceOnly} You don’t have to do anything more.`,
    settling: (said) =>
      `${completed(said)}, and your number is still being connected. ${onceOnly} If it isn’t connected in an hour, please tell us.`,
    unconnected: (said) =>
      `${completed(said)}, but no number is connected yet. We’re looking into it and will come back to you. ${onceOnly}`,
    expired: ranOut,
    revoked: () =>
      'That link was cancelled and can’t be opened any more. If you have received a newer one, please use that; otherwise we’ll send you a new one.',
    unknown: () => 'We’re checking your link with our provider and will come back to you.',
  },
  closed: {
    works: '',
    ending: '',
    past: 'No: the time of this link has run out.',
    consumed: 'No: this link was used.',
    settling: 'No: this link was used.',
    unconnected: 'No: this link was used.',
    expired: 'No: this link has run out.',
    revoked: 'No: this link was cancelled.',
    unknown: 'We can’t tell: the state of this link is unknown to us.',
  },
  failuresLeaveNoMark:
    'A failed attempt leaves no mark here. If the customer saw an error, paste the address of the page they landed on into the search box.',
  withdrawnFirst: (name) => `First settle with whoever runs your Kirim account why ${name} is not in use.`,
  customerArchived: (name) => `${name} is archived in Kirim.`,
  customerSuspended: (name) => `${name} is suspended in Kirim, so a sign-up may be refused.`,
  numbers: (name, count) =>
    count === 0
      ? `Kirim lists no WhatsApp number for ${name}.`
      : `Kirim lists ${count === 1 ? '1 WhatsApp number' : `${count} WhatsApp numbers`} for ${name}.`,
  theCustomer: 'The customer',
  noStatus: 'not given',
  on: (time) => `on ${time}`,
};
