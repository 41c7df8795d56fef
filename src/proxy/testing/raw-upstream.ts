import { createServer as createTcpServer, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { boundPort } from './bound-port.ts';

/** Answers one request by hand. `nth` counts requests from 1, over all connections. */
export type RawAnswer = (socket: Socket, nth: number) => void;

export type RawUpstream = {
  baseUrl: string;
  port: number;
  /** The head of each request that arrived. */
  heads: string[];
  /** Connections that are open. */
  connectionCount: () => number;
  close: () => Promise<void>;
};

/** A server that speaks in bytes, so that it can break every rule of HTTP; behind TLS when it has settings for that. */
export async function startRawUpstream(
  answer: RawAnswer,
  { tls = null, port: wantedPort = 0 }: { tls?: TlsOptions | null; port?: number } = {},
): Promise<RawUpstream> {
  const heads: string[] = [];
  const sockets = new Set<Socket>();
  const serve = (socket: Socket) => {
    socket.on('error', () => {});
    let received = '';
    socket.on('data', (bytes) => {
      received += bytes.toString('latin1');
      if (!received.includes('\r\n\r\n')) return;
      heads.push(received);
      received = '';
      answer(socket, heads.length);
    });
  };
  const server = tls === null ? createTcpServer(serve) : createTlsServer(tls, serve);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(wantedPort, '127.0.0.1', resolve));
  const port = boundPort(server);
  return {
    baseUrl: tls === null ? `http://127.0.0.1:${port}/v1` : `https://localhost:${port}/v1`,
    port,
    heads,
    connectionCount: () => sockets.size,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

type AnswerParts = {
  status?: string;
  type?: string | null;
  headers?: string[];
  body?: string | Buffer;
  length?: number | null;
};

/** An HTTP answer as bytes; `length` may lie, null leaves it out. */
export function httpAnswer({
  status = '200 OK',
  type = 'application/json',
  headers = [],
  body = '',
  length,
}: AnswerParts): Buffer {
  const bytes = Buffer.from(body);
  const promised = length === undefined ? bytes.length : length;
  const lines = [
    `HTTP/1.1 ${status}`,
    ...(type === null ? [] : [`Content-Type: ${type}`]),
    ...(promised === null ? [] : [`Content-Length: ${promised}`]),
    ...headers,
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), bytes]);
}

/** Answers every request with these parts, and keeps the connection. */
export function always(parts: AnswerParts): RawAnswer {
  return (socket) => socket.write(httpAnswer(parts));
}

/** Answers with these parts and closes the connection, which ends a body without a length. */
export function alwaysThenClose(parts: AnswerParts): RawAnswer {
  return (socket) => socket.end(httpAnswer(parts));
}
