import { connect } from 'node:net';
import { createProxy } from '../app.ts';
import { noAudit } from '../audit/create-audit.ts';
import { noSignIn } from '../auth/none.ts';
import { createKirimReader } from '../budget/read-kirim.ts';
import { noReadingWatch } from '../budget/reading-watch.ts';
import { createHttpServer, listen, shut } from '../http-server.ts';
import { type Meters, noMeters } from '../meters.ts';
import { createUpstream, type UpstreamOptions } from '../upstream.ts';
import { canaryKey } from './canary-key.ts';
import { memoryLog, tinyWebApp } from './test-proxy.ts';

type TestConsoleOptions = Omit<UpstreamOptions, 'key'> & { meters?: Meters; clock?: () => number };

/** The proxy on a real port in front of a real address. */
export async function startTestConsole({
  meters = noMeters,
  clock = Date.now,
  deadlineMs = 400,
  ...kirim
}: TestConsoleOptions) {
  const { log, lines } = memoryLog();
  let port = 0;
  const upstream = createUpstream({ ...kirim, deadlineMs, key: () => canaryKey });
  const reader = createKirimReader({ upstream, meters, share: 0.8, clock });
  const app = createProxy({
    reader,
    readingWatch: noReadingWatch,
    authenticator: noSignIn,
    accessContact: null,
    redirectHosts: [],
    isHttps: false,
    audit: noAudit,
    isTrustedPeer: () => false,
    meters,
    allowedHosts: () => [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`],
    webApp: tinyWebApp,
    notice: null,
    build: { version: '1.2.3', commit: 'abc1234' },
    log,
    clock,
    isReady: () => true,
    lagMs: () => 0,
  });
  const { server, drain } = createHttpServer(app, log);
  port = await listen(server, '127.0.0.1', 0);
  return {
    server,
    drain,
    lines,
    host: `127.0.0.1:${port}`,
    ask: (path: string, init: RequestInit = {}) =>
      fetch(`http://127.0.0.1:${port}${path}`, {
        ...init,
        headers: { 'X-Requested-With': 'tautan', ...Object.fromEntries(new Headers(init.headers)) },
      }),
    /** Sends these bytes, and gives all that comes back until the connection closes. */
    send: (bytes: string) => exchange(port, bytes),
    close: async () => {
      await upstream.close();
      await shut(server);
    },
  };
}

function exchange(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(received));
  });
}
