import type { Logger } from 'pino';
import { faultTable, type WireFaultKind } from '../contract/fault.ts';
import { metaHeaders } from '../contract/headers.ts';
import { consoleFault } from './console-fault.ts';
import { securityHeadersFor } from './security-headers.ts';
import { errorCode } from './transport-fault.ts';

/** Why something that never reached the app is refused. The status is its kind's, unless HTTP has a closer one. */
export type BareReason = { kind: WireFaultKind; message: string; status?: number; allow?: string };

/** What each such refusal needs; `isHttps` where people come by https. */
export type BareAnswers = { log: Logger; isHttps: boolean };

export type BareRefusal = { status: number; headers: [name: string, value: string][]; body: string };

export const unreadable: BareReason = { kind: 'invalid_request', message: 'The request could not be read.' };

/**
 * The refusal for a reason, with the headers and the shape of the app's own and a line in the log, after which the
 * connection is to be closed. Of the error its code alone is logged.
 */
export function bareRefusal(
  { kind, message, status = faultTable[kind].status, allow }: BareReason,
  { log, isHttps }: BareAnswers,
  error?: unknown,
): BareRefusal {
  const requestId = crypto.randomUUID();
  const line = { status, code: errorCode(error) || undefined, console_request_id: requestId };
  if (status >= 500) log.error(line, 'unexpected error');
  else log.info(line, 'unreadable request');
  const headers: [string, string][] = [
    ...securityHeadersFor(isHttps).map(([name, value]): [string, string] => [name, value]),
    [metaHeaders.requestId, requestId],
    ['Content-Type', 'application/json'],
    ['Cache-Control', 'private, no-store'],
    ['Connection', 'close'],
  ];
  if (allow !== undefined) headers.push(['Allow', allow]);
  return { status, headers, body: JSON.stringify({ error: consoleFault(kind, message, requestId) }) };
}
