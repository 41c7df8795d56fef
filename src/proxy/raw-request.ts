import type { ProxyContext, RawRequest } from './proxy-env.ts';

/** The request's target as it came over the wire; a URL object would already have tidied it up. */
export function rawTarget(request: Request, incoming: RawRequest | undefined): string {
  if (incoming?.url !== undefined) return incoming.url;
  return request.url.slice(new URL(request.url).origin.length);
}

/** The path of a target, neither decoded nor normalised, so that `/a/../b` is not `/b` to the router. */
export function rawPath(request: Request, options?: { env?: { incoming?: RawRequest } }): string {
  return rawTarget(request, options?.env?.incoming).split(/[?#]/, 1)[0] ?? '';
}

/** Every Host header of the request; Node's own view keeps the first of several. */
export function hostHeaders(c: ProxyContext): string[] {
  const incoming = c.env?.incoming;
  if (incoming === undefined) return [c.req.header('host') ?? new URL(c.req.url).host];
  return incoming.rawHeaders.filter((_, index, all) => index % 2 === 1 && all[index - 1]?.toLowerCase() === 'host');
}
