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

/** The customers whose name or e-mail holds the text; those whose name begins with it come first. */
export function customerMatches(customers: Iterable<KnownCustomer>, text: string): KnownCustomer[] {
  const wanted = text.trim().toLowerCase();
  const place = ({ name, email }: KnownCustomer) => {
    const at = name.toLowerCase().indexOf(wanted);
    if (at === 0) return 0;
    return at > 0 ? 1 : email?.toLowerCase().includes(wanted) ? 2 : 3;
  };
  return [...customers]
    .map((customer) => ({ customer, at: place(customer) }))
    .filter(({ at }) => at < 3)
    .sort((a, b) => a.at - b.at)
    .slice(0, mostShown)
    .map(({ customer }) => customer);
}

/** The customers with such a number, however either is written: +62 812… and 0812… are the same. */
export function numberMatches(customers: Iterable<KnownCustomer>, text: string): KnownCustomer[] {
  const wanted = digitsOf(text);
  return [...customers].filter(({ numbers }) => numbers.some((number) => digitsOf(number) === wanted));
}

function digitsOf(number: string): string {
  return number.replace(/\D/g, '').replace(/^(?:62|0)/, '');
}

/** The customers with a link that sends people to the host. */
export function hostMatches({ links }: Known, host: string): string[] {
  const ids = [...links.values()]
    .filter(({ link }) => [link.success_redirect_url, link.failure_redirect_url].some((url) => hostOf(url) === host))
    .map(({ customerId }) => customerId);
  return [...new Set(ids)].slice(0, mostShown);
}

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).host : null;
}
