import { isIdForAddress, isPlainReason } from '../contract/ids.ts';
import { apiBase, customersPerRequest, kirimPaths } from '../contract/paths.ts';
import { seenPattern } from '../contract/seen.ts';
import { customerStatus, linkStatus } from './api-routes.ts';
import { type ParameterRule, readQuery } from './read-query.ts';

const customersPage = /^\/customers\/?$/;
const customerPage = /^\/customers\/([^/]+)\/?$/;

// The app takes some of these for phone numbers, which are not sent to Kirim; the proxy leaves the judgement to it.
const digitsOnly = /^[\d-]+$/;

/** The link that a page shows opened. It is one of the list, so that nothing is asked for it. */
const openLink: ParameterRule = {
  accepts: isIdForAddress,
  expected: 'the id of a link',
};

/** The reason of a failed sign-up, which the page explains. Kirim is not asked about it. */
const seenReason: ParameterRule = { accepts: isPlainReason, expected: 'a reason code' };

/** How the open link stood when it was shared. The page compares; Kirim is not asked about it. */
const seenStatus: ParameterRule = {
  accepts: (value) => seenPattern.test(value),
  expected: 'a status and when it was read',
};

/**
 * What the page at a path asks the API first, letter for letter as the app's own requests would. Gives nothing for an
 * address that the app may read otherwise: one more parameter, an unknown status, an id that it would refuse.
 */
export function firstReads(path: string, search: string): string[] {
  if (customersPage.test(path)) {
    const asked = readQuery(search, { status: customerStatus });
    if (!asked.ok) return [];
    asked.query.set('limit', `${customersPerRequest}`);
    return [`${apiBase}${kirimPaths.customers()}?${asked.query}`];
  }
  const id = customerPage.exec(path)?.[1];
  if (id === undefined || !isIdForAddress(id) || digitsOnly.test(id)) return [];
  const asked = readQuery(search, { status: linkStatus, link: openLink, reason: seenReason, seen: seenStatus });
  if (!asked.ok) return [];
  asked.query.delete('link');
  asked.query.delete('reason');
  asked.query.delete('seen');
  const filter = asked.query.size > 0 ? `?${asked.query}` : '';
  return [`${apiBase}${kirimPaths.customer(id)}`, `${apiBase}${kirimPaths.setupLinks(id)}${filter}`];
}
