import type * as z from 'zod/mini';
import { FaultBody, type FaultKind, isFaultKind } from '../../contract/fault.ts';
import { metaHeaders, requestedWith, revalidating } from '../../contract/headers.ts';
import { apiBase } from '../../contract/paths.ts';
import { isOfConsole, tellRequest } from './asked-request.ts';
import { browserFault, FaultError } from './fault-error.ts';
import { blockAtHand, firstBlock } from './first-block.ts';
import { learnTime, trueTime } from './true-time.ts';

const deadlineMs = 15_000;

/** What the proxy said beside the body. Times in ms since the epoch, by the page's own clock (see `trueTime`). */
export type AnswerMeta = {
  answeredAt: number;
  /** When Kirim was read, which for an answer that the proxy remembered is earlier. */
  readAt: number;
  /** How long the proxy took to answer. */
  milliseconds: number;
  /** How old the answer was that the proxy remembered, in seconds; null when Kirim was read for this one. */
  ageSeconds: number | null;
  /** Whether it is an old copy, given while the proxy asks Kirim for a newer one. */
  isRevalidating: boolean;
  /** The fault because of which it is an old copy: Kirim could not be asked. */
  insteadOf: FaultError | null;
  droppedRows: number;
  rateLimit: number | null;
  rateRemaining: number | null;
  consoleRequestId: string | null;
  /** The version of the console's server, which may be newer than this page. */
  consoleVersion: string | null;
};

export type Answer<Body> = { body: Body; meta: AnswerMeta };

/** Who may answer: whoever remembers, or Kirim alone. */
export type Source = 'anywhere' | 'kirim';

/** When an answer was asked for and when it was there, where that is not now; by this computer's clock. */
type ReadTimes = { startedAt: number; readAt?: number };

/** Whether the last request found that there is no connection: to a console on this computer there is one all the same. */
let isKnownOffline = false;

/**
 * The one door out. Reads `/api/v1` + path (the console's own `/api/…` as it is), or takes the answer that the page
 * brought along, and gives what the contract promises, or throws a FaultError: for an answer that is a fault, one that
 * can't be read, a dead network, and no answer within 15 seconds. An abort by the caller's signal is passed on as it is.
 * From `source` 'kirim' comes the truth of this moment, for which the organization pays a request. `request` is
 * for what is told instead of asked.
 */
export async function get<Body>(
  schema: z.ZodMiniType<Body>,
  path: string,
  params: Record<string, string | null>,
  signal: AbortSignal,
  source: Source = 'anywhere',
  request?: RequestInit,
): Promise<Answer<Body>> {
  let times: ReadTimes = { startedAt: Date.now() };
  const timeout = AbortSignal.timeout(deadlineMs);
  const either = AbortSignal.any([signal, timeout]);
  const address = addressOf(path, params);
  let headers = new Headers();
  try {
    if (isKnownOffline && !navigator.onLine) throw noConnection();
    const block = await firstBlock(address, either);
    times = block ?? times;
    const response =
      block?.response ??
      (await fetch(address, {
        headers: {
          accept: 'application/json',
          [requestedWith.name]: requestedWith.value,
          ...(source === 'kirim' && { 'cache-control': 'no-cache' }),
        },
        // The server redirects nowhere. A proxy in front that does wants the person to sign in.
        redirect: 'manual',
        signal: either,
        ...request,
      }));
    headers = response.headers;
    const body = block ? block.body : await readJson(response);
    const meta = metaOf(headers, times);
    if (!response.ok) throw faultOf(response, body, meta);
    const parsed = schema.safeParse(body);
    if (!parsed.success) throw unreadable(response);
    const answer = { body: parsed.data, meta };
    tellRequest({ path, params, fault: null, ...answer });
    return answer;
  } catch (error) {
    const isFault = error instanceof FaultError;
    if (!isFault && signal.aborted) throw error;
    const failure = isFault ? error : timeout.aborted ? noAnswer() : noConnection();
    isKnownOffline = failure.fault.kind === 'offline';
    tellRequest({ path, params, fault: failure.fault, body: null, meta: metaOf(headers, times) });
    throw failure;
  }
}

/**
 * What `get` would give, at once, if the page brought that answer along and it is there and no fault: a first render can
 * then draw it. Undefined in any other case, which is left to `get`.
 */
export function atHand<Body>(
  schema: z.ZodMiniType<Body>,
  path: string,
  params: Record<string, string | null>,
): Answer<Body> | undefined {
  return blockAtHand(addressOf(path, params), ({ response, body, ...times }) => {
    const parsed = schema.safeParse(body);
    if (!response.ok || !parsed.success) return undefined;
    const answer = { body: parsed.data, meta: metaOf(response.headers, times) };
    tellRequest({ path, params, fault: null, ...answer });
    return answer;
  });
}

function addressOf(path: string, params: Record<string, string | null>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== null) search.set(name, value);
  }
  return `${isOfConsole({ path }) ? '' : apiBase}${path}${search.size > 0 ? `?${search}` : ''}`;
}

/** The JSON of an answer, or undefined when it isn't JSON; a failing transfer throws. */
async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function faultOf(response: Response, body: unknown, meta: AnswerMeta): FaultError {
  const parsed = FaultBody.safeParse(body);
  return parsed.success ? new FaultError(parsed.data.error, meta.readAt, undefined, meta) : unreadable(response);
}

/**
 * An answer that the server doesn't give. A redirect (which has status 0 here), a 401 or a page with a form comes from a
 * proxy in front of it, when a person's session there has ended.
 */
function unreadable(response: Response): FaultError {
  const { status, headers } = response;
  const mediaType = headers.get('content-type')?.split(';')[0] ?? 'no content type';
  const asksToSignIn = status < 404 && (!status || status === 401 || mediaType === 'text/html');
  return new FaultError(
    browserFault(asksToSignIn ? 'session_expired' : 'console_unreadable', {
      code: `http_${status}`,
      message: `${mediaType}, ${status}`,
      consoleRequestId: headers.get(metaHeaders.requestId),
    }),
    trueTime(),
  );
}

function noAnswer(): FaultError {
  return new FaultError(browserFault('browser_timeout', { code: 'timeout', message: '' }), trueTime());
}

/** The fault of not reaching the console's server, of this moment. */
export function noConnection(): FaultError {
  const kind = navigator.onLine ? 'console_unreachable' : 'offline';
  return new FaultError(browserFault(kind, { code: kind, message: '' }), trueTime());
}

/** The fault because of which an old copy was given, as far as the copy tells of it. */
function refusalBehind(kind: FaultKind, headers: Headers, at: number): FaultError {
  const consoleRequestId = headers.get(metaHeaders.requestId);
  const retryAfterSeconds = wholeNumber(headers.get('retry-after'));
  const told = new URLSearchParams(headers.get(metaHeaders.staleFault) ?? '');
  const code = told.get('code') ?? kind;
  const fault = browserFault(kind, { code, message: '', consoleRequestId, retryAfterSeconds });
  const status = wholeNumber(told.get('status'));
  return new FaultError(
    { ...fault, request_id: told.get('reference'), ...(status !== null && { upstream_status: status }) },
    at,
  );
}

function metaOf(headers: Headers, { startedAt, readAt = Date.now() }: ReadTimes): AnswerMeta {
  const serverTime = wholeNumber(headers.get(metaHeaders.time));
  const answeredAt = readAt + learnTime({ startedAt, answeredAt: readAt, serverTime });
  const ageSeconds = wholeNumber(headers.get(metaHeaders.age));
  const stale = headers.get(metaHeaders.stale);
  return {
    answeredAt,
    readAt: answeredAt - (ageSeconds ?? 0) * 1_000,
    milliseconds: readAt - startedAt,
    ageSeconds,
    isRevalidating: stale === revalidating,
    insteadOf: stale !== null && isFaultKind(stale) ? refusalBehind(stale, headers, answeredAt) : null,
    droppedRows: wholeNumber(headers.get(metaHeaders.dropped)) ?? 0,
    rateLimit: wholeNumber(headers.get(metaHeaders.rateLimit)),
    rateRemaining: wholeNumber(headers.get(metaHeaders.rateRemaining)),
    consoleRequestId: headers.get(metaHeaders.requestId),
    consoleVersion: headers.get(metaHeaders.version),
  };
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
