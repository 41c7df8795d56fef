import type { Handler } from 'hono';
import { metaHeaders } from '../contract/headers.ts';
import { isOpaqueId, isTokenLookalike, maskSecrets } from '../contract/ids.ts';
import { apiBase } from '../contract/paths.ts';
import { answerFault, refuse } from './answer-fault.ts';
import type { ApiRoute } from './api-routes.ts';
import { kirimRequestIdOrNull, machineWordOrNull } from './clean-text.ts';
import type { ProxyContext, ProxyEnv } from './proxy-env.ts';
import type { KirimAnswer } from './read-answer.ts';
import { readQuery } from './read-query.ts';
import { refusalFault, unansweredFault } from './to-fault.ts';
import type { Upstream } from './upstream.ts';

/** Nginx's number for a caller that left before it was answered; nobody receives it, the log line shows it. */
const callerLeft = 499;

/** The handler of one route of the API: checks what was asked, asks Kirim, and lets the contract's fields cross. */
export function answerFromKirim(route: ApiRoute, upstream: Upstream, clock: () => number): Handler<ProxyEnv> {
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
    // A HEAD would cost the organization as much as a GET and tell nothing.
    if (c.req.method === 'HEAD') return c.body(null, 200, { 'Content-Type': 'application/json' });

    const requestId = c.get('requestId');
    const result = await upstream.get({
      path: route.kirimPath(id),
      query: asked.query,
      requestId,
      signal: c.req.raw.signal,
    });
    if (result === null) return new Response(null, { status: callerLeft });
    c.set('attempts', result.attempts);
    c.header(metaHeaders.time, String(clock()));
    if (!result.answered) return answerFault(c, unansweredFault(result, requestId));
    setRateHeaders(c, result);
    if (result.status !== 200) return answerFault(c, refusalFault(result, requestId));
    return answerProjected(c, route, result);
  };
}

function answerProjected(c: ProxyContext, route: ApiRoute, answer: KirimAnswer): Response {
  const projected = route.project(answer.body);
  if (projected === null) {
    const fault = { kind: 'upstream_invalid', upstreamStatus: answer.status, requestId: answer.requestId } as const;
    return answerFault(c, unansweredFault({ answered: false, ...fault }, c.get('requestId')));
  }
  const { body, dropped } = projected;
  const ownId = kirimRequestIdOrNull(body.request_id);
  const kirimRequestId = ownId ?? answer.requestId ?? '';
  c.set('kirimRequestId', kirimRequestId);
  if (ownId !== null && answer.requestId !== null && ownId !== answer.requestId) {
    c.set('note', 'request ids of body and header differ');
  }
  if (dropped > 0) c.header(metaHeaders.dropped, String(dropped));
  // The projection lets no field of a secret cross; this is for one that stands inside another field's text.
  const text = maskSecrets(JSON.stringify({ ...body, request_id: kirimRequestId }));
  return c.body(text, 200, { 'Content-Type': 'application/json' });
}

function setRateHeaders(c: ProxyContext, { rateLimit, rateRemaining }: KirimAnswer): void {
  if (rateLimit !== null) c.header(metaHeaders.rateLimit, String(rateLimit));
  if (rateRemaining !== null) c.header(metaHeaders.rateRemaining, String(rateRemaining));
}
