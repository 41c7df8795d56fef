import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { refuse } from '../answer-fault.ts';
import { errorFacts } from '../error-facts.ts';
import { knownHostOnly, wellFormedReadsOnly } from '../gate.ts';
import type { ProxyEnv } from '../proxy-env.ts';
import { rawPath } from '../raw-request.ts';
import { withSecurityHeaders } from '../security-headers.ts';

/** Answers `GET /metrics` and nothing else, under the same host names and with the same headers as the console. */
export function createMetricsApp({
  registry,
  allowedHosts,
  log,
}: {
  registry: Registry;
  allowedHosts: () => readonly string[];
  log: Logger;
}): Hono<ProxyEnv> {
  const app = new Hono<ProxyEnv>({ getPath: rawPath });
  app.onError((error, c) => {
    log.error({ ...errorFacts(error), console_request_id: c.get('requestId') }, 'unexpected error');
    return refuse(c, 'console_error', 'The console failed. Its log has more under this request id.');
  });
  app.use((c, next) => {
    c.set('requestId', randomUUID());
    return next();
  });
  app.use(withSecurityHeaders(false), wellFormedReadsOnly, knownHostOnly(allowedHosts));
  app.get('/metrics', async (c) =>
    c.body(await registry.metrics(), 200, { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' }),
  );
  app.notFound((c) => refuse(c, 'route_not_found', 'Only /metrics is here.'));
  return app;
}
