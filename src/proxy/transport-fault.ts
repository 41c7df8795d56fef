import { errors } from 'undici';
import type { WireFaultKind } from '../contract/fault.ts';

/** The ways in which a request to Kirim can end without an answer that can be used. */
export type TransportFaultKind = Extract<WireFaultKind, `upstream_${string}`>;

/** How a connection failed, and whether asking once more at once makes sense: Kirim has then not answered at all. */
export type TransportFailure = { kind: TransportFaultKind; mayRetry: boolean };

/** What was being read of the answer when the connection failed. */
export type AnswerPart = 'head' | 'body';

const refused = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'EHOSTDOWN', 'ENETDOWN']);
const lengthMismatch = 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH';
const cutOff = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', lengthMismatch]);
// Too long a head, and a status that the client did not believe possible.
const malformed = new Set(['UND_ERR_HEADERS_OVERFLOW', 'ERR_ASSERTION']);
// The client's words for a 101 and a 100 that nobody asked for: it gives both the code of a connection that broke.
const unaskedSwitches = new Set(['bad upgrade', 'bad response']);
const dns = /^(?:ENOTFOUND|EAI_|EDNS)/;
const slow = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);
const tls =
  /^(?:ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|CRL_|EPROTO|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH_|UND_ERR_PRX_TLS)/;

/** Reads an error of the HTTP client by its code or class; by its text only where two causes share a code. */
export function transportFailure(error: unknown, during: AnswerPart): TransportFailure {
  const code = errorCode(error);
  if (isMalformed(error, code, during)) return { kind: 'upstream_invalid', mayRetry: false };
  if (refused.has(code)) return { kind: 'upstream_unreachable', mayRetry: true };
  if (cutOff.has(code)) return { kind: 'upstream_incomplete', mayRetry: true };
  if (dns.test(code)) return { kind: 'upstream_dns', mayRetry: false };
  if (tls.test(code)) return { kind: 'upstream_tls', mayRetry: false };
  if (slow.has(code)) return { kind: 'upstream_timeout', mayRetry: false };
  return { kind: 'upstream_unreachable', mayRetry: false };
}

function isMalformed(error: unknown, code: string, during: AnswerPart): boolean {
  // Of the client's errors, the parser's alone may have no code.
  if (error instanceof errors.HTTPParserError || malformed.has(code)) return true;
  if (error instanceof errors.SocketError && unaskedSwitches.has(error.message)) return true;
  // In a body it broke off; in a head, where none of the body is due yet, its lengths contradict each other.
  return code === lengthMismatch && during === 'head';
}

/** The `code` of an error of Node or of the HTTP client, '' when it has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
