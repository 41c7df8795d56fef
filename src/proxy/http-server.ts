import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { getRequestListener, RequestError } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Logger } from 'pino';
import { type BareReason, bareRefusal, unreadable } from './bare-refusal.ts';
import type { ProxyEnv } from './proxy-env.ts';
import { refuseUnread } from './refuse-unread.ts';

/** How long a client may take, in milliseconds, and how often it may ask over one connection. */
export type ClientLimits = {
  /** From the first byte, or from the opening of the connection, to the end of the headers. */
  headersTimeout: number;
  /** To the end of the request. A request line with headers takes a browser a millisecond. */
  requestTimeout: number;
  /** How often the two above are looked at. */
  connectionsCheckingInterval: number;
  /** Between two requests. */
  keepAliveTimeout: number;
  /** While an answer is written or waited for and no byte moves: longer than any answer takes to come. */
  stalledTimeout: number;
  requestsPerConnection: number;
};

const usualLimits: ClientLimits = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 2_000,
  keepAliveTimeout: 5_000,
  stalledTimeout: 30_000,
  requestsPerConnection: 1_000,
};

/** `isHttps` where people come by https: browsers are then told to come by nothing else. */
export type ServerOptions = Partial<ClientLimits> & { isHttps?: boolean };

export type HttpServer = {
  server: Server;
  /** Stops accepting, lets running requests end for so many milliseconds, then closes what is left. */
  drain: (withinMs: number) => Promise<void>;
};

/** The app behind a socket: what Node or the adapter refuses before the app sees it gets the same headers and shape. */
export function createHttpServer(
  app: Hono<ProxyEnv>,
  log: Logger,
  { isHttps = false, ...limits }: ServerOptions = {},
): HttpServer {
  const answers = { log, isHttps };
  const { stalledTimeout, requestsPerConnection, ...timeouts } = { ...usualLimits, ...limits };

  const listener = getRequestListener(app.fetch, {
    hostname: 'localhost',
    errorHandler: (error) => {
      const { status, headers, body } = bareRefusal(
        error instanceof RequestError ? unreadable : failed,
        answers,
        error,
      );
      return new Response(body, { status, headers });
    },
  });
  const running = new Set<ServerResponse>();
  const newest = new WeakMap<Duplex, ServerResponse>();
  let isDraining = false;

  const answer = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    running.add(outgoing);
    newest.set(incoming.socket, outgoing);
    outgoing.once('close', () => {
      running.delete(outgoing);
      if (isDraining) closeWhenQuiet();
    });
    // Node reads nothing more from a client that asked for another protocol, though it did not get it.
    if (isDraining || incoming.headers.upgrade !== undefined) outgoing.setHeader('Connection', 'close');
    void listener(incoming, outgoing);
  };

  // The Host header is left to the gate, whose refusal carries the headers of every other answer.
  const server = createServer({ ...timeouts, maxHeaderSize: 16_384, requireHostHeader: false }, answer);
  server.timeout = stalledTimeout;
  server.maxRequestsPerSocket = requestsPerConnection;
  // Of more than so many headers Node would drop the rest unseen; their size is limited already.
  server.maxHeadersCount = 0;
  // No expectation is answered by Node in a form of its own, or before the gate has looked.
  server.on('checkContinue', answer);
  server.on('checkExpectation', answer);
  refuseUnread(server, (socket) => newest.get(socket), answers);

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

const failed: BareReason = {
  kind: 'console_error',
  message: 'The console failed. Its log has more under this request id.',
};

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
