import type { Environment } from './environment.ts';
import type { Findings } from './findings.ts';
import { isLoopback } from './is-loopback.ts';

export type ProxyJwtAccess = { header: string; issuer: string; audience: string; keysUrl: string; groupClaim: string };

/** Set by browsers, servers and proxies for ends of their own; a token in one of them would be somebody else's. */
const othersHeaders = /^(?:cookie|host|connection|origin|referer|user-agent|sec-.*|x-tautan-.*)$/i;

/** Reads what a token of the proxy in front has to be (AUTH_MODE=proxy-jwt); each part must be said. */
export function readProxyJwt(env: Environment, found: Findings): ProxyJwtAccess {
  const { JWT_HEADER: header = '', JWT_GROUP_CLAIM: groupClaim = 'groups' } = env;
  if (!/^[A-Za-z0-9-]{1,64}$/.test(header) || othersHeaders.test(header)) {
    found.problems.push('JWT_HEADER must name the request header of the token, such as Cf-Access-Jwt-Assertion.');
  }
  if (!/^[\x21-\x7e]{1,128}$/.test(groupClaim)) {
    found.problems.push('JWT_GROUP_CLAIM must name a claim of the token, such as groups or custom.groups.');
  }
  const issuer = readPart('JWT_ISSUER', 'the exact iss of the tokens', env, found);
  const audience = readPart('JWT_AUDIENCE', 'the exact aud of tokens for this console', env, found);
  return { header, issuer, audience, keysUrl: readKeysUrl(env.JWT_JWKS_URL, found), groupClaim };
}

function readPart(name: string, what: string, env: Environment, { problems }: Findings): string {
  const { [name]: part = '' } = env;
  if (!/^[\x21-\x7e]{1,512}$/.test(part) || part.includes('*')) problems.push(`${name} must be ${what}.`);
  return part;
}

function readKeysUrl(text: string | undefined, { problems }: Findings): string {
  const url = text !== undefined && URL.canParse(text) ? new URL(text) : null;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  if (isSafe && url.username === '' && url.password === '' && url.hash === '') return url.href;
  problems.push(
    "JWT_JWKS_URL must be the https address of the issuer's keys (http only for a loopback host), without user name, password or #.",
  );
  return '';
}
