import { isIP } from 'node:net';
import type { Findings } from './findings.ts';

/** Wider than these nobody's own network is, and two halves of the internet are the internet. */
const widest = { 4: 8, 6: 16 } as const;

/**
 * Gives the addresses and networks (CIDR) of the proxies in front of the console, as they are written, comma-separated;
 * none where nothing is set. Their word is taken for who asks and from where, so networks that anybody is in are refused.
 */
export function readTrustedProxies(text: string | undefined, { problems }: Findings): readonly string[] {
  if (text === undefined) return [];
  const networks = text.split(',').map((network) => network.trim());
  const problem = networks.map(problemOf).find((candidate) => candidate !== null);
  if (problem === undefined) return networks;
  problems.push(`TRUSTED_PROXIES ${problem}`);
  return [];
}

function problemOf(network: string): string | null {
  const [address = '', bits, ...rest] = network.split('/');
  const family = isIP(address);
  const length = family === 4 ? 32 : 128;
  const isNetwork = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= length);
  if ((family !== 4 && family !== 6) || address.includes('%') || !isNetwork || rest.length > 0) {
    return 'must be addresses or networks, comma-separated, such as 127.0.0.1, 10.1.2.0/24.';
  }
  if (Number(bits ?? length) >= widest[family]) return null;
  return `names a network in which anybody could be: /${widest[family]} is the widest for IPv${family}.`;
}
