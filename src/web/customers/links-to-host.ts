import type { SetupLink } from '../../contract/setup-link.ts';
import { addressHost } from './final-address.ts';

/** The hosts, with their ports, to which a link leads, the one for success first; each once, and none that can't be read. */
export function hostsOf(link: SetupLink): string[] {
  const hosts = [link.success_redirect_url, link.failure_redirect_url].map(
    (address) => address && addressHost(address),
  );
  return [...new Set(hosts.filter((host) => host !== null))];
}

/** These links by the hosts to which they lead at either end, in the order in which they stand. */
export function linksByHost(links: readonly SetupLink[]): ReadonlyMap<string, readonly SetupLink[]> {
  const byHost = new Map<string, SetupLink[]>();
  for (const link of links) {
    for (const host of hostsOf(link)) {
      const others = byHost.get(host);
      if (others) others.push(link);
      else byHost.set(host, [link]);
    }
  }
  return byHost;
}
