import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import * as z from 'zod/mini';
import { listFaultKinds } from './list-fault.ts';
import { PlannedStatus } from './planned-failure.ts';
import { notFound, Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** A header that a page of another origin can't set: only a program or a person on the machine controls the sandbox. */
const controlHeader = { name: 'X-Tautan-Sandbox', value: 'control' } as const;

const Arm = z.object({ customer_id: z.string() });
const Fail = z.object({ customer_id: z.string(), status: PlannedStatus });
const Tick = z.object({ seconds: z.number().check(z.minimum(0), z.maximum(366 * 86_400)) });

const Customers = z.object({
  total: z.optional(z.int().check(z.minimum(0), z.maximum(20_000))),
  fault: z.optional(
    z.nullable(
      z.object({
        kind: z.enum(listFaultKinds),
        pages: z._default(z.enum(['first', 'next', 'all']), 'all'),
        times: z._default(z.int().check(z.minimum(1)), Number.MAX_SAFE_INTEGER),
      }),
    ),
  ),
});

/** The sandbox's own routes, which no Kirim has. */
export function controlRoutes(world: World) {
  return new Hono()
    .use(mustControl)
    .post('/reset', (c) => {
      world.reset();
      return c.json({ now: new Date(world.now()).toISOString() });
    })
    .post('/arm', async (c) => {
      const { customer_id } = await bodyOf(Arm, c.req.raw);
      if (!world.state().customers.has(customer_id)) throw notFound('customer');
      world.state().reads.arm(customer_id);
      return c.json({ armed: customer_id });
    })
    .post('/fail', async (c) => {
      const { customer_id, status } = await bodyOf(Fail, c.req.raw);
      if (!world.state().customers.has(customer_id)) throw notFound('customer');
      world.state().planned.set(customer_id, status);
      return c.json({ fails: customer_id, status });
    })
    .post('/tick', async (c) => {
      const { seconds } = await bodyOf(Tick, c.req.raw);
      world.tick(seconds);
      return c.json({ now: new Date(world.now()).toISOString() });
    })
    .post('/customers', async (c) => {
      const { total, fault } = await bodyOf(Customers, c.req.raw);
      if (total !== undefined) world.setCustomers(total);
      if (fault !== undefined) world.setListFault(fault);
      return c.json({ total: world.state().customers.size, fault: world.state().listFault });
    })
    .get('/requests', (c) => c.json({ requests: world.state().log.list() }))
    .delete('/requests', (c) => {
      world.state().log.clear();
      return c.json({ requests: [] });
    });
}

const mustControl = createMiddleware(async (c, next) => {
  if (c.req.header(controlHeader.name) !== controlHeader.value) {
    throw new Refusal(403, {
      type: 'permission_error',
      code: 'control_header_missing',
      message: `Send the header ${controlHeader.name}: ${controlHeader.value}.`,
    });
  }
  await next();
});

async function bodyOf<Body>(schema: z.ZodMiniType<Body>, request: Request): Promise<Body> {
  const parsed = schema.safeParse(await request.json().catch(() => undefined));
  if (parsed.success) return parsed.data;
  throw new Refusal(400, {
    type: 'invalid_request_error',
    code: 'invalid_request',
    message: `The body does not fit: ${z.prettifyError(parsed.error)}`,
  });
}
