import { createServer, type Socket } from 'node:net';
import { boundPort } from './bound-port.ts';

/** Answers one request by hand. `nth` counts requests from 1, over all connections. */
export type RawAnswer = (socket: Socket, nth: number) => void;

export type RawUpstream = {
  baseUrl: string;
  /** The head of each request that arrived. */
  heads: string[];
  connectionCount: () => number;
  close: () => Promise<void>;
};

/** A server that speaks in bytes, so that it can break every rule of HTTP. */
export async function startRawUpstream(answer: RawAnswer): Promise<RawUpstream> {
  const heads: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    let received = '';
    socket.on('data', (bytes) => {
      received += bytes.toString('latin1');
      if (!received.includes('\r\n\r\n')) return;
      heads.push(received);
      received = '';
      answer(socket, heads.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${boundPort(server)}/v1`,
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
