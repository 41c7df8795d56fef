import type { Environment } from './environment.ts';
import type { Findings } from './findings.ts';
import { readSecret } from './read-secret.ts';

/** Gives the secret by which the console knows the proxy in front (AUTH_MODE=proxy-header), whose addresses it must know too. */
export function readProxyHeader(env: Environment, found: Findings): string {
  if (env.TRUSTED_PROXIES === undefined) {
    found.problems.push('AUTH_MODE=proxy-header needs TRUSTED_PROXIES: the addresses of the proxy in front.');
  }
  if (env.PROXY_SECRET === undefined && env.PROXY_SECRET_FILE === undefined) {
    found.problems.push(
      'AUTH_MODE=proxy-header needs PROXY_SECRET_FILE (or PROXY_SECRET), which the proxy sends along.',
    );
  }
  const secret = readSecret('PROXY_SECRET', env, found);
  if (secret === null) return '';
  if (!/^[\x21-\x7e]{32,512}$/.test(secret)) {
    found.problems.push(
      'PROXY_SECRET must be at least 32 characters, without spaces (openssl rand -hex 32 makes one).',
    );
  } else if (new Set(secret).size < 10 || secret === env.KIRIM_API_KEY) {
    found.problems.push('PROXY_SECRET must be made by chance and for this alone (openssl rand -hex 32 makes one).');
  }
  return secret;
}
