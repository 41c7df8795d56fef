import * as z from 'zod/mini';

/** Where a fault arose. `kirim` and `console` (our server) are said by the proxy; the other two only the browser can know. */
export const faultOrigins = ['kirim', 'console', 'connection', 'sign-in'] as const;
export type FaultOrigin = (typeof faultOrigins)[number];

/**
 * Every kind of fault, who caused it, and the HTTP status under which the proxy tells the browser; null for the
 * kinds that the browser makes itself. Kirim's 401 and 403 travel as 502: as 401 or 403 they would look like the
 * person's own sign-in. 504 is our own deadline alone. A new kind does not compile until every table that speaks
 * of faults has words for it.
 */
export const faultTable = {
  kirim_bad_request: { origin: 'kirim', status: 400 },
  kirim_invalid_cursor: { origin: 'kirim', status: 400 },
  kirim_key_rejected: { origin: 'kirim', status: 502 },
  kirim_subscription_inactive: { origin: 'kirim', status: 402 },
  kirim_quota_exceeded: { origin: 'kirim', status: 402 },
  kirim_feature_not_entitled: { origin: 'kirim', status: 402 },
  kirim_billing: { origin: 'kirim', status: 402 },
  kirim_forbidden: { origin: 'kirim', status: 502 },
  kirim_not_found: { origin: 'kirim', status: 404 },
  kirim_conflict: { origin: 'kirim', status: 409 },
  kirim_unprocessable: { origin: 'kirim', status: 422 },
  kirim_rate_limited: { origin: 'kirim', status: 429 },
  kirim_error: { origin: 'kirim', status: 502 },
  kirim_unavailable: { origin: 'kirim', status: 502 },
  kirim_gateway_timeout: { origin: 'kirim', status: 502 },
  kirim_unexpected_status: { origin: 'kirim', status: 502 },
  upstream_invalid: { origin: 'kirim', status: 502 },
  upstream_too_large: { origin: 'kirim', status: 502 },
  upstream_redirect: { origin: 'kirim', status: 502 },
  upstream_incomplete: { origin: 'console', status: 502 },
  upstream_unreachable: { origin: 'console', status: 502 },
  upstream_dns: { origin: 'console', status: 502 },
  upstream_tls: { origin: 'console', status: 502 },
  upstream_timeout: { origin: 'console', status: 504 },
  breaker_open: { origin: 'console', status: 503 },
  local_rate_limited: { origin: 'console', status: 429 },
  invalid_request: { origin: 'console', status: 400 },
  token_refused: { origin: 'console', status: 400 },
  route_not_found: { origin: 'console', status: 404 },
  method_not_allowed: { origin: 'console', status: 405 },
  wrong_host: { origin: 'console', status: 421 },
  cross_site: { origin: 'console', status: 403 },
  page_limit: { origin: 'console', status: 403 },
  console_error: { origin: 'console', status: 500 },
  audit_unavailable: { origin: 'console', status: 503 },
  session_expired: { origin: 'sign-in', status: 401 },
  no_role: { origin: 'sign-in', status: 403 },
  login_unavailable: { origin: 'sign-in', status: 503 },
  console_unreadable: { origin: 'console', status: null },
  console_unreachable: { origin: 'console', status: null },
  page_crashed: { origin: 'console', status: null },
  offline: { origin: 'connection', status: null },
  browser_timeout: { origin: 'connection', status: null },
} as const satisfies Record<string, { origin: FaultOrigin; status: number | null }>;

export type FaultKind = keyof typeof faultTable;

/** The code of `local_rate_limited` where somebody has read as much as one person may within a day. */
export const dailyLimit = 'daily_limit';

/** The kinds that cross from the proxy to the browser; the others are made in the browser. */
export type WireFaultKind = {
  [Kind in FaultKind]: (typeof faultTable)[Kind]['status'] extends number ? Kind : never;
}[FaultKind];

/** True for a word that names a kind of fault. */
export function isFaultKind(kind: string): kind is FaultKind {
  return Object.hasOwn(faultTable, kind);
}

/**
 * A fault as it crosses from the proxy to the browser. `request_id` is Kirim's, null when Kirim was not reached or
 * gave none; `message` is Kirim's text (500 characters at most, to be quoted) or the console's own.
 */
export const Fault = z.object({
  origin: z.enum(faultOrigins),
  kind: z.custom<FaultKind>((kind) => typeof kind === 'string' && isFaultKind(kind)),
  code: z.string(),
  message: z.string(),
  type: z.optional(z.string()),
  param: z.optional(z.string()),
  upstream_status: z.optional(z.int()),
  /** The media type of an answer of Kirim that was no JSON. */
  media_type: z.optional(z.string()),
  request_id: z.nullable(z.string()),
  console_request_id: z.nullable(z.string()),
  retry_after_seconds: z.nullable(z.number()),
});
export type Fault = z.infer<typeof Fault>;

/** The one error shape of the proxy, whoever failed. */
export const FaultBody = z.object({ error: Fault });
export type FaultBody = z.infer<typeof FaultBody>;

/** Kirim's own error envelope. Type and code are open lists; a part that is missing becomes ''. */
export const KirimError = z.object({
  error: z.object({
    type: z.catch(z.string(), ''),
    code: z.catch(z.string(), ''),
    message: z.catch(z.string(), ''),
    param: z.catch(z.optional(z.string()), undefined),
    request_id: z.catch(z.string(), ''),
  }),
});
export type KirimError = z.infer<typeof KirimError>;

/** The error types that Kirim documents; more may come, and none is for billing. */
export const kirimErrorTypes = [
  'invalid_request_error',
  'authentication_error',
  'permission_error',
  'not_found',
  'conflict',
  'rate_limit_error',
  'api_error',
] as const;
