import { Hono } from 'hono';
import { customerStatuses } from '../contract/customer.ts';
import { answer } from './answer.ts';
import { behaviourOf } from './behaviours.ts';
import type { SandboxEnv } from './environment.ts';
import { failAsTold } from './list-fault.ts';
import { takePage } from './page.ts';
import { queryCursor, queryLimit, queryStatus } from './query.ts';
import { notFound } from './refusal.ts';
import type { StoredCustomer } from './stored.ts';
import type { World } from './world.ts';

/** The list of customers, newest first, and one customer with its numbers. */
export function customerRoutes(world: World) {
  return new Hono<SandboxEnv>()
    .get('/customers', (c) => {
      const status = queryStatus(c, customerStatuses);
      const limit = queryLimit(c, 25);
      const scope = `customers ${status}`;
      const cursor = queryCursor(c, (text) => world.cursors.open(scope, text));
      failAsTold(world.state().listFault, cursor === null, world.now());
      const rows = [...world.state().customers.values()]
        .map(({ customer: { whatsapp_accounts, ...row } }) => row)
        .filter((row) => status === null || row.status === status);
      const page = takePage(rows, cursor?.position ?? null, limit, (row) => world.cursors.seal(scope, row));
      return answer(c, page);
    })
    .get('/customers/:id', (c) => {
      const { customer } = customerOf(world, c.req.param('id'));
      const refusal = behaviourOf(customer.id).customer?.();
      if (refusal) throw refusal;
      return answer(c, { data: customer });
    });
}

/** The customer of a path; throws what the API says about one that is unknown, or that refuses everything. */
export function customerOf(world: World, id: string): StoredCustomer {
  const stored = world.state().customers.get(id);
  if (!stored) throw notFound('customer');
  const refusal = behaviourOf(id).everything?.();
  if (refusal) throw refusal;
  return stored;
}
