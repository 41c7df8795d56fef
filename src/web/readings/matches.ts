import type { SetupLink } from '../../contract/setup-link.ts';
import type { Known, KnownCustomer, KnownLink } from '../session/known.ts';

const mostShown = 8;

/** A link whose last four characters were looked for; `caseDiffers` when only capitals tell it from what was asked. */
export type LastFourMatch = KnownLink & { caseDiffers: boolean };

/** The links that end so: those to the letter first, then those that would but for capitals. */
export function lastFourMatches(links: Iterable<KnownLink>, last4: string): LastFourMatch[] {
  const wanted = last4.toLowerCase();
  return [...links]
    .filter(({ link }) => endingOf(link).toLowerCase() === wanted)
    .map((known) => ({ ...known, caseDiffers: endingOf(known.link) !== last4 }))
    .sort((a, b) => Number(a.caseDiffers) - Number(b.caseDiffers))
    .slice(0, mostShown);
}

function endingOf({ token_last4 }: SetupLink): string {
  return token_last4.slice(-4);
}

/** What is looked at for each letter typed, in the customers' order: prepared once for each gathering of them. */
type Sought = readonly { customer: KnownCustomer; name: string; email: string }[];
const soughtIn = new WeakMap<Known['customers'], Sought>();

/** The customers whose name or e-mail holds the text; those whose name begins with it come first. */
export function customerMatches(customers: Known['customers'], text: string): KnownCustomer[] {
  const wanted = text.trim().toLowerCase();
  const found: [KnownCustomer[], KnownCustomer[], KnownCustomer[]] = [[], [], []];
  const [beginning, named, mailed] = found;
  for (const { customer, name, email } of sought(customers)) {
    const at = name.indexOf(wanted);
    if (at === 0) beginning.push(customer);
    else if (at > 0) named.push(customer);
    else if (email.includes(wanted)) mailed.push(customer);
    if (beginning.length === mostShown) break;
  }
  return found.flat().slice(0, mostShown);
}

function sought(customers: Known['customers']): Sought {
  const before = soughtIn.get(customers);
  if (before) return before;
  const now = [...customers.values()].map((customer) => ({
    customer,
    name: customer.name.toLowerCase(),
    email: customer.email?.toLowerCase() ?? '',
  }));
  soughtIn.set(customers, now);
  return now;
}

/** The customers with such a number, however either is written: +62 812… and 0812… are the same. */
export function numberMatches(customers: Known['customers'], text: string): KnownCustomer[] {
  const wanted = digitsOf(text);
  return [...customers.values()].filter(({ numbers }) => numbers?.some((number) => digitsOf(number) === wanted));
}

function digitsOf(number: string): string {
  return number.replace(/\D/g, '').replace(/^(?:62|0)/, '');
}

/** The newest link of each customer that sends people to the host. */
export function hostMatches({ links }: Known, host: string): KnownLink[] {
  const newest = new Map<string, KnownLink>();
  for (const known of links.values()) {
    const { success_redirect_url, failure_redirect_url, created_at } = known.link;
    if (![success_redirect_url, failure_redirect_url].some((url) => hostOf(url) === host)) continue;
    const other = newest.get(known.customerId)?.link;
    if (other === undefined || other.created_at < created_at) newest.set(known.customerId, known);
  }
  return [...newest.values()].slice(0, mostShown);
}

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).host : null;
}
