import { errors } from 'undici';
import { expect, test } from 'vitest';
import { transportFailure } from './transport-fault.ts';

const withCode = (code: string) => Object.assign(new Error('words that must not matter: bad upgrade'), { code });

test.each([
  ['ECONNREFUSED', 'upstream_unreachable', true],
  ['EHOSTUNREACH', 'upstream_unreachable', true],
  ['UND_ERR_CONNECT_TIMEOUT', 'upstream_unreachable', false],
  ['ECONNRESET', 'upstream_incomplete', true],
  ['EPIPE', 'upstream_incomplete', true],
  ['UND_ERR_SOCKET', 'upstream_incomplete', true],
  ['ENOTFOUND', 'upstream_dns', false],
  ['EAI_AGAIN', 'upstream_dns', false],
  ['CERT_HAS_EXPIRED', 'upstream_tls', false],
  ['ERR_TLS_HANDSHAKE_TIMEOUT', 'upstream_tls', false],
  ['UND_ERR_BODY_TIMEOUT', 'upstream_timeout', false],
  ['UND_ERR_HEADERS_OVERFLOW', 'upstream_invalid', false],
  ['ESOMETHING_NEW', 'upstream_unreachable', false],
])('%s is %s; asked once more: %s', (code, kind, mayRetry) => {
  expect(transportFailure(withCode(code), 'head')).toEqual({ kind, mayRetry });
});

test('a length that does not fit is a broken head, or a body that broke off', () => {
  const error = new errors.ResponseContentLengthMismatchError();
  expect(transportFailure(error, 'head')).toEqual({ kind: 'upstream_invalid', mayRetry: false });
  expect(transportFailure(error, 'body')).toEqual({ kind: 'upstream_incomplete', mayRetry: true });
});

test.each(['bad upgrade', 'bad response'])('of the client alone, %s is an answer out of place', (words) => {
  expect(transportFailure(new errors.SocketError(words), 'head')).toEqual({
    kind: 'upstream_invalid',
    mayRetry: false,
  });
});

test.each([undefined, null, 'text', {}, new Error('plain')])('anything else is no way there: %s', (error) => {
  expect(transportFailure(error, 'head')).toEqual({ kind: 'upstream_unreachable', mayRetry: false });
});
