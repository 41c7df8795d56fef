import { createServer } from 'node:http';
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { listen, shut } from '../../http-server.ts';

/** What the token of a sign-in may be made of. */
export type Forge = {
  issuer: string;
  /** A token as it should be, with these claims instead; undefined takes one away. */
  sign: (claims?: Record<string, unknown>, header?: Record<string, unknown>, by?: CryptoKey) => Promise<string>;
  otherKey: CryptoKey;
  /** The public key in the forms in which it might pass for a shared secret. */
  publicForms: readonly string[];
};

/** The whole answer to the exchange of a code; a text is the token of an answer that is else as it should be. */
type TokenAnswer = string | Response;

const kid = 'the-one-key';

/** An identity provider on loopback that answers the exchange of any code as it is told to, and allows every algorithm. */
export async function startForgingProvider(clientId: string) {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const { privateKey: otherKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' };
  let answer: (forge: Forge, nonce: string) => Promise<TokenAnswer> = (forge, nonce) => forge.sign({ nonce });
  let nonce = '';

  const server = createServer(async (incoming, outgoing) => {
    const { status, headers, body } = await respond(incoming.url ?? '');
    outgoing.writeHead(status, headers).end(body);
  });
  const port = await listen(server, '127.0.0.1', 0);
  const issuer = `http://127.0.0.1:${port}`;
  const metadata = {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256', 'ES256', 'HS256', 'HS384', 'HS512', 'none'],
  };
  const now = Math.floor(Date.now() / 1000);
  const forge: Forge = {
    issuer,
    otherKey,
    publicForms: [await exportSPKI(publicKey), JSON.stringify(jwk), jwk.n ?? ''],
    sign(claims = {}, header = {}, by = privateKey) {
      const usual: JWTPayload = {
        ...{ iss: issuer, aud: clientId, sub: 'u-1', groups: ['support'], nonce },
        ...{ iat: now, exp: now + 600, ...claims },
      };
      return new SignJWT(usual).setProtectedHeader({ alg: 'RS256', kid, ...header }).sign(by);
    },
  };

  async function respond(path: string) {
    if (path.startsWith('/.well-known/')) return json(metadata);
    if (path === '/jwks') return json({ keys: [jwk] });
    const told = await answer(forge, nonce);
    if (typeof told === 'string') return json({ access_token: 'a', token_type: 'Bearer', id_token: told });
    return { status: told.status, headers: Object.fromEntries(told.headers), body: await told.text() };
  }

  return {
    issuer,
    /** From now on, exchanges are answered so; `with` is the nonce of the sign-in that comes. */
    answers(next: typeof answer, withNonce: string) {
      answer = next;
      nonce = withNonce;
    },
    close: () => shut(server),
  };
}

function json(body: unknown) {
  return { status: 200, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}
