import type { AuthMode } from '../../contract/session.ts';
import type { Environment } from './environment.ts';
import type { Findings } from './findings.ts';

/** Settings that have a meaning in one mode alone. */
const ownSettings: readonly (readonly [names: RegExp, mode: AuthMode])[] = [
  [/^(?:OIDC_|SESSION_KEY)/, 'oidc'],
  [/^JWT_/, 'proxy-jwt'],
  [/^PROXY_SECRET/, 'proxy-header'],
];

/** Refuses settings of a way of signing in that is not the one: two ways in are one more than anybody watches. */
export function checkOneMode(env: Environment, mode: AuthMode, { problems }: Findings): void {
  for (const name of Object.keys(env)) {
    const own = ownSettings.find(([names]) => names.test(name))?.[1];
    if (own !== undefined && own !== mode)
      problems.push(`${name} belongs to AUTH_MODE=${own}, and AUTH_MODE is ${mode}.`);
  }
}
