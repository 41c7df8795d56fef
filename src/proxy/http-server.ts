import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Logger } from 'pino';
import { consoleFault } from './console-fault.ts';
import type { ProxyEnv } from './proxy-env.ts';
import { securityHeaders } from './security-headers.ts';

/** Slow senders lose their connection after these; a request line with headers takes a browser a millisecond. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16_384,
  keepAliveTimeout: 5_000,
  // Left to the gate, whose refusal carries the headers of every other answer.
  requireHostHeader: false,
};
const requestsPerConnection = 1_000;

export type HttpServer = {
  server: Server;
  /** Stops accepting, lets running requests end for so many milliseconds, then closes what is left. */
  drain: (withinMs: number) => Promise<void>;
};

/** The app behind a socket: what Node or the adapter refuses before the app sees it gets the same headers and shape. */
export function createHttpServer(app: Hono<ProxyEnv>, log: Logger): HttpServer {
  const listener = getRequestListener(app.fetch, {
    hostname: 'localhost',
    errorHandler: () => {
      log.info({ status: 400 }, 'unreadable request');
      return new Response(malformedBody(), { status: 400, headers: malformedHeaders() });
    },
  });
  const running = new Set<ServerResponse>();
  let isDraining = false;

  const answer = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    running.add(outgoing);
    outgoing.once('close', () => {
      running.delete(outgoing);
      if (isDraining) closeWhenQuiet();
    });
    if (isDraining) outgoing.setHeader('Connection', 'close');
    void listener(incoming, outgoing);
  };
  const server = createServer(limits, answer);
  server.maxRequestsPerSocket = requestsPerConnection;
  // An expectation that Node does not know is ignored, not answered by Node in a form of its own.
  server.on('checkExpectation', answer);
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return;
    log.info({ code: error.code }, 'unreadable request');
    refuseRaw(socket, statusOfClientError[error.code ?? ''] ?? '400 Bad Request');
  });
  server.on('connect', (_request, socket) => refuseRaw(socket, '405 Method Not Allowed\r\nAllow: GET, HEAD'));

  // All, since Node counts a connection that a browser opened ahead of need as busy, not as idle.
  function closeWhenQuiet(): void {
    if (running.size === 0) server.closeAllConnections();
  }

  return {
    server,
    drain: (withinMs) =>
      new Promise((resolve) => {
        isDraining = true;
        const giveUp = setTimeout(() => server.closeAllConnections(), withinMs);
        server.close(() => {
          clearTimeout(giveUp);
          resolve();
        });
        closeWhenQuiet();
      }),
  };
}

const statusOfClientError: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

function malformedBody(): string {
  return JSON.stringify({
    error: consoleFault('invalid_request', 'The request could not be read.', crypto.randomUUID()),
  });
}

function malformedHeaders(): [string, string][] {
  const own = [...securityHeaders].map(([name, value]): [string, string] => [name, value]);
  return [
    ...own,
    ['Content-Type', 'application/json'],
    ['Cache-Control', 'private, no-store'],
    ['Connection', 'close'],
  ];
}

function refuseRaw(socket: Duplex, statusLine: string): void {
  const body = malformedBody();
  const headers: [string, string][] = [...malformedHeaders(), ['Content-Length', String(Buffer.byteLength(body))]];
  const head = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.end(`HTTP/1.1 ${statusLine}\r\n${head}\r\n${body}`, () => socket.destroy());
}

/** Opens the port; gives the one that was opened. Rejects with Node's error, such as EADDRINUSE. */
export function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(boundPort(server.address()));
    });
  });
}

function boundPort(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port.');
  return address.port;
}

/** Closes the port and every connection at once. */
export function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
