import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { metaHeaders } from '../contract/headers.ts';
import { callerOf } from './caller-of.ts';
import type { Meters } from './meters.ts';
import type { ProxyMiddleware } from './proxy-env.ts';

/**
 * Gives each request its id and, once it is answered, its measure and its one log line: the route's template and never the path, since
 * that holds ids; no header, no body, no query.
 */
export function observe(log: Logger, meters: Meters): ProxyMiddleware {
  return async (c, next) => {
    const startedAt = performance.now();
    const requestId = randomUUID();
    c.set('requestId', requestId);
    c.set('route', 'unknown');
    c.header(metaHeaders.requestId, requestId);
    await next();
    const { status } = c.res;
    const person = c.get('person');
    const ms = performance.now() - startedAt;
    meters.answered({ route: c.get('route'), status, fault: c.get('faultKind') ?? null, ms });
    const line = {
      method: c.req.method,
      route: c.get('route'),
      status,
      ms: Math.round(ms * 10) / 10,
      caller: person && callerOf(person),
      console_request_id: requestId,
      kirim_request_id: c.get('kirimRequestId'),
      fault: c.get('faultKind'),
      read: c.get('read'),
      attempts: c.get('attempts'),
      note: c.get('note'),
    };
    if (status >= 500) log.warn(line, 'request');
    else log.info(line, 'request');
  };
}
