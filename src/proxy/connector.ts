import type { LookupFunction } from 'node:net';
import { buildConnector, errors } from 'undici';

export type ConnectorOptions = {
  lookup: LookupFunction;
  /** For the connection, and then for the handshake of TLS, each. */
  timeoutMs: number;
  /** Who may vouch for the server instead of those whom Node trusts; PEM. */
  ca: string | undefined;
};

/**
 * Connects in two steps, so that a handshake of TLS that never ends can be told from a server that is not there:
 * to the HTTP client both are one timeout.
 */
export function createConnector({ lookup, timeoutMs, ca }: ConnectorOptions): buildConnector.connector {
  const connect = buildConnector({ lookup, timeout: timeoutMs });
  const secure = buildConnector({ timeout: timeoutMs, ...(ca !== undefined && { ca }) });
  return (target, callback) => {
    if (target.protocol !== 'https:') return connect(target, callback);
    connect({ ...target, protocol: 'http:' }, (failure, socket) => {
      if (failure) return callback(failure, null);
      secure({ ...target, httpSocket: socket }, (error, secured) => {
        if (!error) return callback(null, secured);
        callback(error instanceof errors.ConnectTimeoutError ? handshakeTimeout() : error, null);
      });
    });
  };
}

/** With the code that Node's own TLS servers have for it. */
function handshakeTimeout(): Error {
  return Object.assign(new Error('no handshake of TLS in time'), { code: 'ERR_TLS_HANDSHAKE_TIMEOUT' });
}
