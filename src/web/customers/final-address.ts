import { isTeamHost } from './is-team-host.ts';
import { type AddressFault, redirectAddress } from './redirect-address.ts';

/** How a sign-up ends: each end has an address of its own. */
export type SignUpEnd = 'success' | 'failure';

/** One parameter that Kirim appends: its value, or, where that is only known at sign-up, the name of what will stand there. */
export type Appended = { name: string } & ({ value: string } | { unknown: 'customer_id' | 'account_id' | 'reason' });

/** What is looked at in an address, and whether it is well; `not-local` instead of `https` where http is no fault of its own, `team-host` where hosts are named. */
export type AddressCheck = {
  check: 'https' | 'not-local' | 'team-host' | 'no-fragment' | 'no-duplicates' | 'short-enough';
  isWell: boolean;
};

/** The caller's own address in three, the middle being the host with its port. */
export type OwnAddress = { scheme: string; host: string; rest: string };

/** Where the tenant will land: the caller's own address around its host, what Kirim appends, and both as one text to copy. */
export type FinalAddress =
  | { isReadable: true; own: OwnAddress; appended: readonly Appended[]; text: string; checks: readonly AddressCheck[] }
  | { isReadable: false; fault: AddressFault; text: string };

const longest = 2_000;

/** Kirim's parameters, in the order in which it documents them. */
function appendedTo(end: SignUpEnd, reason: string | null): Appended[] {
  if (end === 'success') {
    return [
      { name: 'customer_id', unknown: 'customer_id' },
      { name: 'account_id', unknown: 'account_id' },
      { name: 'status', value: 'success' },
    ];
  }
  return [
    { name: 'customer_id', unknown: 'customer_id' },
    { name: 'status', value: 'failed' },
    reason === null ? { name: 'reason', unknown: 'reason' } : { name: 'reason', value: reason },
  ];
}

/**
 * The address on which a tenant lands at that end of its sign-up, with `reason` where one is assumed. The caller's own
 * query stays as it was written; what is not known yet stands in the text as `ACCOUNT_ID`, which is clearly not real.
 * `teamHosts` are the hosts to which the team's links may lead, null where it named none.
 */
export function finalAddress(
  address: string,
  end: SignUpEnd,
  reason: string | null,
  teamHosts: readonly string[] | null = null,
): FinalAddress {
  const read = redirectAddress(address);
  if ('fault' in read && !isPlainHttp(address, read.fault))
    return { isReadable: false, fault: read.fault, text: address };
  const url = new URL(address);
  const appended = appendedTo(end, reason);
  const parameters = appended.map((one): [string, string] => [
    one.name,
    'value' in one ? one.value : one.unknown.toUpperCase(),
  ]);
  const own = { scheme: `${url.protocol}//`, host: url.host, rest: `${url.pathname}${url.search}` };
  const text = `${own.scheme}${own.host}${own.rest}${url.search === '' ? '?' : '&'}${new URLSearchParams(parameters)}${url.hash}`;
  return {
    isReadable: true,
    own,
    appended,
    text,
    checks: [
      'fault' in read && read.fault === 'local-only'
        ? { check: 'not-local', isWell: false }
        : { check: 'https', isWell: !('fault' in read) },
      ...(teamHosts === null ? [] : [{ check: 'team-host', isWell: isTeamHost(url.hostname, teamHosts) } as const]),
      { check: 'no-fragment', isWell: url.hash === '' },
      { check: 'no-duplicates', isWell: !parameters.some(([name]) => url.searchParams.has(name)) },
      { check: 'short-enough', isWell: text.length < longest },
    ],
  };
}

/** The host, with its port, to which an address leads; null where it can't be read. */
export function addressHost(address: string): string | null {
  const read = redirectAddress(address);
  if (!('fault' in read)) return read.host;
  return isPlainHttp(address, read.fault) ? new URL(address).host : null;
}

/** Plain http is found fault with, but it is a web address on which the tenant would land. */
function isPlainHttp(address: string, fault: AddressFault): boolean {
  return (fault === 'local-only' || fault === 'not-https') && /^http:\/\/[^/\\@]+(?:[/?#]|$)/i.test(address);
}
