import type { Handler, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Role } from '../../contract/session.ts';
import type { ProxyContext, ProxyEnv } from '../proxy-env.ts';

/** Who may ask for a route: whoever asks whether the console lives, anybody, or a person with at least this role. */
export type Access = 'health' | 'anyone' | Role;

const passesOn = 'passes on';
const accesses: readonly unknown[] = ['health', 'anyone', 'viewer', 'operator'] satisfies Access[];

type Said = { access: Access; bodyBytes: number };

/**
 * Says of a handler, where it is registered, who may ask for it, and how many bytes of a body it takes at most. Without
 * the one word nobody may, without the other there is no body.
 */
export function allow(access: Access, handler: Handler<ProxyEnv>, bodyBytes = 0): Handler<ProxyEnv> & Said {
  return Object.assign<Handler<ProxyEnv>, Said>((c, next) => handler(c, next), { access, bodyBytes });
}

/** Says of a middleware that it lets requests through to a handler, and so decides nothing about who may ask. */
export function passing(middleware: MiddlewareHandler<ProxyEnv>): MiddlewareHandler<ProxyEnv> & { access: string } {
  return Object.assign<MiddlewareHandler<ProxyEnv>, { access: string }>((c, next) => middleware(c, next), {
    access: passesOn,
  });
}

/** What would answer this request, and what it said of itself; null where nothing would, or something that does not say. */
export function guardOf(c: ProxyContext): (Said & { template: string }) | null {
  for (const { handler, path } of matchedRoutes(c)) {
    const said: unknown = Reflect.get(handler, 'access');
    const bodyBytes = Number(Reflect.get(handler, 'bodyBytes') ?? 0);
    if (said !== passesOn) return isAccess(said) ? { access: said, bodyBytes, template: path } : null;
  }
  return null;
}

function isAccess(said: unknown): said is Access {
  return accesses.includes(said);
}
