import type { Findings } from './findings.ts';

/** A host name as URLs spell it; `*.` before it for every name below it, though not below a top-level domain. */
const hostName =
  /^(?:\*\.(?=.*\.))?(?=.{1,253}$)[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/;

/**
 * Gives the hosts to which the team's setup links may lead, comma-separated, in lower case; `*.example.com` stands for
 * every name below example.com, though not for itself. None where nothing is set.
 */
export function readRedirectHosts(text: string | undefined, { problems }: Findings): readonly string[] {
  if (text === undefined) return [];
  const hosts = text.split(',').map((host) => host.trim().toLowerCase());
  if (hosts.every((host) => hostName.test(host))) return hosts;
  problems.push(
    'REDIRECT_HOSTS must be names of hosts without scheme, port or path, comma-separated, such as example.com, *.example.com.',
  );
  return [];
}
