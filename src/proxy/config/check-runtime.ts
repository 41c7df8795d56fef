import { isLiveKey } from '../key-file.ts';
import type { Environment } from './environment.ts';
import type { Findings } from './findings.ts';
import { isLoopback } from './is-loopback.ts';
import type { KirimAccess } from './read-kirim-access.ts';

/** What the process is that will hold the key. */
export type Runtime = {
  /** Those of Node itself, which come before the script. */
  nodeArguments: readonly string[];
  /** As Node writes it, such as `v24.1.0`. */
  nodeVersion: string;
  /** 0 is root; null where the system has no such numbers. */
  userId: number | null;
  /** Milliseconds since the epoch. */
  now: number;
};

/** Each opens the memory, the traffic or the parser to others. Node takes `_` for `-` in them. */
const unsafeOption =
  /^--(?:inspect|report|heapsnapshot|abort-on-uncaught-exception|insecure-http-parser|tls-keylog|tls-min-v1\.[01]|trace-tls)/;

/** Last day of security fixes, by major version, of the published schedule (github.com/nodejs/release). */
const lastDays: Readonly<Record<number, string>> = {
  20: '2026-04-30',
  22: '2027-04-30',
  24: '2028-04-30',
  26: '2029-04-30',
};
const newestKnown = 26;

/** Refuses what would let others read a live key, or read it on its way, and warns of what makes that easier. */
export function checkRuntime(
  env: Environment,
  { nodeArguments, nodeVersion, userId, now }: Runtime,
  kirim: KirimAccess | null,
  { problems, warnings }: Findings,
): void {
  if (env.NODE_TLS_REJECT_UNAUTHORIZED === '0') {
    problems.push(
      'NODE_TLS_REJECT_UNAUTHORIZED=0 would let anybody pose as Kirim; unset it (NODE_EXTRA_CA_CERTS adds an authority).',
    );
  }
  if (kirim === null || !isLiveKey(kirim.key)) return;

  const options = [...nodeArguments, ...(env.NODE_OPTIONS ?? '').split(/["\s]+/)];
  const unsafe = options.map((option) => unsafeOption.exec(option.replaceAll('_', '-'))?.[0]);
  for (const option of new Set(unsafe)) {
    if (option !== undefined) problems.push(`Node runs with ${option}, which a live key does not allow.`);
  }
  if (env.NODE_DEBUG) problems.push('NODE_DEBUG prints requests past the log, which a live key does not allow.');

  if (userId === 0 && env.ALLOW_ROOT !== '1') {
    // A stand-in for Kirim on this computer is a rehearsal; a relay on it is rarer, and is warned about.
    if (isLoopback(new URL(kirim.baseUrl).hostname)) warnings.push('The process runs as root, with a live key.');
    else {
      problems.push(
        'The process runs as root, with a live key; run it as another user, or set ALLOW_ROOT=1 where root can do no harm.',
      );
    }
  }
  if (isPastItsLastDay(nodeVersion, now)) {
    warnings.push(`Node ${nodeVersion} gets no security fixes any more, and holds a live key; 24 is the one to take.`);
  }
}

/** Odd versions live for half a year; of those newer than the schedule nothing is claimed. */
function isPastItsLastDay(nodeVersion: string, now: number): boolean {
  const major = Number(/^v(\d+)\./.exec(nodeVersion)?.[1]);
  const lastDay = lastDays[major];
  if (lastDay === undefined) return major < newestKnown;
  return now >= Date.parse(lastDay) + 86_400_000;
}
