import type { Hono } from 'hono';
import { exportsPath } from '../../../contract/exports-path.ts';
import type { ProxyEnv } from '../../proxy-env.ts';
import { sampleExport } from '../../testing/samples.ts';

/** A request that a route answers as it should be asked: its method, path and body, which is JSON. */
export type Sample = { verb: 'GET' | 'POST'; path: string; body: string | null };

/** A route as it is registered: what it answers to, a request that it would answer, and what it says of who may ask. */
export type Registered = { method: string; path: string; sample: Sample; said: unknown };

const bodies: Readonly<Record<string, string>> = { [exportsPath]: JSON.stringify(sampleExport) };

/** Every route of a console that answers something, in the order in which they are tried. */
export function registeredIn({ routes }: Hono<ProxyEnv>): Registered[] {
  return routes
    .map(({ method, path, handler }) => ({
      ...{ method, path, said: Reflect.get(handler, 'access') },
      sample: {
        verb: method === 'POST' ? ('POST' as const) : ('GET' as const),
        path: path.replace(':id', 'cus_1').replace('*', 'nothing'),
        body: bodies[path] ?? null,
      },
    }))
    .filter(({ said }) => said !== 'passes on');
}

/** True for a route that anybody may ask for. */
export function isPublic({ said }: Registered): boolean {
  return said === 'anyone' || said === 'health';
}
