import { defused } from '../../contract/ids.ts';

const longest = 1024;
const ownPaths = /^\/(?:auth|api)(?:\/|$)/i;

/**
 * The address to come back to after signing in: a path of the console with its query, letter for letter. `/` for
 * anything else: another origin in whatever form, the console's own addresses for signing in, a live onboarding token,
 * an API key.
 */
export function returnPath(to: string | undefined): string {
  if (to === undefined || to.length > longest || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(to)) return '/';
  const { pathname, search } = new URL(to, 'https://console.invalid');
  const isOwn = !ownPaths.test(pathname) && !pathname.startsWith('//');
  return isOwn && defused(to).removed === null ? pathname + search : '/';
}
