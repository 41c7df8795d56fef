import type { Hono } from 'hono';
import type { ProxyEnv } from '../../proxy-env.ts';

/** A route as it is registered: what it answers to, an address that it would answer, and what it says of who may ask. */
export type Registered = { method: string; path: string; sample: string; said: unknown };

/** Every route of a console that answers something, in the order in which they are tried. */
export function registeredIn({ routes }: Hono<ProxyEnv>): Registered[] {
  return routes
    .map(({ method, path, handler }) => ({
      ...{ method, path, said: Reflect.get(handler, 'access') },
      sample: path.replace(':id', 'cus_1').replace('*', 'nothing'),
    }))
    .filter(({ said }) => said !== 'passes on');
}

/** True for a route that anybody may ask for. */
export function isPublic({ said }: Registered): boolean {
  return said === 'anyone' || said === 'health';
}
