// An OpenID provider that signs everybody in at once as one person: just enough for a whole sign-in through a proxy.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** Starts it on loopback, for the console that is its client of this id. @param {string} clientId */
export async function startSmallProvider(clientId) {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256', use: 'sig' };
  /** @type {Map<string, string>} */
  const nonces = new Map();
  let issuer = '';

  /** @param {string} code */
  const tokens = async (code) => ({
    access_token: randomUUID(),
    token_type: 'Bearer',
    expires_in: 60,
    id_token: await new SignJWT({ nonce: nonces.get(code), email: 'sari@example.com', groups: ['support'] })
      .setProtectedHeader({ alg: 'RS256', kid: 'k' })
      .setIssuer(issuer)
      .setAudience(clientId)
      .setSubject('sari')
      .setIssuedAt()
      .setExpirationTime('1m')
      .sign(privateKey),
  });

  const server = createServer(async (request, answer) => {
    const url = new URL(request.url ?? '/', issuer);
    const json = (/** @type {unknown} */ body) =>
      answer.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    if (url.pathname === '/.well-known/openid-configuration') {
      const at = (/** @type {string} */ path) => `${issuer}${path}`;
      json({
        issuer,
        authorization_endpoint: at('/authorize'),
        token_endpoint: at('/token'),
        jwks_uri: at('/keys'),
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        code_challenge_methods_supported: ['S256'],
      });
    } else if (url.pathname === '/keys') json({ keys: [jwk] });
    else if (url.pathname === '/authorize') {
      const code = randomUUID();
      nonces.set(code, url.searchParams.get('nonce') ?? '');
      const back = new URL(url.searchParams.get('redirect_uri') ?? '');
      back.searchParams.set('code', code);
      back.searchParams.set('state', url.searchParams.get('state') ?? '');
      answer.writeHead(303, { Location: back.href }).end();
    } else {
      let body = '';
      for await (const chunk of request) body += chunk;
      json(await tokens(new URLSearchParams(body).get('code') ?? ''));
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  issuer = `http://127.0.0.1:${address.port}`;
  return { issuer, close: () => new Promise((resolve) => server.close(resolve)) };
}
