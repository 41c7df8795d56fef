import type { Findings } from './findings.ts';
import { isLoopback } from './is-loopback.ts';

/**
 * Gives the origin under which people open the console, as browsers write it. Said and never guessed from a request:
 * cookies belong to it, and the identity provider sends people back to it.
 */
export function readPublicOrigin(text: string | undefined, { problems }: Findings): string {
  if (text === undefined) {
    problems.push('PUBLIC_ORIGIN must say where people open the console, such as https://tautan.example.com.');
    return '';
  }
  const url = URL.canParse(text) ? new URL(text) : null;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  if (isSafe && url.origin === text.replace(/\/$/, '') && isName(url.hostname)) return url.origin;
  problems.push(
    'PUBLIC_ORIGIN must be an https origin in lower case, without a path or the usual port, such as https://tautan.example.com (http only for a loopback host).',
  );
  return '';
}

/** False for what is no name of one host, such as a pattern, or ends with a dot, which browsers take for another host. */
function isName(hostname: string): boolean {
  return /^(?:[a-z0-9._-]*[a-z0-9]|\[[0-9a-f:.]+\])$/.test(hostname);
}
