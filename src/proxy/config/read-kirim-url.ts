import type { Environment } from './environment.ts';
import type { Findings } from './findings.ts';
import { isLoopback } from './is-loopback.ts';

const noAddress = 'KIRIM_API_URL is not an http or https address.';
const kirimsHost = 'api.kirimdev.com';
const kirimsUrl = `https://${kirimsHost}/v1`;

type Rule = [isBroken: (url: URL, text: string) => boolean, problem: string];

const rules: readonly Rule[] = [
  [({ protocol }) => !/^https?:$/.test(protocol), noAddress],
  [
    (_, text) => /[^\x21-\x7e]/.test(text),
    'KIRIM_API_URL must be plain ASCII without spaces: letters of other alphabets can look like those of Kirim.',
  ],
  [
    ({ username, password }) => username !== '' || password !== '',
    'KIRIM_API_URL must not hold a user name or password.',
  ],
  [(_, text) => /[?#]/.test(text), 'KIRIM_API_URL must not hold ? or #.'],
  [({ hostname }) => hostname.endsWith('.'), 'The host of KIRIM_API_URL must not end with a dot.'],
  [({ port }) => port === '0', 'KIRIM_API_URL names port 0, on which nobody can answer.'],
  [
    ({ protocol, hostname }) => protocol === 'http:' && !isLoopback(hostname),
    'KIRIM_API_URL must be https: the key would travel in the clear (http only for a loopback host).',
  ],
  [
    (url) => url.hostname === kirimsHost && addressOf(url) !== kirimsUrl,
    `KIRIM_API_URL names Kirim's host, but its API is at ${kirimsUrl}.`,
  ],
];

/**
 * Gives Kirim's base address without a slash at its end; Kirim's own where none is set or it can't be used. A live key,
 * which can do everything in its organization, goes to Kirim's own host or to this computer; to another one only when
 * that host is named a second time.
 */
export function readKirimUrl(env: Environment, isLive: boolean, { problems }: Findings): string {
  const { KIRIM_API_URL: text = kirimsUrl, ALLOW_KIRIM_HOST: allowed } = env;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null) {
    problems.push(noAddress);
    return kirimsUrl;
  }
  const broken = rules.find(([isBroken]) => isBroken(url, text));
  if (broken !== undefined) {
    problems.push(broken[1]);
    return kirimsUrl;
  }
  const isExpected = url.hostname === kirimsHost || isLoopback(url.hostname) || url.hostname === allowed;
  if (isLive && !isExpected) {
    problems.push(
      `A live key goes to ${kirimsHost} or to this computer alone; to send it elsewhere, set ALLOW_KIRIM_HOST to the host in KIRIM_API_URL.`,
    );
  }
  return addressOf(url);
}

function addressOf({ origin, pathname }: URL): string {
  return origin + pathname.replace(/\/+$/, '');
}
