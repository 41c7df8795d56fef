import { authPaths } from '../../contract/session.ts';
import { ownCallersOnly } from '../gate.ts';
import { allow } from './access.ts';
import { type AuthPage, answerAuthPage } from './auth-page.ts';
import type { Authenticator } from './authenticator.ts';
import { returnPath } from './return-path.ts';

type Elsewhere = {
  /** Under which people come; null where that is the address that they have. */
  publicOrigin: string | null;
  /** What the page says that answers who wants to sign out. */
  says: AuthPage['says'];
};

/**
 * The console's addresses for signing in and out where neither is its to do. The first leads to the page that was asked
 * for, under the public origin: a proxy in front asks people to sign in on the way. The second says who ends a session.
 */
export function signInElsewhere({ publicOrigin, says }: Elsewhere): Authenticator['addRoutes'] {
  const signIn = allow('anyone', (c) => {
    c.set('route', authPaths.signIn);
    c.header('Cache-Control', 'no-store');
    const to = returnPath(new URL(c.req.url).searchParams.get('to') ?? undefined);
    return c.redirect((publicOrigin ?? '') + to, 303);
  });
  const signOut = allow('anyone', (c) => {
    c.set('route', authPaths.signOut);
    c.header('Clear-Site-Data', '"cache", "storage"');
    return answerAuthPage(c, 200, { says, href: '/' });
  });
  return (app) => {
    app.get(authPaths.signIn, signIn);
    app.post(authPaths.signOut, ownCallersOnly, signOut);
  };
}
