import { defused } from '../../contract/ids.ts';
import { authPaths } from '../../contract/session.ts';
import { customersHref } from '../links.ts';

const ofSigningIn = /^\/auth\//;

/**
 * Where signing in begins, with the path and search to come back to. A live token or an API key never stands in it, nor
 * an address that is itself a step of signing in: the customers are come back to then.
 */
export function signInHref({ pathname, search }: { pathname: string; search: string }): string {
  const to = pathname + search;
  const isFit = defused(to).removed === null && !ofSigningIn.test(to);
  return `${authPaths.signIn}?${new URLSearchParams({ to: isFit ? to : customersHref })}`;
}
