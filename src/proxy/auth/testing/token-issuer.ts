import { createServer } from 'node:http';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTHeaderParameters, SignJWT } from 'jose';
import { boundPort } from '../../testing/bound-port.ts';

export const issuer = 'https://team.example';
export const audience = 'console-of-the-team';

/** A key pair under this id. */
export async function createKey(kid: string, alg = 'ES256') {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, alg, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg } };
}

/** A token for Sari of support, good for five minutes in what is not said. */
export function sign(
  { kid, alg, privateKey }: { kid: string; alg: string; privateKey: CryptoKey | Uint8Array },
  claims: Record<string, unknown> = {},
  header: Partial<JWTHeaderParameters> = {},
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const usual = { iss: issuer, aud: audience, sub: 'sari', iat: now, exp: now + 300, groups: ['support'] };
  return new SignJWT({ ...usual, email: 'sari@team.example', ...claims })
    .setProtectedHeader({ alg, kid, ...header })
    .sign(privateKey);
}

/** Publishes keys on loopback, and can stop doing so. */
export async function startKeyServer(keys: JWK[]) {
  const state = { keys, status: 200, fetches: 0 };
  const server = createServer((_, answer) => {
    state.fetches += 1;
    answer.writeHead(state.status, { 'Content-Type': 'application/json', Connection: 'close' });
    answer.end(JSON.stringify({ keys: state.keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return Object.assign(state, { url: new URL(`http://127.0.0.1:${boundPort(server)}/keys`), close });
}
