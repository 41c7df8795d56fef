import type { Handler } from 'hono';
import { metaHeaders, revalidating } from '../contract/headers.ts';
import { isOpaqueId, isTokenLookalike } from '../contract/ids.ts';
import { apiBase } from '../contract/paths.ts';
import { pagesOfViewers } from '../contract/session.ts';
import { answerFault, refuse } from './answer-fault.ts';
import type { ApiRoute } from './api-routes.ts';
import { bytesOf, isWorthCompressing } from './budget/copy-bytes.ts';
import type { SaidOfAllowance } from './budget/limiter.ts';
import type { Answered, Ask, KirimReader } from './budget/read-kirim.ts';
import type { ReadingWatch } from './budget/reading-watch.ts';
import { callerOf, localCaller } from './caller-of.ts';
import { machineWordOrNull } from './clean-text.ts';
import { contentCoding } from './content-coding.ts';
import type { ListPage, ListPlaces } from './list-places.ts';
import type { ProxyContext, ProxyEnv } from './proxy-env.ts';
import { readQuery } from './read-query.ts';
import { refuseForToday } from './refuse-for-today.ts';

/** Nginx's number for a caller that left before it was answered; nobody receives it, the log line shows it. */
const callerLeft = 499;

const tooFar = `Viewers read ${pagesOfViewers} pages of a list, counted from its first one. Reading on needs the role of an operator.`;

/** What every route of the API reads by. */
type KirimReading = { reader: KirimReader; watch: ReadingWatch; places: ListPlaces; clock: () => number };

/** The handler of one route of the API: checks what was asked, has Kirim read, and lets the contract's fields cross. */
export function answerFromKirim(route: ApiRoute, { reader, watch, places, clock }: KirimReading): Handler<ProxyEnv> {
  return async (c) => {
    c.set('route', `${apiBase}${route.template}`);
    const id = c.req.param('id') ?? '';
    if (route.template.includes(':id')) {
      if (isTokenLookalike(id)) {
        return refuse(c, 'token_refused', 'This looks like the secret part of a setup link, so it was not sent on.', {
          param: 'id',
        });
      }
      if (!isOpaqueId(id)) {
        return refuse(c, 'invalid_request', 'This can not be the id of a customer.', { param: 'id' });
      }
    }
    const asked = readQuery(new URL(c.req.url).search, route.parameters);
    if (!asked.ok) {
      return refuse(c, 'invalid_request', asked.message, { param: machineWordOrNull(asked.param) ?? undefined });
    }
    noteAsked(c, route, id, asked.query);
    const person = c.get('person');
    const page: ListPage = { path: route.kirimPath(id), query: asked.query };
    if (person?.role === 'viewer' && (places.numberOf(page) ?? Number.POSITIVE_INFINITY) > pagesOfViewers) {
      return refuse(c, 'page_limit', tooFar, { param: 'cursor' });
    }
    const caller = person === undefined ? localCaller : callerOf(person);
    const data = c.get('asked');
    const waitSeconds = data === undefined ? null : watch.take(caller, data.customerId ?? null);
    if (waitSeconds !== null) return refuseForToday(c, waitSeconds);
    const ask: Ask = {
      route,
      id,
      query: asked.query,
      wantsTruth: /\bno-cache\b/i.test(c.req.header('cache-control') ?? ''),
      caller,
      requestId: c.get('requestId'),
      // Made when asked for: an answer from memory needs none.
      get signal() {
        return c.req.raw.signal;
      },
    };
    // A HEAD would cost the organization as much as a GET and tell nothing.
    const isHead = c.req.method === 'HEAD';
    const answered = isHead ? reader.kept(ask) : await reader.read(ask);
    if (answered === null && isHead) return c.body(null, 200, { 'Content-Type': 'application/json' });
    if (answered === null) return new Response(null, { status: callerLeft });
    places.learn(page, answered.reading.copy?.nextCursor ?? null);
    c.header(metaHeaders.time, String(clock()));
    return answer(c, answered, reader.allowance());
  };
}

function answer(
  c: ProxyContext,
  { reading, how, ageMs, stale, attempts }: Answered,
  { limit, remaining }: SaidOfAllowance,
): Response {
  c.set('read', how);
  c.set('attempts', attempts);
  if (limit !== null) c.header(metaHeaders.rateLimit, String(limit));
  if (remaining !== null) c.header(metaHeaders.rateRemaining, String(remaining));
  if (ageMs !== null) c.header(metaHeaders.age, String(Math.floor(ageMs / 1000)));
  if (stale !== null) setStaleHeaders(c, stale);
  const { copy, fault } = reading;
  if (copy === null) return answerFault(c, { ...fault, console_request_id: c.get('requestId') });

  c.set('kirimRequestId', copy.kirimRequestId);
  c.set('kirimStatus', 200);
  if (copy.rows !== null) c.set('rows', copy.rows);
  if (copy.note !== null) c.set('note', copy.note);
  if (copy.dropped > 0) c.header(metaHeaders.dropped, String(copy.dropped));
  // What is read anew goes out as it is: compressing it would cost as much as all else that is done to it.
  const mayCompress = ageMs !== null && isWorthCompressing(copy);
  const coding = mayCompress ? contentCoding(c.req.header('accept-encoding')) : 'identity';
  if (coding !== 'identity') c.header('Content-Encoding', coding);
  return c.body(bytesOf(copy, coding), 200, { 'Content-Type': 'application/json' });
}

/** For the audit log, which tells who looked at which customer. */
function noteAsked(c: ProxyContext, { template, parameters }: ApiRoute, id: string, query: URLSearchParams): void {
  if (!template.startsWith('/customers')) return;
  const filter = query.get('status');
  c.set('asked', {
    event: 'cursor' in parameters ? 'list.view' : 'customer.view',
    ...(id !== '' && { customerId: id }),
    ...(filter !== null && { filter }),
  });
}

function setStaleHeaders(c: ProxyContext, stale: NonNullable<Answered['stale']>): void {
  c.header(metaHeaders.stale, stale === revalidating ? revalidating : stale.kind);
  if (stale === revalidating) return;
  const { code, upstream_status: status, request_id: reference, retry_after_seconds: seconds } = stale;
  const told = new URLSearchParams({ code, ...(status && { status: `${status}` }), ...(reference && { reference }) });
  c.header(metaHeaders.staleFault, told.toString());
  // The page waits before it asks for better, as it would after the fault itself.
  if (seconds !== null) c.header('Retry-After', String(seconds));
}
