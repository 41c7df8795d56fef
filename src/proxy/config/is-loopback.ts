import { isIPv4 } from 'node:net';

/** True for a host, as a person or a URL writes it, that can only be this computer. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}
