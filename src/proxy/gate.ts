import { matchedRoutes } from 'hono/route';
import { requestedWith } from '../contract/headers.ts';
import { refuse } from './answer-fault.ts';
import { guardOf, passing } from './auth/access.ts';
import type { ProxyContext, ProxyMiddleware } from './proxy-env.ts';
import { hostHeaders, rawTarget } from './raw-request.ts';

const closing = { headers: { Connection: 'close' } };

/**
 * Lets through GET and HEAD, and POST where a route is there for it, without a body but where that route takes one, and asked for by path. Node accepts absolute targets, and `#` in them, as well.
 * After a form that somebody on the way could read otherwise the connection closes: nothing more is read from it.
 */
export const wellFormedReadsOnly: ProxyMiddleware = async (c, next) => {
  // Node takes 0.9 and 2.0 for versions of what it speaks.
  if (!/^1\.[01]$/.test(c.env?.incoming?.httpVersion ?? '1.1')) {
    return refuse(c, 'invalid_request', 'The console speaks HTTP/1.1.', closing);
  }
  const target = rawTarget(c.req.raw, c.env?.incoming);
  if (!target.startsWith('/') || target.includes('#')) {
    return refuse(c, 'invalid_request', 'The request does not name a path of the console.', closing);
  }
  if (!/^(?:GET|HEAD)$/.test(c.req.method) && !isPosted(c)) {
    return refuse(c, 'method_not_allowed', 'The console only reads: GET and HEAD.', {
      headers: { Allow: 'GET, HEAD' },
    });
  }
  if (c.req.header('transfer-encoding') !== undefined || !isTaken(c, Number(c.req.header('content-length') ?? 0))) {
    return refuse(c, 'invalid_request', 'A request carries no such body here.', closing);
  }
  return next();
};

/** True for no body, and for one that is not longer than what the route takes. */
function isTaken(c: ProxyContext, bytes: number): boolean {
  return bytes === 0 || bytes <= (guardOf(c)?.bodyBytes ?? 0);
}

/** True for what is asked for with POST and has a route of its own under it. */
function isPosted(c: ProxyContext): boolean {
  return c.req.method === 'POST' && matchedRoutes(c).some(({ method }) => method === 'POST');
}

/**
 * Lets through requests to one of the console's own names, compared exactly on the raw header: a page of another site
 * whose name was pointed at this computer (DNS rebinding) says that name here.
 */
export function knownHostOnly(allowedHosts: () => readonly string[]): ProxyMiddleware {
  return async (c, next) => {
    // Whoever asks whether the console lives does so by an address of the machine, and learns nothing else.
    if (guardOf(c)?.access === 'health') return next();
    const hosts = hostHeaders(c);
    const [host] = hosts;
    if (host === undefined || hosts.length > 1) {
      return refuse(c, 'invalid_request', 'The request needs exactly one Host header.', closing);
    }
    if (!allowedHosts().includes(host)) {
      return refuse(c, 'wrong_host', 'The console does not answer under this host name.');
    }
    return next();
  };
}

/**
 * Lets through the console's own pages and programs on this computer. A page of another origin can set neither header,
 * and it can't read an answer either, but each read would cost the organization a request to Kirim.
 */
export const ownCallersOnly = passing(async (c, next) => {
  const site = c.req.header('sec-fetch-site');
  const isOwn = site === undefined ? c.req.header(requestedWith.name) === requestedWith.value : site === 'same-origin';
  if (isOwn) return next();
  return refuse(
    c,
    'cross_site',
    `Only the console's own pages, or programs that send ${requestedWith.name}: ${requestedWith.value}, may ask.`,
  );
});
