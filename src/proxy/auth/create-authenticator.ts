import type { Logger } from 'pino';
import type { AuthSettings } from '../config/read-auth.ts';
import type { HttpsProxy } from '../config/read-https-proxy.ts';
import type { Authenticator } from './authenticator.ts';
import { fetchFrom } from './fetch-from.ts';
import { noSignIn } from './none.ts';

const deadline = () => AbortSignal.timeout(5_000);

export type AuthenticatorOptions = {
  isTrustedPeer: (address: string) => boolean;
  /** The way out of a network that has no other. */
  httpsProxy: HttpsProxy | null;
  log: Logger;
};

/** The one way of knowing people that is set. Loaded when it is wanted: the others cost neither time nor memory. */
export async function createAuthenticator(
  auth: AuthSettings,
  { isTrustedPeer, httpsProxy, log }: AuthenticatorOptions,
): Promise<Authenticator> {
  if (auth.mode === 'none') return noSignIn;
  const { publicOrigin, membership } = auth;
  const { groups } = membership;
  if (auth.mode === 'oidc') {
    const { createOidc } = await import('./oidc.ts');
    const { createIdentityProvider } = await import('./identity-provider.ts');
    const { createSeal } = await import('./create-seal.ts');
    const { issuer, clientId, groupClaim, sessionKeys } = auth.oidc;
    const clock = Date.now;
    const fetch = fetchFrom(new URL(issuer), { httpsProxy, deadline });
    const provider = createIdentityProvider({ access: auth.oidc, publicOrigin, fetch, clock });
    // Other groups or another provider, and nobody is whom they were: all sign in anew.
    const seal = createSeal(
      sessionKeys,
      JSON.stringify([auth.mode, publicOrigin, issuer, clientId, groupClaim, groups]),
    );
    return createOidc({ issuer, publicOrigin, provider, seal, groups, log, clock });
  }
  if (auth.mode === 'proxy-jwt') {
    const { createProxyJwt } = await import('./proxy-jwt.ts');
    const { createRemoteKeys } = await import('./remote-keys.ts');
    const keysUrl = new URL(auth.jwt.keysUrl);
    const keys = createRemoteKeys(keysUrl, fetchFrom(keysUrl, { httpsProxy, deadline }));
    return createProxyJwt({ ...auth.jwt, keys, publicOrigin, groups });
  }
  const { createProxyHeader } = await import('./proxy-header.ts');
  return createProxyHeader({ secret: auth.secret, isTrustedPeer, publicOrigin, groups });
}
