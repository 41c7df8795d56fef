const longest = 2_000;
const invisible = /[\p{Cc}\p{Cf}\p{Z}]/u;

/** Why an address is shown as text and not as a link. */
export type AddressFault = 'local-only' | 'not-https' | 'unreadable' | 'holds-a-user-name' | 'too-long';

/** An address as a table shows it: host and shortened path of one that may become a link, or why it may not. */
export type RedirectAddress = { href: string; host: string; path: string } | { fault: AddressFault; text: string };

/**
 * Reads a redirect address that somebody else wrote. Only a plain https address becomes a link: the text itself has
 * to begin with https://, since a URL parser mends what is not one.
 */
export function redirectAddress(text: string): RedirectAddress {
  if (text.length > longest) return { fault: 'too-long', text };
  if (invisible.test(text) || !URL.canParse(text)) return { fault: 'unreadable', text };
  const url = new URL(text);
  if (/^http:\/\//i.test(text) && isLocal(url.hostname)) return { fault: 'local-only', text };
  if (!/^https:\/\/[^/\\]/i.test(text)) return { fault: 'not-https', text };
  if (url.username !== '' || url.password !== '') return { fault: 'holds-a-user-name', text };
  return { href: url.href, host: url.host, path: shortPath(url) };
}

/** Kirim takes http for these names alone, so that a developer can try things. */
function isLocal(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname.endsWith('.localhost');
}

/** `/…/connected` for a long path; a query is only hinted at. */
function shortPath(url: URL): string {
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  const last = segments.at(-1) ?? '';
  const path = segments.length > 1 ? `/…/${last}` : `/${last}`;
  return `${path === '/' ? '' : path}${url.search === '' ? '' : '?…'}`;
}
