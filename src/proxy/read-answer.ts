import type { Dispatcher } from 'undici';
import { kirimRequestIdOrNull } from './clean-text.ts';
import { isJsonType, readJson } from './read-json.ts';
import { parseRetryAfter } from './retry-after.ts';
import type { TransportFaultKind } from './transport-fault.ts';

/** The most bytes that an answer of Kirim may have: a page of 100 customers has about 60,000. */
const mostBytes = 2 * 1024 * 1024;

/** The statuses that send a client elsewhere; a 304 would speak of a copy that was never offered. */
const redirects = new Set([301, 302, 303, 307, 308]);

/** What Kirim answered. `body` is undefined where a refusal came without a body that could be read. */
export type KirimAnswer = {
  answered: true;
  status: number;
  body: unknown;
  /** What a body was said to be that was no JSON. */
  mediaType?: string;
  requestId: string | null;
  retryAfterSeconds: number | null;
  rateLimit: number | null;
  rateRemaining: number | null;
};

/** An answer that came, but can't be used. */
export type Unusable = {
  answered: false;
  kind: TransportFaultKind;
  upstreamStatus: number;
  mediaType?: string;
  requestId: string | null;
};

/**
 * Reads an answer of Kirim to its end: status 200 must bring JSON, a refusal (400 and above) may. Throws what the
 * HTTP client throws when the connection breaks or the signal of the request fires meanwhile.
 */
export async function readAnswer(response: Dispatcher.ResponseData): Promise<KirimAnswer | Unusable> {
  const { statusCode: status } = response;
  const header = (name: string) => onlyValue(response.headers[name]);
  const requestId = kirimRequestIdOrNull(header('x-request-id'));
  const unusable = (kind: TransportFaultKind, typed: { mediaType?: string } = {}): Unusable => {
    discard(response);
    return { answered: false, kind, upstreamStatus: status, ...typed, requestId };
  };

  if (redirects.has(status)) return unusable('upstream_redirect');
  if (status !== 200 && status < 400) return unusable('upstream_invalid');
  if (Number(header('content-length')) > mostBytes) return unusable('upstream_too_large');

  const bytes = await readAtMost(response.body, mostBytes);
  if (bytes === null) return unusable('upstream_too_large');
  const isJson = isJsonType(header('content-type'));
  const isPlainJson = isJson && isIdentity(response.headers['content-encoding']);
  const body = isPlainJson ? readJson(bytes) : undefined;
  const typed = !isJson && bytes.length > 0 ? { mediaType: mediaTypeOf(header('content-type')) } : {};
  if (status === 200 && body === undefined) return unusable('upstream_invalid', typed);
  return {
    answered: true,
    status,
    body,
    ...typed,
    requestId,
    retryAfterSeconds: parseRetryAfter(header('retry-after'), header('date')),
    rateLimit: wholeNumber(header('x-ratelimit-limit')),
    rateRemaining: wholeNumber(header('x-ratelimit-remaining')),
  };
}

/** The bytes of a body, or null as soon as there are more of them than allowed; the connection is then dropped. */
async function readAtMost(body: AsyncIterable<Buffer>, most: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/** Drops the connection: to read an unwanted body to its end would let Kirim decide how long. */
function discard(response: Dispatcher.ResponseData): void {
  response.body.on('error', () => {});
  response.body.destroy();
}

/** A compressed answer was not asked for, and 635 bytes of one can unpack to a gigabyte. */
function isIdentity(encoding: string | string[] | undefined): boolean {
  return encoding === undefined || encoding === 'identity';
}

/** A header that came exactly once, else null. */
function onlyValue(value: string | string[] | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function wholeNumber(value: string | null): number | null {
  return value !== null && /^\d{1,9}$/.test(value) ? Number(value) : null;
}

/** The media type that a content type names, in a form that can be shown; that of no type at all is said to be none. */
function mediaTypeOf(contentType: string | null): string {
  const [type] = /^[a-z0-9.+-]{1,40}\/[a-z0-9.+-]{1,40}(?=\s*(?:;|$))/i.exec(contentType ?? '') ?? [];
  return type?.toLowerCase() ?? 'no media type';
}
