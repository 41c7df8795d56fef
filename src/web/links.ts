import type { CustomerStatus } from '../contract/customer.ts';
import { isIdForAddress, isPlainReason } from '../contract/ids.ts';
import type { SetupLinkStatus } from '../contract/setup-link.ts';

/** The address of the customers list. */
export const customersHref = '/customers';

/** The address of the customers list under a filter; null means all of them. */
export function customersUnder(status: CustomerStatus | null): string {
  return status === null ? customersHref : `${customersHref}?status=${status}`;
}

/**
 * The address of a customer's page: the filter stands in it unless all links are meant, the link that is open, and the
 * reason of a failed sign-up. An id that is none, or that could be a live token, never enters an address, nor does a reason
 * that is no plain code.
 */
export function customerHref(
  customerId: string,
  status: SetupLinkStatus | null = null,
  linkId: string | null = null,
  reason: string | null = null,
): string {
  const search = new URLSearchParams();
  if (status !== null) search.set('status', status);
  if (linkId !== null && isLinkIdForAddress(linkId)) search.set('link', linkId);
  if (reason !== null && isPlainReason(reason)) search.set('reason', reason);
  return `${customersHref}/${encodeURIComponent(customerId)}${search.size > 0 ? `?${search}` : ''}`;
}

/** Whether a link's id may stand in an address. */
export function isLinkIdForAddress(linkId: string): boolean {
  return isIdForAddress(linkId);
}

/** The reason of a failed sign-up in a customer's address, null without a plain one. */
export function reasonIn(params: URLSearchParams): string | null {
  const reason = params.get('reason');
  return reason !== null && isPlainReason(reason) ? reason : null;
}

/**
 * The address at which the page is now, with another search part. What is drawn may be a moment behind it: an address made
 * from that would take back what was done last.
 */
export function addressNowWith(change: (search: URLSearchParams) => void): { pathname: string; search: string } {
  const { pathname, search } = window.location;
  const params = new URLSearchParams(search);
  change(params);
  return { pathname, search: `${params}` };
}
