import type { Logger } from 'pino';
import type { AuthSettings } from '../config/read-auth.ts';
import type { Authenticator } from './authenticator.ts';
import { noSignIn } from './none.ts';

const providerTimeoutMs = 5_000;

/** The one way of knowing people that is set. Loaded when it is wanted: the others cost neither time nor memory. */
export async function createAuthenticator(
  auth: AuthSettings,
  isTrustedPeer: (address: string) => boolean,
  log: Logger,
): Promise<Authenticator> {
  if (auth.mode === 'none') return noSignIn;
  const { publicOrigin, membership } = auth;
  const { groups } = membership;
  if (auth.mode === 'oidc') {
    const { createOidc } = await import('./oidc.ts');
    const { createIdentityProvider } = await import('./identity-provider.ts');
    const { createSeal } = await import('./create-seal.ts');
    const { issuer, clientId, sessionKeys } = auth.oidc;
    const clock = Date.now;
    const provider = createIdentityProvider({ access: auth.oidc, publicOrigin, timeoutMs: providerTimeoutMs, clock });
    // Other groups or another provider, and nobody is whom they were: all sign in anew.
    const seal = createSeal(sessionKeys, JSON.stringify([auth.mode, publicOrigin, issuer, clientId, groups]));
    return createOidc({ issuer, publicOrigin, provider, seal, groups, log, clock });
  }
  if (auth.mode === 'proxy-jwt') {
    const { createProxyJwt } = await import('./proxy-jwt.ts');
    const { createRemoteKeys } = await import('./remote-keys.ts');
    return createProxyJwt({ ...auth.jwt, keys: createRemoteKeys(new URL(auth.jwt.keysUrl)), publicOrigin, groups });
  }
  const { createProxyHeader } = await import('./proxy-header.ts');
  return createProxyHeader({ secret: auth.secret, isTrustedPeer, publicOrigin, groups });
}
