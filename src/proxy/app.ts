import { Hono } from 'hono';
import type { Logger } from 'pino';
import { metaHeaders, requestedWith } from '../contract/headers.ts';
import { apiBase } from '../contract/paths.ts';
import { refuse } from './answer-fault.ts';
import { answerFromKirim } from './answer-from-kirim.ts';
import { apiRoutes } from './api-routes.ts';
import { knownHostOnly, ownCallersOnly, wellFormedReadsOnly } from './gate.ts';
import { observe } from './observe.ts';
import type { ProxyContext, ProxyEnv } from './proxy-env.ts';
import { rawPath } from './raw-request.ts';
import { withSecurityHeaders } from './security-headers.ts';
import { serveWebApp } from './serve-web-app.ts';
import { errorCode } from './transport-fault.ts';
import type { Upstream } from './upstream.ts';
import type { WebApp } from './web-app.ts';

export type BuildInfo = { version: string; commit: string };

export type ProxyOptions = {
  upstream: Upstream;
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
};

/** The proxy as a function from request to answer: the four reads of the API, the built app, two health checks. */
export function createProxy({
  upstream,
  allowedHosts,
  webApp,
  notice,
  build,
  log,
  clock,
  isReady,
}: ProxyOptions): Hono<ProxyEnv> {
  const app = new Hono<ProxyEnv>({ getPath: rawPath });

  app.onError((error, c) => {
    log.error({ name: error.name, code: errorCode(error), console_request_id: c.get('requestId') }, 'unexpected error');
    return refuse(c, 'console_error', 'The console failed. Its log has more under this request id.');
  });

  app.use(observe(log), withSecurityHeaders, wellFormedReadsOnly);

  app.get('/healthz', (c) => {
    c.set('route', '/healthz');
    return c.json({ status: 'ok', ...build }, 200, { 'Cache-Control': 'no-store' });
  });
  app.get('/readyz', (c) => {
    c.set('route', '/readyz');
    const [status, code] = isReady() ? (['ready', 200] as const) : (['stopping', 503] as const);
    return c.json({ status }, code, { 'Cache-Control': 'no-store' });
  });

  app.use(knownHostOnly(allowedHosts));

  app.use('/api/*', (c, next) => {
    c.set('route', '/api/*');
    c.header('Cache-Control', 'private, no-store');
    c.header(metaHeaders.time, String(clock()));
    return next();
  });
  app.use('/api/*', ownCallersOnly);
  for (const route of apiRoutes) app.get(`${apiBase}${route.template}`, answerFromKirim(route, upstream, clock));
  app.all('/api/*', (c) => refuse(c, 'route_not_found', 'The console has no such address.'));

  // By the front door, so that a page brings along exactly what the API would have answered, and each read has its log line.
  const askApi = async (c: ProxyContext, path: string) =>
    app.request(new URL(path, c.req.url).href, {
      headers: { [requestedWith.name]: requestedWith.value },
      signal: c.req.raw.signal,
    });
  if (webApp !== null) app.get('*', serveWebApp(webApp, notice, askApi));
  return app;
}
