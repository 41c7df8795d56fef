import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  ClientSecretBasic,
  Configuration,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  type IDToken,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type ServerMetadata,
} from 'openid-client';
import { authPaths } from '../../contract/session.ts';
import type { OidcAccess } from '../config/read-oidc.ts';
import type { fetchFrom } from './fetch-from.ts';
import { groupsIn } from './groups-in.ts';

/** What only the browser that began a sign-in has, and what the answer to it must fit. */
export type SignInSecrets = { state: string; nonce: string; verifier: string };

/** Whom the provider vouches for. */
export type Vouched = { sub: string; email: string | null; groups: readonly string[] };

/** The identity provider as this console uses it. Each rejects with the library's error; see isProviderDown. */
export type IdentityProvider = {
  /** Where to send a person who signs in. */
  begin: () => Promise<{ url: URL; secrets: SignInSecrets }>;
  /** Takes what the person came back with, `query` letter for letter. */
  finish: (query: string, secrets: SignInSecrets) => Promise<Vouched>;
  /** Where to send a person who signed out; null where the provider has no such place. */
  endSessionUrl: () => Promise<URL | null>;
};

export type IdentityProviderOptions = {
  access: Pick<OidcAccess, 'issuer' | 'clientId' | 'clientSecret' | 'scope' | 'groupClaim'>;
  publicOrigin: string;
  /** Asks the provider. */
  fetch: ReturnType<typeof fetchFrom>;
  /** Milliseconds since the epoch. */
  clock: () => number;
};

/** What the provider says of itself is asked again after this; */
const knownForMs = 600_000;
/** and after this before a person is sent there, who would else find nothing but their browser's words for a dead address. */
const aliveForMs = 10_000;

/**
 * Signs people in at an OpenID provider: code with PKCE, state and nonce, exact issuer and audience, and the token's
 * signature checked as well. The provider is asked for the first time when somebody signs in, so that it may be away
 * while the console starts; its keys at each sign-in, so that new ones work at once. No token is kept.
 */
export function createIdentityProvider(options: IdentityProviderOptions): IdentityProvider {
  const { access, publicOrigin, fetch, clock } = options;
  const issuer = new URL(access.issuer);
  const redirectUri = publicOrigin + authPaths.callback;
  const isInsecure = issuer.protocol === 'http:';
  let known: { metadata: Promise<ServerMetadata>; since: number } | null = null;

  async function discover(): Promise<ServerMetadata> {
    const execute = isInsecure ? [allowInsecureRequests] : [];
    const found = await discovery(issuer, access.clientId, {}, clientAuth(), { execute, [customFetch]: fetch });
    return found.serverMetadata();
  }

  /** A new one each time: the library keeps keys within it, and would not ask for newer ones within a minute. */
  async function configuration(goodForMs = knownForMs): Promise<Configuration> {
    if (known === null || clock() - known.since > goodForMs) {
      const asked = { metadata: discover(), since: clock() };
      asked.metadata.catch(() => {
        if (known === asked) known = null;
      });
      known = asked;
    }
    const configured = new Configuration({ ...(await known.metadata) }, access.clientId, {}, clientAuth());
    configured[customFetch] = fetch;
    if (isInsecure) allowInsecureRequests(configured);
    enableNonRepudiationChecks(configured);
    return configured;
  }

  const clientAuth = () => ClientSecretBasic(access.clientSecret);

  /** Some providers say who somebody is, and the groups, in the token; others only when they are asked. */
  async function saidOf(configured: Configuration, claims: IDToken, accessToken: string) {
    const isWhole = claims.email !== undefined && groupsIn(claims, access.groupClaim).length > 0;
    if (isWhole || configured.serverMetadata().userinfo_endpoint === undefined) return claims;
    return { ...claims, ...(await fetchUserInfo(configured, accessToken, claims.sub)) };
  }

  return {
    async begin() {
      const configured = await configuration(aliveForMs);
      const secrets = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const url = buildAuthorizationUrl(configured, {
        redirect_uri: redirectUri,
        scope: access.scope,
        state: secrets.state,
        nonce: secrets.nonce,
        code_challenge: await calculatePKCECodeChallenge(secrets.verifier),
        code_challenge_method: 'S256',
      });
      return { url, secrets };
    },
    async finish(query, { state, nonce, verifier }) {
      const configured = await configuration();
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
      const tokens = await authorizationCodeGrant(configured, new URL(redirectUri + query), checks);
      const claims = tokens.claims();
      if (claims === undefined || !isForUsAlone(claims, access.clientId)) throw new Error('a token for others too');
      const said = await saidOf(configured, claims, tokens.access_token);
      const email = typeof said.email === 'string' && /^.{1,254}$/.test(said.email) ? said.email : null;
      return { sub: claims.sub, email, groups: groupsIn(said, access.groupClaim) };
    },
    async endSessionUrl() {
      const configured = await configuration();
      if (configured.serverMetadata().end_session_endpoint === undefined) return null;
      return buildEndSessionUrl(configured, { post_logout_redirect_uri: publicOrigin + authPaths.signedOut });
    },
  };
}

/** The library lets pass what is meant for several, or was given to another, who could then sign in here in a person's name. */
function isForUsAlone({ aud, azp, sub }: IDToken, clientId: string): boolean {
  const isOurs = aud === clientId || (Array.isArray(aud) && aud.length === 1 && aud[0] === clientId);
  return isOurs && (azp === undefined || azp === clientId) && sub !== '';
}
