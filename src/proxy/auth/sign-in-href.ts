import { authPaths } from '../../contract/session.ts';

/** Where signing in begins, to come back to this path of the console. `more` is for the console itself. */
export function signInHref(to: string, more: Readonly<Record<string, string>> = {}): string {
  return `${authPaths.signIn}?${new URLSearchParams({ to, ...more })}`;
}
