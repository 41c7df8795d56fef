/** Stand for every address of the computer, and are the name of none. */
const anyAddress = ['0.0.0.0', '::'];

/** What a browser on this computer says as Host: the address, or one of the names and addresses that lead to it. */
export function ownHosts(address: string, port: number): string[] {
  const written = address.includes(':') ? `[${address}]` : address;
  const names = new Set(['localhost', '127.0.0.1', '[::1]', ...(anyAddress.includes(address) ? [] : [written])]);
  return [...names].flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
}

/** What browsers and proxies say as Host for the origin under which people come; none where they come under no other. */
export function hostsOf(publicOrigin: string | null): string[] {
  if (publicOrigin === null) return [];
  const { host, port, protocol } = new URL(publicOrigin);
  return port === '' ? [host, `${host}:${protocol === 'https:' ? 443 : 80}`] : [host];
}
