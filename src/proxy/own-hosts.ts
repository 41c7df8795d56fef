/** What a browser on this computer says as Host: the address, or one of the names and addresses that lead to it. */
export function ownHosts(address: string, port: number): string[] {
  const names = new Set(['localhost', '127.0.0.1', '[::1]', address.includes(':') ? `[${address}]` : address]);
  return [...names].flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
}
