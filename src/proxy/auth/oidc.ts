import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { authPaths, sessionPath } from '../../contract/session.ts';
import { ownCallersOnly } from '../gate.ts';
import { hostsOf } from '../own-hosts.ts';
import type { ProxyContext } from '../proxy-env.ts';
import { hostHeaders, rawTarget } from '../raw-request.ts';
import { allow } from './access.ts';
import { answerAuthPage } from './auth-page.ts';
import type { Authenticator, Identified } from './authenticator.ts';
import { cookieNamed } from './cookies.ts';
import type { Seal } from './create-seal.ts';
import type { IdentityProvider, Vouched } from './identity-provider.ts';
import { isProviderDown, signInReason } from './is-provider-down.ts';
import { noteIdentified } from './note-identified.ts';
import { returnPath } from './return-path.ts';
import { type RoleGroups, roleOf } from './role-of.ts';
import { openSession, type SealedSession, sealSession, sessionTimes } from './session-cookie.ts';
import { signInHref } from './sign-in-href.ts';
import { createSignIns } from './sign-ins.ts';

export type OidcOptions = {
  issuer: string;
  publicOrigin: string;
  provider: IdentityProvider;
  seal: Seal;
  groups: RoleGroups;
  log: Logger;
  /** Milliseconds since the epoch, of the computer and not of a sandbox: sessions last as long as people do. */
  clock: () => number;
};

/** Sign-in at an OpenID provider, with sessions that are sealed cookies: the server remembers nobody. */
export function createOidc(options: OidcOptions): Authenticator {
  const { issuer, publicOrigin, provider, seal, log, clock } = options;
  const isHttps = publicOrigin.startsWith('https:');
  const sessions = cookieNamed('tautan', isHttps, { sameSite: 'Strict' });
  const publicHosts = hostsOf(publicOrigin);
  const signIns = createSignIns(seal, isHttps, clock);

  async function identify(c: ProxyContext): Promise<Identified> {
    const opened = await openSession(seal, sessions.get(c) ?? '', clock());
    if (opened.session === null) {
      const { disbelief } = opened;
      return { person: null, refusal: 'session_expired', ...(disbelief !== null && { reason: disbelief }) };
    }
    const { session, isDue } = opened;
    // To ask who is signed in, as every tab does by itself, is no use of a session; nor is to end it.
    if (isDue && c.req.path !== sessionPath && c.req.path !== authPaths.signOut)
      sessions.set(c, await sealSession(seal, session, clock()));
    const { sid, sub, iss, email, role, endsAt } = session;
    if (role === null) return { person: null, sessionId: sid, refusal: 'no_role', known: { sub, iss, email } };
    return { person: { sub, iss, email, role }, sessionId: sid, endsAt, refusal: null };
  }

  async function startSession(c: ProxyContext, { sub, email, groups }: Vouched): Promise<void> {
    const role = roleOf(groups, options.groups);
    const now = clock();
    const endsAt = now + sessionTimes.absoluteMs;
    const session: SealedSession = { sid: randomUUID(), sub, iss: issuer, email, role, endsAt };
    sessions.set(c, await sealSession(seal, session, now));
    c.set('sessionId', session.sid);
    if (role !== null) c.set('person', { sub, iss: issuer, email, role });
    else c.set('known', { sub, iss: issuer, email });
  }

  const signIn = allow('anyone', async (c) => {
    c.set('route', authPaths.signIn);
    const asked = new URL(c.req.url).searchParams;
    const to = returnPath(asked.get('to') ?? undefined);
    c.header('Cache-Control', 'no-store');
    // The provider leads back to the public origin, which gets no cookie of another name. Once: a proxy may hide that name.
    if (!publicHosts.includes(hostHeaders(c)[0] ?? '') && !asked.has('moved')) {
      return c.redirect(publicOrigin + signInHref(to, { moved: '1' }), 303);
    }
    try {
      const { url, secrets } = await provider.begin();
      await signIns.remember(c, { ...secrets, to });
      return c.redirect(url.href, 303);
    } catch (error) {
      return answerUnavailable(c, to, error);
    }
  });

  const callback = allow('anyone', async (c) => {
    c.set('route', authPaths.callback);
    const begun = await signIns.take(c);
    if (begun === null) return answerFailed(c, '/', 'no sign-in was begun');
    const { to, ...secrets } = begun;
    try {
      const target = rawTarget(c.req.raw, c.env?.incoming);
      await startSession(c, await provider.finish(target.slice(authPaths.callback.length), secrets));
      c.header('Cache-Control', 'no-store');
      return c.redirect(publicOrigin + to, 303);
    } catch (error) {
      return isProviderDown(error) ? answerUnavailable(c, to, error) : answerFailed(c, to, signInReason(error));
    }
  });

  const signOut = allow('anyone', async (c) => {
    c.set('route', authPaths.signOut);
    noteIdentified(c, await identify(c));
    const next = await provider.endSessionUrl().catch(() => null);
    sessions.remove(c);
    c.header('Clear-Site-Data', '"cache", "storage"');
    const href = next?.href ?? authPaths.signedOut;
    return answerAuthPage(c, 200, { says: ({ signingOut }) => signingOut, href, isPassing: true });
  });

  const signedOut = allow('anyone', (c) => {
    c.set('route', authPaths.signedOut);
    return answerAuthPage(c, 200, { says: ({ signedOut: words }) => words, href: '/' });
  });

  function answerUnavailable(c: ProxyContext, to: string, error: unknown): Response {
    const reason = signInReason(error);
    c.set('faultKind', 'login_unavailable');
    c.set('loginFailure', reason);
    log.warn({ reason, console_request_id: c.get('requestId') }, 'identity provider unavailable');
    return answerAuthPage(c, 503, { says: ({ unavailable }) => unavailable, href: signInHref(to) });
  }

  function answerFailed(c: ProxyContext, to: string, reason: string): Response {
    c.set('faultKind', 'session_expired');
    c.set('loginFailure', reason);
    log.warn({ reason, console_request_id: c.get('requestId') }, 'sign-in refused');
    return answerAuthPage(c, 400, { says: ({ failed }) => failed, href: signInHref(to) });
  }

  return {
    mode: 'oidc',
    identify,
    addRoutes(app) {
      app.get(authPaths.signIn, signIn);
      app.get(authPaths.callback, callback);
      app.post(authPaths.signOut, ownCallersOnly, signOut);
      app.get(authPaths.signedOut, signedOut);
    },
  };
}
