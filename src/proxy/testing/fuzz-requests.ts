import fc from 'fast-check';
import { exportsPath } from '../../contract/exports-path.ts';
import { sampleExport } from './samples.ts';

/** A request that an HTTP client agrees to send. */
export type ClientRequest = { method: string; path: string; headers: Record<string, string>; body: string | null };

const told = JSON.stringify(sampleExport);
const noise = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => Buffer.from(text).toString('latin1'));
const id = fc.oneof(
  { arbitrary: fc.nat().map((number) => `cus_${number}`), weight: 6 },
  fc.constantFrom('..', '%2e%2e', '%00', 'csl_0123456789abcdefghijABCD', 'a'.repeat(129), '%F0%9F', '\\', 'a;b', '*'),
  noise.map(encodeURIComponent),
);
const query = fc.oneof(
  fc.constant(''),
  fc.constantFrom(
    '?status=active',
    '?status=x',
    '?status=active&status=expired',
    '?cursor=abc',
    '?__proto__[a]=1',
    '?',
  ),
  noise.map((text) => `?cursor=${encodeURIComponent(text)}`),
);
const path = fc
  .tuple(
    fc.oneof(
      fc.constantFrom('/', '/customers', '/assets/app-abc123.js', '/favicon.svg', '/healthz', '/readyz', '/nothing'),
      fc.constantFrom('/api/v1/me', '/api/v1/customers', '/api/v1', '/api', '/api/v1/messages', '/%61pi/v1/me'),
      { arbitrary: id.map((text) => `/api/v1/customers/${text}`), weight: 2 },
      { arbitrary: id.map((text) => `/api/v1/customers/${text}/setup_links`), weight: 3 },
      id.map((text) => `/customers/${text}`),
      fc.constant(exportsPath),
    ),
    query,
  )
  .map((parts) => parts.join(''));

const headerName = fc.stringMatching(/^[a-z][a-z-]{0,20}$/).map((name) => `x-${name}`);
const headerValue = fc.stringMatching(/^[\x20-\x7e]{0,60}$/);
const ownHeaders = ['X-Requested-With: tautan', 'Sec-Fetch-Site: same-origin'];
const personHeaders = ['Sec-Fetch-Site: none\r\nSec-Fetch-Dest: document'];
const goodHeader = fc.oneof(
  fc.constantFrom(...ownHeaders, ...personHeaders, 'Sec-Fetch-Site: cross-site', 'Accept: text/html'),
  fc.constantFrom('Accept-Encoding: br', 'Cache-Control: no-cache', 'Range: bytes=0-1', 'If-None-Match: *'),
  fc.constantFrom('__proto__: x', 'Cookie: a=b', 'TE: x', 'Expect: 100-continue', 'Expect: x', 'Content-Length: 0'),
  fc.tuple(headerName, headerValue).map((parts) => parts.join(': ')),
);
const badHeader = fc.oneof(
  fc.constantFrom(
    'Content-Length: 1',
    'Content-Length: 9999',
    'Transfer-Encoding: chunked',
    'Host: evil',
    'Host: HOST',
  ),
  fc.constant('Connection: upgrade\r\nUpgrade: websocket'),
  fc.tuple(headerName, noise).map((parts) => parts.join(': ')),
  fc.tuple(noise, noise).map((parts) => parts.join(': ')),
);
const header = fc.oneof({ arbitrary: goodHeader, weight: 8 }, badHeader);
const method = fc.oneof(
  { arbitrary: fc.constant('GET'), weight: 8 },
  fc.constantFrom('HEAD', 'POST', 'get', 'OPTIONS', 'TRACE', 'CONNECT', 'QUERY', 'PRI', ''),
  noise,
);
const version = fc.oneof(
  { arbitrary: fc.constant('HTTP/1.1'), weight: 14 },
  fc.constantFrom('HTTP/1.0', 'HTTP/2.0', 'HTTP/9', 'http/1.1', ''),
);
const lineEnd = fc.oneof(
  { arbitrary: fc.constant('\r\n'), weight: 30 },
  fc.constantFrom('\n', '\r', '\r\n ', '\0\r\n'),
);
const anyTarget = fc.oneof(
  { arbitrary: path, weight: 6 },
  fc.tuple(path, noise).map((parts) => parts.join('')),
  noise,
);
const start = fc.constantFrom(
  'Host: HOST',
  'Host: HOST\r\nX-Requested-With: tautan',
  'Host: HOST\r\nSec-Fetch-Site: none\r\nSec-Fetch-Dest: document',
);
const bodyBytes = fc.oneof(
  { arbitrary: fc.constant(''), weight: 6 },
  fc.constantFrom('a', '0\r\n\r\n', '{}', told),
  noise,
);

const requestBytes = fc
  .tuple(
    method,
    anyTarget,
    version,
    lineEnd,
    fc.oneof({ arbitrary: start, weight: 8 }, fc.constant('X: y')),
    fc.array(header, { maxLength: 6 }),
    bodyBytes,
  )
  .map(([verb, target, said, end, first, headers, body]) => {
    const head = [`${verb} ${target} ${said}`, first, ...headers].join(end);
    return `${head}\r\n\r\n${body}`;
  });

/** Bytes for a connection: one request or a few, whole, broken or no request at all. HOST stands for the console's own. */
export const connectionBytes: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: requestBytes, weight: 12 },
  { arbitrary: fc.array(requestBytes, { minLength: 2, maxLength: 4 }).map((parts) => parts.join('')), weight: 2 },
  {
    arbitrary: fc.tuple(requestBytes, fc.nat({ max: 300 })).map(([bytes, length]) => bytes.slice(0, length)),
    weight: 2,
  },
  { arbitrary: fc.array(noise, { maxLength: 20 }).map((parts) => parts.join('')), weight: 1 },
);

const clientHeaders = fc.oneof(
  fc.constantFrom<Record<string, string>>(
    { 'x-requested-with': 'tautan' },
    { 'x-requested-with': 'tautan', 'cache-control': 'no-cache' },
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    { 'sec-fetch-site': 'cross-site', 'x-requested-with': 'tautan' },
    { 'sec-fetch-site': 'none', 'sec-fetch-dest': 'document', 'accept-encoding': 'identity' },
    {},
  ),
  fc
    .dictionary(headerName, headerValue, { maxKeys: 8 })
    .map((headers) => ({ 'x-requested-with': 'tautan', ...headers })),
);

/** What an HTTP client sends over connections that it keeps. */
export const clientRequest: fc.Arbitrary<ClientRequest> = fc.record({
  method: fc.oneof({ arbitrary: fc.constant('GET'), weight: 8 }, fc.constantFrom('HEAD', 'POST', 'DELETE', 'OPTIONS')),
  path: path.map((text) => text.replace(/[^\x21-\x7e]/g, '')),
  headers: clientHeaders,
  body: fc.oneof({ arbitrary: fc.constant(null), weight: 8 }, fc.constantFrom('', '{}', 'status=active', told)),
});
