import type { FaultOrigin } from '../../../contract/fault.ts';

const origins: Record<FaultOrigin, string> = {
  kirim: 'origin Kirim',
  console: 'origin console server',
  connection: 'origin connection',
  'sign-in': 'origin sign-in',
};

function took(milliseconds: number | null): string {
  return milliseconds === null ? 'remembered by the console' : `${milliseconds} ms`;
}

/** The words of the link drawer, in English. */
export const drawer = {
  title: 'Link',
  label: 'Link details',
  previous: 'Previous link',
  next: 'Next link',
  copyRowLink: 'Copy link to this row',
  rowLink: 'Link to this row',
  close: 'Close',
  nowIs: (status: string) => `This link is now ${status}`,
  seenThen: (when: string, status: string) => `When this was shared (${when}) the link was ${status}.`,
  seenNow: (status: string) => `It is now ${status}.`,
  shows: (last4: string, status: string) => `Link ending ${last4}, ${status}`,
  loading: 'Looking for this link',
  lookingFurther: 'Looking among older links…',
  notLoadedTitle: 'Not shown yet',
  notLoaded: 'The list couldn’t be read, so this link can’t be shown. What happened is said above the list.',
  notFoundTitle: 'Link not found',
  notFound: (id: string, name: string) =>
    `We couldn’t find ${id} among the links Kirim returned for ${name}. It may be older than the list Kirim gives out, or belong to another customer.`,
  lookInAll: 'Look among all links',
  noLongerListed: 'Kirim no longer lists this link under the chosen filter. What you see is what it was before.',
  openInKirim: 'Open in Kirim',

  inPlainWords: 'In plain words',
  whatSupports: 'What supports that',
  whatToDo: 'What to do',
  whatToSay: 'What to say',

  timeline: 'Timeline',
  events: {
    created: 'Created',
    now: 'Now',
    'runs-out': 'Runs out',
    'ran-out': 'Ran out',
    used: 'Used',
    revoked: 'Revoked',
  },
  revokedWhen: 'Kirim does not report when',
  timeNotGiven: 'time not given',
  spans: {
    created: () => '',
    now: (span: string) => `open for ${span}`,
    'runs-out': (span: string) => `${span} left`,
    'ran-out': (span: string) => `open for ${span}`,
    used: (span: string) => `used ${span} after creation`,
    revoked: () => '',
  },

  redirects: 'Redirects',
  ends: { success: 'If it works', failure: 'If it fails' },
  kirimsOwnPage: 'The customer stays on Kirim’s own page.',
  unreadable: 'This address can’t be read, so we can’t say where it leads.',
  appendedByKirim: 'Highlighted: appended by Kirim.',
  whichCustomerId: 'Kirim doesn’t say whether that customer id is the public or the internal one.',
  chips: { customer_id: 'customer id', account_id: 'account id', reason: 'reason' },
  chipHints: {
    customer_id: 'Kirim doesn’t say whether public or internal',
    account_id: 'decided at sign-up',
    reason: 'decided when it fails',
  },
  copyAddress: { success: 'Copy the success address', failure: 'Copy the failure address' },
  address: { success: 'Success address', failure: 'Failure address' },
  passed: {
    https: 'https',
    'not-local': '',
    'team-host': 'host is one of the team’s',
    'no-fragment': 'no # part',
    'no-duplicates': 'none of Kirim’s parameters twice',
    'short-enough': 'under 2,000 characters',
  },
  problems: {
    https: 'Not https: Kirim takes http for local addresses alone',
    'not-local': 'Local computer only: of no use to a customer elsewhere',
    'team-host': (host: string) => `Host is not one of the team’s: ${host}`,
    'no-fragment': 'Has a # part: what Kirim appends may get lost',
    'no-duplicates': 'Has one of Kirim’s own parameters already, so it will be there twice',
    'short-enough': 'Is longer than 2,000 characters',
  },
  sameHost: (count: number, loaded: number, host: string) =>
    count === loaded
      ? `All ${loaded} loaded links lead to ${host}`
      : `${count} of the ${loaded} loaded links lead${count === 1 ? 's' : ''} to ${host}`,
  noOtherToHost: (host: string) => `No other loaded link leads to ${host}`,
  previousToHost: (host: string) => `Previous one that leads to ${host}`,
  nextToHost: (host: string) => `Next one that leads to ${host}`,
  openAsFailed: 'See where they landed',
  opensAsFailed: 'Opens the customer-facing page as if sign-up had failed.',
  countsAsVisit: 'Whoever runs that page may count it as a visit.',
  onlyShown: 'The customer id goes along as CUSTOMER_ID. simulated=1 is shown here alone and not sent.',
  openInNewTab: 'Open in new tab',
  reason: 'Reason they saw',
  noReason: 'None chosen',
  reasonPasted: 'Taken from the address that was pasted.',
  whoActs: 'Who acts',
  sameLink: 'Same link again?',

  details: 'Details',
  linkId: 'Link id',
  readAloud: 'Read aloud',
  status: 'Status as sent',
  created: 'Created',
  expires: 'Expiry',
  consumed: 'Used',
  technical: 'Technical',
  internalId: 'Internal customer id',
  internalIdHint: 'Kirim’s internal id — not usable in addresses',
  copy: (what: string) => `Copy ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
  none: '–',

  provenance: 'Where this came from',
  readFromKirim: (clock: string, reference: string | null, milliseconds: number | null) =>
    `Read from Kirim at ${clock} · ${reference === null ? 'no reference given' : `ref ${reference}`} · ${took(milliseconds)}`,
  source: 'Source',

  copyIncident: 'Copy incident details',
  copyAs: { chat: 'Chat', markdown: 'Markdown', json: 'JSON' },
  copyAsLabel: 'Copy incident as',
  copyAsName: (format: string) => `Copy incident as ${format}`,
  incident: { chat: 'Incident details', markdown: 'Incident details in Markdown', json: 'Incident details as JSON' },
  copyReply: 'Copy reply',
  reply: 'Reply',

  capital: (letter: string) => `capital ${letter}`,
  signs: { '-': 'hyphen', _: 'underscore' },

  viewAddress: 'Link to this view',
  viewDetails: 'Details of this view',

  bundle: {
    title: (last4: string, state: string) => `Setup link …${last4} — ${state}`,
    customer: 'Customer',
    numbers: 'Numbers',
    numbersAtKirim: (count: number, statuses: string) =>
      `${count === 0 ? 'none' : count} at Kirim${statuses === '' ? '' : ` (${statuses})`}`,
    linkId: 'Link id',
    status: 'Status',
    created: 'Created',
    expires: 'Expires',
    used: 'Used',
    ifItWorks: 'If it works',
    ifItFails: 'If it fails',
    reason: 'Reason seen',
    kirimsOwnPage: 'Kirim’s own page',
    read: 'Read',
    fromKirim: (reference: string, milliseconds: number | null, local: string) =>
      `from Kirim, ref ${reference}, ${took(milliseconds)} (${local} for the sender)`,
    trouble: 'Trouble',
    origins,
    view: 'View',
    none: '–',
  },
};

/** One language's words of a link's details, of what is copied from there, and of the view around it. */
export type DrawerWords = typeof drawer;
