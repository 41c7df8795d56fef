import { errors } from 'undici';
import type { WireFaultKind } from '../contract/fault.ts';

/** The ways in which a request to Kirim can end without an answer that can be used. */
export type TransportFaultKind = Extract<WireFaultKind, `upstream_${string}`>;

/** How a connection failed, and whether asking once more at once makes sense: Kirim has then not answered at all. */
export type TransportFailure = { kind: TransportFaultKind; mayRetry: boolean };

const refused = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'EHOSTDOWN', 'ENETDOWN']);
const cutOff = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH']);
const dns = /^(?:ENOTFOUND|EAI_|EDNS)/;
const slow = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);
const tls =
  /^(?:ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|CRL_|EPROTO|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH_|UND_ERR_PRX_TLS)/;

/** Reads an error of the HTTP client by its code or class, never by its text. */
export function transportFailure(error: unknown): TransportFailure {
  const code = errorCode(error);
  if (refused.has(code)) return { kind: 'upstream_unreachable', mayRetry: true };
  if (cutOff.has(code)) return { kind: 'upstream_incomplete', mayRetry: true };
  if (dns.test(code)) return { kind: 'upstream_dns', mayRetry: false };
  if (tls.test(code)) return { kind: 'upstream_tls', mayRetry: false };
  if (slow.has(code)) return { kind: 'upstream_timeout', mayRetry: false };
  // Of the client's errors, the parser's alone may have no code.
  if (error instanceof errors.HTTPParserError || code === 'UND_ERR_HEADERS_OVERFLOW') {
    return { kind: 'upstream_invalid', mayRetry: false };
  }
  return { kind: 'upstream_unreachable', mayRetry: false };
}

/** The `code` of an error of Node or of the HTTP client, '' when it has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
