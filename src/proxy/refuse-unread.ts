import { type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type BareAnswers, type BareReason, type BareRefusal, bareRefusal, unreadable } from './bare-refusal.ts';
import { errorCode } from './transport-fault.ts';

const reasonOfCode: Readonly<Record<string, BareReason>> = {
  HPE_HEADER_OVERFLOW: { kind: 'invalid_request', message: 'The request is too large: 16 KiB at most.', status: 431 },
  ERR_HTTP_REQUEST_TIMEOUT: { kind: 'invalid_request', message: 'The request took too long to arrive.', status: 408 },
};

const tunnel: BareReason = {
  kind: 'method_not_allowed',
  message: 'The console only reads: GET and HEAD.',
  allow: 'GET, HEAD',
};

/**
 * Answers or ends what Node makes no request of: bytes that are none, tunnels, requests beyond the last of a connection.
 * `newestAnswer` gives the answer to the newest request of a connection. Nothing is ever written where a client would
 * take it for a part of another answer, or for the answer to another request.
 */
export function refuseUnread(
  server: Server,
  newestAnswer: (socket: Duplex) => ServerResponse | undefined,
  answers: BareAnswers,
): void {
  // Node tells anew of each piece that comes after the first one that it could not read.
  const lost = new WeakSet<Duplex>();

  server.on('clientError', (error, socket) => {
    if (errorCode(error) === 'ECONNRESET' || !socket.writable || lost.has(socket)) return;
    lost.add(socket);
    const newest = newestAnswer(socket);
    if (newest === undefined || mayBeRefused(newest, socket)) {
      refuse(socket, bareRefusal(reasonOfCode[errorCode(error)] ?? unreadable, answers, error));
    } else if (newest.writableFinished) socket.destroy();
    else newest.once('close', () => socket.destroy());
  });

  server.on('connect', (_request, socket) => {
    // Node has let go of this socket: an error that nobody listens for would end the process.
    socket.on('error', () => {});
    if (newestAnswer(socket)?.writableFinished === false) socket.destroy();
    else refuse(socket, bareRefusal(tunnel, answers));
  });

  // They were sent before the answer arrived that said it was the last. Node has a 503 of its own for each.
  server.on('dropRequest', (_request, socket) => socket.destroy());
}

/** True where the bytes begin a request of their own, or belong to one whose answer is due and has not begun. */
function mayBeRefused({ req, writableFinished, headersSent, socket: due }: ServerResponse, socket: Duplex): boolean {
  return req.complete ? writableFinished : due === socket && !headersSent;
}

function refuse(socket: Duplex, { status, headers, body }: BareRefusal): void {
  const all = [...headers, ['Content-Length', String(Buffer.byteLength(body))]];
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...all.map(([name, value]) => `${name}: ${value}`)];
  socket.end([...lines, '', body].join('\r\n'), () => socket.destroy());
}
