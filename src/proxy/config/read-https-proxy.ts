import type { Environment } from './environment.ts';
import type { Findings } from './findings.ts';

/** The way to Kirim in a network that has no other, and the hosts that do without it. */
export type HttpsProxy = { url: string; except: string };

/** Reads the usual variables of other programs, in both cases, since that is how people have them set. */
export function readHttpsProxy(env: Environment, { problems }: Findings): HttpsProxy | null {
  const url = env.HTTPS_PROXY || env.https_proxy;
  if (!url) return null;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    problems.push('HTTPS_PROXY is not an http or https address.');
  }
  return { url, except: env.NO_PROXY || env.no_proxy || '' };
}
