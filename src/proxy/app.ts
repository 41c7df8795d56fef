import { Hono } from 'hono';
import type { Logger } from 'pino';
import { longestExportRecord } from '../contract/export-record.ts';
import { exportsPath } from '../contract/exports-path.ts';
import { metaHeaders, requestedWith, versionWord } from '../contract/headers.ts';
import { apiBase } from '../contract/paths.ts';
import { sessionPath } from '../contract/session.ts';
import { refuse } from './answer-fault.ts';
import { answerFromKirim } from './answer-from-kirim.ts';
import { apiRoutes } from './api-routes.ts';
import { auditing } from './audit/auditing.ts';
import type { Audit } from './audit/create-audit.ts';
import { allow, passing } from './auth/access.ts';
import { admit } from './auth/admit.ts';
import { answerSession } from './auth/answer-session.ts';
import type { Authenticator, Identified } from './auth/authenticator.ts';
import { limitSignIns } from './auth/limit-sign-ins.ts';
import type { KirimReader } from './budget/read-kirim.ts';
import type { ReadingWatch } from './budget/reading-watch.ts';
import { clientAddress } from './client-address.ts';
import { errorFacts } from './error-facts.ts';
import { knownHostOnly, ownCallersOnly, wellFormedReadsOnly } from './gate.ts';
import { createListPlaces } from './list-places.ts';
import type { Meters } from './meters.ts';
import { observe } from './observe.ts';
import type { ProxyContext, ProxyEnv } from './proxy-env.ts';
import { rawPath } from './raw-request.ts';
import { readinessOf } from './readiness.ts';
import { recordExport } from './record-export.ts';
import { withSecurityHeaders } from './security-headers.ts';
import { serveWebApp } from './serve-web-app.ts';
import type { WebApp } from './web-app.ts';

export type BuildInfo = { version: string; commit: string };

export type ProxyOptions = {
  reader: KirimReader;
  readingWatch: ReadingWatch;
  authenticator: Authenticator;
  /** Whom to ask for access, in the operator's words; null where none is named. */
  accessContact: string | null;
  /** The hosts to which setup links may lead, which the page looks at; none for any. */
  redirectHosts: readonly string[];
  /** True where people come by https: browsers are then told to come by nothing else. */
  isHttps: boolean;
  audit: Audit;
  /** True for the addresses of proxies whose word is taken for where a request comes from. */
  isTrustedPeer: (address: string) => boolean;
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
  /** Of one address. A whole office comes from one, and a sign-in takes two. */
  signInRequestsPerMinute?: number;
};

/** The proxy as a function from request to answer: the four reads of the API, the record of exports, the built app, two health checks. */
export function createProxy({
  reader,
  readingWatch,
  authenticator,
  accessContact,
  redirectHosts,
  isHttps,
  audit,
  isTrustedPeer,
  meters,
  allowedHosts,
  webApp,
  notice,
  build,
  log,
  clock,
  isReady,
  lagMs,
  signInRequestsPerMinute = 120,
}: ProxyOptions): Hono<ProxyEnv> {
  const app = new Hono<ProxyEnv>({ getPath: rawPath });

  app.onError((error, c) => {
    log.error({ ...errorFacts(error), console_request_id: c.get('requestId') }, 'unexpected error');
    return refuse(c, 'console_error', 'The console failed. Its log has more under this request id.');
  });

  app.use(
    passing(observe(log, meters)),
    passing(withSecurityHeaders(isHttps)),
    passing(auditing({ audit, mode: authenticator.mode, isTrustedPeer })),
    passing(wellFormedReadsOnly),
    passing(knownHostOnly(allowedHosts)),
  );
  const inApi = passing((c, next) => {
    c.set('route', '/api/*');
    c.header('Cache-Control', 'private, no-store');
    c.header(metaHeaders.time, String(clock()));
    c.header(metaHeaders.version, versionWord(build));
    return next();
  });
  app.use('/api/*', inApi, ownCallersOnly);
  app.use('/auth/*', passing(limitSignIns(signInRequestsPerMinute, isTrustedPeer)));
  app.use(passing(admit(authenticator, accessContact)));

  const troubles = () => [...reader.troubles(), ...audit.troubles()];
  const healthz = allow('health', (c) => {
    c.set('route', '/healthz');
    return c.json({ status: 'ok', ...build }, 200, { 'Cache-Control': 'no-store' });
  });
  const readyz = allow('health', (c) => {
    c.set('route', '/readyz');
    const { status, body } = readinessOf({ isStopping: !isReady(), troubles: troubles(), lagMs: lagMs() });
    return c.json(body, status, { 'Cache-Control': 'no-store' });
  });
  app.get('/healthz', healthz);
  app.get('/readyz', readyz);

  app.get(sessionPath, allow('viewer', answerSession(authenticator.mode, redirectHosts)));
  const kirim = { reader, watch: readingWatch, places: createListPlaces(), clock };
  for (const route of apiRoutes) {
    app.get(`${apiBase}${route.template}`, allow(route.role, answerFromKirim(route, kirim)));
  }
  app.post(exportsPath, allow('viewer', recordExport(readingWatch), longestExportRecord));
  const noSuchRoute = allow('viewer', (c) => refuse(c, 'route_not_found', 'The console has no such address.'));
  app.all('/api/*', noSuchRoute);
  authenticator.addRoutes(app);
  // Nothing below may be taken for a page of the app.
  app.get(
    '/auth/*',
    allow('anyone', (c) => c.text('Not found\n', 404, { 'Cache-Control': 'no-store' })),
  );

  // By the front door, so that a page brings along exactly what the API would have answered, and each read has its log line.
  const askApi = async (c: ProxyContext, path: string, identified: Identified) =>
    app.request(
      new URL(path, c.req.url).href,
      {
        headers: {
          [requestedWith.name]: requestedWith.value,
          'User-Agent': c.req.header('user-agent') ?? '',
          ...(isReload(c) && { 'Cache-Control': 'no-cache' }),
        },
        signal: c.req.raw.signal,
      },
      { identified, askedFrom: clientAddress(c, isTrustedPeer) },
    );
  // The app holds no data, and people have to see it in order to sign in.
  const { identify } = authenticator;
  if (webApp !== null) app.get('*', allow('anyone', serveWebApp(webApp, notice, { identify, askApi })));
  return app;
}

/** Browsers say this when a person reloads a page, who then wants it as it is now. */
function isReload(c: ProxyContext): boolean {
  return /max-age=0|no-cache/.test(c.req.header('cache-control') ?? '');
}
