import type { SetupLinkStatus } from '../../../contract/setup-link.ts';

const words: Record<SetupLinkStatus, string> = {
  active: 'active',
  consumed: 'consumed',
  expired: 'expired',
  revoked: 'revoked',
};

function links(count: number): string {
  return count === 1 ? '1 link' : `${count} links`;
}

function kind(status: SetupLinkStatus | null): string {
  return status === null ? '' : ` ${words[status]}`;
}

/** Words of a customer's setup links. `status` is the chosen filter, null for all. */
export const setupLinks = {
  title: 'Setup links',
  documentTitle: (name: string, filter: string | null) => [filter, name, 'Setup links'].filter(Boolean).join(' · '),
  caption: (name: string, loaded: number) => `Setup links for ${name}, newest first, ${loaded} loaded`,
  filterLabel: 'Filter by status',
  all: 'All',
  statuses: { active: 'Active', consumed: 'Consumed', expired: 'Expired', revoked: 'Revoked' },
  columns: {
    link: 'Link',
    status: 'Status',
    outcome: 'Runs out or outcome',
    redirects: 'Redirects',
    created: 'Created',
    actions: 'Actions',
  },
  actionsFor: (last4: string) => `Actions for link ending ${last4}`,
  atLeast: (count: number) => `${count}+`,
  among: (count: number, loaded: number) =>
    loaded === 1 ? `${count} in the only link loaded` : `${count} among the ${loaded} loaded`,
  unknownStatusInAddress: (raw: string) => `The address asks for a status we don’t know (“${raw}”). Showing all links.`,

  runsOut: (relative: string) => `Runs out ${relative}`,
  runsOutOn: 'Runs out',
  used: (relative: string) => `Used ${relative}`,
  usedOn: 'Used',
  ranOut: (relative: string) => `Ran out ${relative}`,
  ranOutOn: 'Ran out',
  revoked: 'Revoked',
  wouldHaveRunOut: 'would have run out',
  expiry: 'Expiry',
  timeNotGiven: 'time not given',
  runsOutSoon: 'runs out soon',
  noLongerListed: 'no longer listed',
  pastItsExpiry: 'past its expiry',
  pastItsExpiryHint: 'Kirim still reports Active. The expiry time has passed, so expect it to be refused.',
  linkEnding: 'Link ending',
  rowLink: (last4: string, state: string) => `Link ending ${last4}, ${state}`,
  lastFourNotGiven: 'last four not given',
  statusNotGiven: 'not given',

  ifItWorks: 'If it works',
  ifItFails: 'If it fails',
  kirimsOwnPage: 'Kirim’s own page',
  checkAddress: 'Check this address',
  addressFaults: {
    'local-only': 'local computer only',
    'not-https': 'not https',
    unreadable: 'not an address',
    'holds-a-user-name': 'holds a user name',
    'too-long': 'over 2,000 characters',
  },

  count: (loaded: number, status: SetupLinkStatus | null) =>
    status === null ? links(loaded) : `${loaded}${kind(status)} ${loaded === 1 ? 'link' : 'links'}`,
  countReadable: (read: number, sent: number) => `${read} of ${links(sent)} readable`,
  countPartial: (loaded: number) => `${loaded} loaded · more available`,
  countCapped: (loaded: number, status: SetupLinkStatus | null) =>
    `${loaded} newest${kind(status)} links · Kirim may hold older ones`,
  countOdd: (loaded: number) => `${loaded} loaded · Kirim has more but gave no way to fetch them`,
  countCached: (loaded: number, isAsking: boolean) =>
    `${links(loaded)} among those already loaded${isAsking ? ' · Checking with Kirim…' : ''}`,

  endComplete: (loaded: number) =>
    loaded === 1 ? 'That’s the only link Kirim returned.' : `That’s all ${loaded} links Kirim returned.`,
  endCapped: (loaded: number, status: SetupLinkStatus | null) =>
    status === null
      ? `Kirim returns the ${loaded} newest links. Choosing a status may bring up older ones of that kind.`
      : `Kirim returns the ${loaded} newest${kind(status)} links and offers no way to load older ones.`,
  endOdd: 'Kirim says there are older links but offers no way to load them.',

  loading: 'Loading setup links',
  stillWaiting: (seconds: number) => `Still waiting for Kirim… ${seconds} s`,
  stillWaitingAnnounced: 'Still waiting for Kirim',
  loadMore: (loaded: number | null) => (loaded === null ? 'Load more links' : `Load more links (${loaded} loaded)`),
  loadingMore: 'Loading…',
  loadedMore: (added: number, total: number) =>
    `${added} more ${added === 1 ? 'link' : 'links'} loaded. ${total} in total.`,
  unaffected: (loaded: number) =>
    loaded === 1 ? 'The link above is unaffected.' : `The ${loaded} links above are unaffected.`,
  dropped: (read: number, all: number) =>
    `${read} of ${links(all)} could be read. We’ve left out the rest rather than guess.`,
  droppedTitle: 'Kirim replied in a form we can’t read',
  lostPlaceTitle: 'Kirim lost our place in the list',
  lostPlaceText:
    'The bookmark for the next page is no longer valid. We’ll start again from the newest link and keep your filter.',

  refresh: 'Refresh',
  refreshed: 'Links refreshed',

  showAll: 'Show all links',
  thisCustomer: 'this customer',
};
