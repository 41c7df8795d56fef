import { readSeen } from './read-seen.ts';

/**
 * The address of an open row for somebody else, who is told when the row has changed since: to it comes the row's status
 * and when it was read (ms since the epoch), and nothing more of it. A status that no address may hold stays out, and an
 * address at which no row is open stays as it is.
 */
export function addressToShare(href: string, status: string, readAt: number): string {
  if (!/[?&]link=/.test(href)) return href;
  const seen = `${status}@${Math.floor(readAt / 1_000)}`;
  return readSeen(new URLSearchParams({ seen })) === null ? href : `${href}&seen=${seen}`;
}
