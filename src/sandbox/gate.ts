import { timingSafeEqual } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import { behaviourOf } from './behaviours.ts';
import type { SandboxContext, SandboxEnv } from './environment.ts';
import { invalidApiKey, rateHeaders, rateLimited } from './refusal.ts';
import type { LoggedRequest } from './request-log.ts';
import type { TokenBucket } from './token-bucket.ts';
import type { World } from './world.ts';

/** Gives each request its id, in the header and for the body. */
export function identify(world: World) {
  return createMiddleware<SandboxEnv>(async (c, next) => {
    const requestId = `req_${world.state().random.sortableId(world.now())}`;
    c.set('requestId', requestId);
    c.header('X-Request-Id', requestId);
    await next();
  });
}

/** Notes each request, and its status once it is answered; a client that left first gets none. */
export function note(world: World) {
  return createMiddleware<SandboxEnv>(async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    const entry: LoggedRequest = {
      method: c.req.method,
      path: pathname,
      query: search.slice(1),
      status: null,
      customer_id: customerIdOf(c.req.path),
      at: new Date(world.now()).toISOString(),
    };
    world.state().log.add(entry);
    await next();
    if (!c.req.raw.signal.aborted) entry.status = c.res.status;
  });
}

/** Refuses what does not carry the key, and what comes when the bucket is empty; says the allowance on what is below 500. */
export function admit(world: World, key: string) {
  const expected = Buffer.from(`Bearer ${key}`);
  return createMiddleware<SandboxEnv>(async (c, next) => {
    const bucket = bucketOf(world, c);
    const given = Buffer.from(c.req.header('Authorization') ?? '');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw invalidApiKey();
    if (!bucket.take()) throw rateLimited(bucket.look());
    await next();
  });
}

/** The rate headers of every success and 4xx; what has no request id was not answered by Kirim and gets none. */
export function sayAllowance(world: World) {
  return createMiddleware<SandboxEnv>(async (c, next) => {
    await next();
    const { headers, status } = c.res;
    if (status >= 500 || !headers.has('X-Request-Id') || headers.has('X-RateLimit-Limit')) return;
    for (const [name, value] of Object.entries(rateHeaders(bucketOf(world, c).look()))) headers.set(name, value);
  });
}

function bucketOf(world: World, c: SandboxContext): TokenBucket {
  const id = customerIdOf(c.req.path);
  const own = id !== null && c.req.path.endsWith('/setup_links') && behaviourOf(id).ownAllowance;
  return world.bucket(c.req.method === 'GET' || c.req.method === 'HEAD' ? 'read' : 'write', own ? id : 'organization');
}

function customerIdOf(path: string): string | null {
  return /^\/v1\/customers\/([^/]+)/.exec(path)?.[1] ?? null;
}
