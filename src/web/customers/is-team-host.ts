/** Whether a host name, as a URL spells it, is one of these; `*.example.com` stands for every name below example.com. */
export function isTeamHost(hostname: string, teamHosts: readonly string[]): boolean {
  return teamHosts.some((host) => {
    if (!host.startsWith('*.')) return hostname === host;
    const parent = host.slice(1);
    return hostname.length > parent.length && hostname.endsWith(parent);
  });
}
