import type { SetupLinkStatus } from '../contract/setup-link.ts';

/** The address of the customers list. */
export const customersHref = '/customers';

/** The address of a customer's page; the filter stands in it unless all links are meant. */
export function customerHref(customerId: string, status: SetupLinkStatus | null = null): string {
  return `${customersHref}/${encodeURIComponent(customerId)}${status === null ? '' : `?status=${status}`}`;
}

/** Kirim's own console, where links are created and revoked until this one can. */
export const kirimConsoleHref = 'https://app.kirimdev.com/';
