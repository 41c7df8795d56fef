import type { KirimError } from '../contract/fault.ts';
import type { Allowance } from './token-bucket.ts';

type RefusalStatus = 400 | 401 | 402 | 403 | 404 | 405 | 409 | 413 | 422 | 429 | 500 | 503 | 504;
type Fields = Pick<KirimError['error'], 'type' | 'code' | 'message' | 'param'>;

/** An answer in the API's error envelope; thrown anywhere in a route and written by the app. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: RefusalStatus;
  readonly fields: Fields;
  readonly headers: Record<string, string>;

  constructor(status: RefusalStatus, fields: Fields, headers: Record<string, string> = {}) {
    super(fields.message);
    this.status = status;
    this.fields = fields;
    this.headers = headers;
  }
}

/** 400 that points at one parameter or body field. */
export function badRequest(code: string, param: string, message: string): Refusal {
  return new Refusal(400, { type: 'invalid_request_error', code, message, param });
}

/** 400 for a value outside of what the contract allows. */
export function invalidField(param: string, expected: string): Refusal {
  return badRequest('invalid_field_value', param, `${param} must be ${expected}.`);
}

export function invalidCursor(): Refusal {
  return badRequest('invalid_cursor', 'cursor', 'The cursor is invalid, or was issued for another list.');
}

export function invalidApiKey(): Refusal {
  return new Refusal(
    401,
    { type: 'authentication_error', code: 'invalid_api_key', message: 'The API key is missing, invalid or revoked.' },
    { 'WWW-Authenticate': 'Bearer' },
  );
}

/** 404, the same for an id that never was and for one of another organization. */
export function notFound(what: string): Refusal {
  return new Refusal(404, { type: 'not_found', code: 'resource_not_found', message: `No such ${what}.` });
}

export function conflict(message: string): Refusal {
  return new Refusal(409, { type: 'conflict', code: 'conflict', message });
}

/** 429 with the headers of an allowance that holds no token. */
export function rateLimited(allowance: Allowance): Refusal {
  return new Refusal(
    429,
    { type: 'rate_limit_error', code: 'rate_limit_exceeded', message: 'Too many requests. Slow down.' },
    { 'Retry-After': String(allowance.retryAfterSeconds), ...rateHeaders(allowance) },
  );
}

/** 5xx: what Kirim calls its own mistakes. */
export function serverError(
  status: 500 | 503 | 504,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): Refusal {
  return new Refusal(status, { type: 'api_error', code, message }, headers);
}

/** The three headers of every success and 4xx. */
export function rateHeaders({ limit, remaining, resetAt }: Allowance): Record<string, string> {
  return {
    'X-RateLimit-Limit': String(limit),
    'X-RateLimit-Remaining': String(remaining),
    'X-RateLimit-Reset': String(resetAt),
  };
}
