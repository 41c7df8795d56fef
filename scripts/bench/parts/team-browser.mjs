// A browser's part in a sign-in through a proxy with TLS: a cookie jar, and the headers that a browser sends.
import { connect } from 'node:tls';
import { Agent, request } from 'undici';
import { hostName } from './front-proxies.mjs';

/** Not the proxy's own address, so that the two can be told apart. */
const address = '127.0.0.2';

/** @typedef {{ status: number, headers: Record<string, unknown>, header: (name: string) => string, setCookies: string[], body: string, firstByteMs: number, lastByteMs: number }} Answer */

/** @param {{ origin: string, ca: string, allowH2: boolean }} options */
export function createTeamBrowser({ origin, ca, allowH2 }) {
  /** @type {import('node:net').LookupFunction} */
  const lookup = (_name, options, done) =>
    options.all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4);
  const dispatcher = new Agent({ allowH2, localAddress: address, connect: { ca, servername: hostName, lookup } });
  /** @type {Map<string, string>} */
  const jar = new Map();
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

  /** @param {string} path @param {Record<string, string>} headers @param {'GET' | 'POST'} [method] @returns {Promise<Answer>} */
  async function ask(path, headers, method = 'GET') {
    const startedAt = performance.now();
    const own = jar.size > 0 ? { Cookie: cookies(), ...headers } : headers;
    const answer = await request(`${origin}${path}`, { method, headers: own, dispatcher });
    /** @type {Buffer[]} */
    const chunks = [];
    let firstByteMs = 0;
    for await (const chunk of answer.body) {
      firstByteMs ||= performance.now() - startedAt;
      chunks.push(chunk);
    }
    const setCookies = [answer.headers['set-cookie'] ?? []].flat();
    for (const cookie of setCookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '' || /Max-Age=0/i.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
    return {
      status: answer.statusCode,
      headers: answer.headers,
      header: (name) => String(answer.headers[name] ?? ''),
      setCookies,
      body: Buffer.concat(chunks).toString('latin1'),
      firstByteMs: Math.round(firstByteMs),
      lastByteMs: Math.round(performance.now() - startedAt),
    };
  }

  const document = { 'Sec-Fetch-Dest': 'document', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Site': 'none' };
  return {
    origin,
    address,
    cookies,
    /** As the page asks. @param {string} path @param {Record<string, string>} [headers] */
    fetchApi: (path, headers = {}) =>
      ask(path, { 'X-Requested-With': 'tautan', 'Sec-Fetch-Site': 'same-origin', ...headers }),
    /** As a person opens an address. @param {string} path @param {Record<string, string>} [headers] */
    open: (path, headers = {}) => ask(path, { ...document, ...headers }),
    /** As a form of the page is sent. @param {string} path */
    post: (path) => ask(path, { ...document, 'Sec-Fetch-Site': 'same-origin', Origin: origin }, 'POST'),
    close: () => dispatcher.close(),
  };
}

/** Sends these bytes over TLS, and gives what comes back until the connection ends or nothing more comes. @param {string} bytes @param {{ port: number, ca: string }} at @returns {Promise<string>} */
export function exchangeBytes(bytes, { port, ca }) {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect({ port, host: '127.0.0.1', servername: hostName, ca, ALPNProtocols: ['http/1.1'] }, () =>
      socket.write(bytes, 'latin1'),
    );
    socket.setTimeout(700, () => socket.destroy());
    socket.setEncoding('latin1').on('data', (chunk) => (text += chunk));
    socket.on('error', () => {});
    socket.on('close', () => resolve(text));
  });
}
