import { Customer, CustomerResponse } from '../contract/customer.ts';
import { MeResponse } from '../contract/organization.ts';
import { readPage } from '../contract/page.ts';
import { SetupLink } from '../contract/setup-link.ts';
import { cutText } from './clean-text.ts';
import { type Drift, driftOf, driftOfPage } from './drift.ts';

const longestStatus = 32;
const mostRows = 1000;

/**
 * What crosses to the browser of an upstream's body, how many rows could not be read, and in what else it differed from
 * the contract; null when it is unreadable.
 */
export type Project = (
  body: unknown,
) => { body: { request_id: string }; dropped: number; drift: readonly Drift[] } | null;

export const projectMe: Project = (body) => {
  const me = MeResponse.safeParse(body);
  if (!me.success) return null;
  const { organization, api_key, rate_limits } = me.data.data;
  const data = { organization, api_key: { ...api_key, last4: api_key.last4.slice(-4) }, rate_limits };
  return { body: { ...me.data, data }, dropped: 0, drift: driftOf(body, me.data) };
};

export const projectCustomers: Project = (body) => {
  const read = readPage(Customer, body);
  if (read === null || read.page.data.length > mostRows) return null;
  const data = read.page.data.map(withShortStatus);
  return { body: { ...read.page, data }, dropped: read.dropped, drift: driftOfPage(body, read) };
};

export const projectCustomer: Project = (body) => {
  const customer = CustomerResponse.safeParse(body);
  if (!customer.success) return null;
  const { data } = customer.data;
  const whatsapp_accounts = data.whatsapp_accounts.map(withShortStatus);
  return {
    body: { ...customer.data, data: { ...withShortStatus(data), whatsapp_accounts } },
    dropped: 0,
    drift: driftOf(body, customer.data),
  };
};

export const projectSetupLinks: Project = (body) => {
  const read = readPage(SetupLink, body);
  if (read === null || read.page.data.length > mostRows) return null;
  // The whole token would be a secret, should Kirim ever send it in this place.
  const data = read.page.data.map((link) => ({ ...withShortStatus(link), token_last4: link.token_last4.slice(-4) }));
  return { body: { ...read.page, data }, dropped: read.dropped, drift: driftOfPage(body, read) };
};

/** An unknown status crosses as it is, but no longer than a badge can show. */
function withShortStatus<Row extends { status: string }>(row: Row): Row {
  return { ...row, status: cutText(row.status, longestStatus) };
}
