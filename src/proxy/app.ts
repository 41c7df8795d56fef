import { Hono } from 'hono';
import type { Logger } from 'pino';
import { metaHeaders, requestedWith } from '../contract/headers.ts';
import { apiBase } from '../contract/paths.ts';
import { refuse } from './answer-fault.ts';
import { answerFromKirim } from './answer-from-kirim.ts';
import { apiRoutes } from './api-routes.ts';
import type { KirimReader } from './budget/read-kirim.ts';
import type { Caller } from './caller-of.ts';
import { errorFacts } from './error-facts.ts';
import { knownHostOnly, ownCallersOnly, wellFormedReadsOnly } from './gate.ts';
import type { Meters } from './meters.ts';
import { observe } from './observe.ts';
import type { ProxyContext, ProxyEnv } from './proxy-env.ts';
import { rawPath } from './raw-request.ts';
import { readinessOf } from './readiness.ts';
import { withSecurityHeaders } from './security-headers.ts';
import { serveWebApp } from './serve-web-app.ts';
import type { WebApp } from './web-app.ts';

export type BuildInfo = { version: string; commit: string };

export type ProxyOptions = {
  reader: KirimReader;
  callerOf: (request: Request) => Caller;
  meters: Meters;
  /** The values of Host under which the console answers, with the port; asked for each request, since a port may be found late. */
  allowedHosts: () => readonly string[];
  /** The built app; null where something else serves it, as in development. */
  webApp: WebApp | null;
  /** Said in the page's frame. */
  notice: string | null;
  build: BuildInfo;
  log: Logger;
  /** Milliseconds since the epoch. */
  clock: () => number;
  /** False as soon as the server is about to stop. */
  isReady: () => boolean;
  /** How late the event loop runs, in milliseconds. */
  lagMs: () => number;
};

/** The proxy as a function from request to answer: the four reads of the API, the built app, two health checks. */
export function createProxy({
  reader,
  callerOf,
  meters,
  allowedHosts,
  webApp,
  notice,
  build,
  log,
  clock,
  isReady,
  lagMs,
}: ProxyOptions): Hono<ProxyEnv> {
  const app = new Hono<ProxyEnv>({ getPath: rawPath });

  app.onError((error, c) => {
    log.error({ ...errorFacts(error), console_request_id: c.get('requestId') }, 'unexpected error');
    return refuse(c, 'console_error', 'The console failed. Its log has more under this request id.');
  });

  app.use(observe(log, meters, callerOf), withSecurityHeaders, wellFormedReadsOnly);

  app.get('/healthz', (c) => {
    c.set('route', '/healthz');
    return c.json({ status: 'ok', ...build }, 200, { 'Cache-Control': 'no-store' });
  });
  app.get('/readyz', (c) => {
    c.set('route', '/readyz');
    const { status, body } = readinessOf({ isStopping: !isReady(), troubles: reader.troubles(), lagMs: lagMs() });
    return c.json(body, status, { 'Cache-Control': 'no-store' });
  });

  app.use(knownHostOnly(allowedHosts));

  app.use('/api/*', (c, next) => {
    c.set('route', '/api/*');
    c.header('Cache-Control', 'private, no-store');
    c.header(metaHeaders.time, String(clock()));
    return next();
  });
  app.use('/api/*', ownCallersOnly);
  for (const route of apiRoutes)
    app.get(`${apiBase}${route.template}`, answerFromKirim(route, reader, { callerOf, clock }));
  app.all('/api/*', (c) => refuse(c, 'route_not_found', 'The console has no such address.'));

  // By the front door, so that a page brings along exactly what the API would have answered, and each read has its log line.
  const askApi = async (c: ProxyContext, path: string) =>
    app.request(new URL(path, c.req.url).href, {
      headers: { [requestedWith.name]: requestedWith.value, ...(isReload(c) && { 'Cache-Control': 'no-cache' }) },
      signal: c.req.raw.signal,
    });
  if (webApp !== null) app.get('*', serveWebApp(webApp, notice, askApi));
  return app;
}

/** Browsers say this when a person reloads a page, who then wants it as it is now. */
function isReload(c: ProxyContext): boolean {
  return /max-age=0|no-cache/.test(c.req.header('cache-control') ?? '');
}
