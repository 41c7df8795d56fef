import { createProxy, type ProxyOptions } from '../app.ts';
import { noAudit } from '../audit/create-audit.ts';
import { noSignIn } from '../auth/none.ts';
import { createKirimReader } from '../budget/read-kirim.ts';
import { noReadingWatch } from '../budget/reading-watch.ts';
import { createLog } from '../log.ts';
import { noMeters } from '../meters.ts';
import type { KirimAnswer } from '../read-answer.ts';
import { createRedactor } from '../redact.ts';
import type { TransportFaultKind } from '../transport-fault.ts';
import type { Upstream, UpstreamRequest, UpstreamResult } from '../upstream.ts';
import type { WebApp } from '../web-app.ts';
import { canaryKey } from './canary-key.ts';

/** An upstream that answers as told and remembers what it was asked. */
export type FakeUpstream = Upstream & { asked: UpstreamRequest[] };

/** An upstream whose every answer is this one, good and empty in what is not said. */
export function fakeUpstream(answer: Partial<KirimAnswer & { attempts: number }> = {}): FakeUpstream {
  return upstreamOf({
    answered: true,
    status: 200,
    body: undefined,
    requestId: null,
    retryAfterSeconds: null,
    rateLimit: null,
    rateRemaining: null,
    attempts: 1,
    ...answer,
  });
}

/** An upstream that never answers in a way that can be used. */
export function failingUpstream(kind: TransportFaultKind): FakeUpstream {
  return upstreamOf({ answered: false, kind, upstreamStatus: null, requestId: null, attempts: 1 });
}

function upstreamOf(result: UpstreamResult): FakeUpstream {
  const asked: UpstreamRequest[] = [];
  return {
    asked,
    get: async (request) => {
      asked.push(request);
      return result;
    },
    close: async () => {},
  };
}

/** A built app of one page and a few files. */
export const tinyWebApp: WebApp = {
  page: '<!doctype html><meta name="tautan-notice" content="" /><title>Tautan</title>',
  files: new Map([
    [
      '/assets/app-abc123.js',
      {
        type: 'text/javascript; charset=utf-8',
        bytes: Buffer.from('plain'),
        br: Buffer.from('brotli'),
        gzip: Buffer.from('gzip'),
      },
    ],
    ['/favicon.svg', { type: 'image/svg+xml', bytes: Buffer.from('<svg/>'), br: null, gzip: null }],
  ]),
};

export const testTime = Date.UTC(2026, 10, 22, 5);

/** A log that keeps its lines. */
export function memoryLog(level: 'trace' | 'info' = 'trace') {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  return { lines, log: createLog({ level, redact: createRedactor(() => [canaryKey]), destination }) };
}

/** The proxy as a function, in front of a fake upstream; asked as the console's own page asks. */
export function testProxy({
  upstream = fakeUpstream(),
  share = 0.8,
  ...options
}: Partial<ProxyOptions> & { upstream?: Upstream; share?: number } = {}) {
  const { log, lines } = memoryLog();
  const { clock = () => testTime, meters = noMeters } = options;
  const app = createProxy({
    reader: createKirimReader({ upstream, meters, share, clock }),
    readingWatch: noReadingWatch,
    authenticator: noSignIn,
    accessContact: null,
    redirectHosts: [],
    isHttps: false,
    audit: noAudit,
    isTrustedPeer: () => false,
    meters,
    allowedHosts: () => ['localhost:4600'],
    webApp: tinyWebApp,
    notice: null,
    build: { version: '1.2.3', commit: 'abc1234' },
    log,
    clock,
    isReady: () => true,
    lagMs: () => 0,
    ...options,
  });
  const ask = (path: string, init: RequestInit = {}) =>
    app.request(
      `http://localhost:4600${path}`,
      { ...init, headers: { 'X-Requested-With': 'tautan', ...Object.fromEntries(new Headers(init.headers)) } },
      // As a socket gives them: a URL object tidies the path up.
      { incoming: { url: path, rawHeaders: ['Host', 'localhost:4600'] } },
    );
  return { app, ask, lines };
}
