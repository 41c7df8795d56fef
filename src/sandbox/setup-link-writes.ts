import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { answer } from './answer.ts';
import { customerOf } from './customers.ts';
import { hourMs } from './durations.ts';
import type { SandboxContext, SandboxEnv } from './environment.ts';
import { createBody, patchBody } from './link-body.ts';
import { base64url } from './random.ts';
import { badRequest, conflict, notFound, Refusal } from './refusal.ts';
import { type StoredCustomer, type StoredLink, showLink } from './stored.ts';
import type { World } from './world.ts';

const limitBody = bodyLimit({
  maxSize: 64 * 1024,
  onError: () => {
    throw new Refusal(413, {
      type: 'invalid_request_error',
      code: 'invalid_request',
      message: 'The body is too large.',
    });
  },
});

/** Creating, changing and revoking setup links: what is written shows in what is read, until a reset. */
export function setupLinkWriteRoutes(world: World) {
  return new Hono<SandboxEnv>()
    .post('/customers/:id/setup_links', limitBody, async (c) => {
      const text = await c.req.text();
      const stored = customerOf(world, c.req.param('id'));
      const body = createBody(c, text);
      const data = once(world, c, `${stored.customer.id} ${text}`, () => {
        const { link, token } = newLink(world, stored, body.expires_in_hours);
        link.success_redirect_url = body.success_redirect_url ?? null;
        link.failure_redirect_url = body.failure_redirect_url ?? null;
        stored.links.push(link);
        return { ...showLink(link, world.now()), setup_url: `https://app.kirimdev.com/onboard/${token}` };
      });
      return answer(c, { data }, 201);
    })
    .patch('/customers/:id/setup_links/:linkId', limitBody, async (c) => {
      const text = await c.req.text();
      const link = linkOf(customerOf(world, c.req.param('id')), c.req.param('linkId'));
      const { success_redirect_url, failure_redirect_url } = patchBody(c, text);
      mustBeActive(link, world.now());
      if (success_redirect_url !== undefined) link.success_redirect_url = success_redirect_url;
      if (failure_redirect_url !== undefined) link.failure_redirect_url = failure_redirect_url;
      return answer(c, { data: showLink(link, world.now()) });
    })
    .delete('/customers/:id/setup_links/:linkId', (c) => {
      const link = linkOf(customerOf(world, c.req.param('id')), c.req.param('linkId'));
      mustBeActive(link, world.now());
      link.revoked = true;
      return answer(c, { data: { id: link.id, object: link.object, revoked: true, status: 'revoked' } });
    });
}

function newLink(world: World, { internalId }: StoredCustomer, hours: number): { link: StoredLink; token: string } {
  const { random } = world.state();
  const now = world.now();
  const token = `csl_${random.text(base64url, 24)}`;
  const link: StoredLink = {
    id: `csl_${random.sortableId(now)}`,
    object: 'customer_setup_link',
    customer_id: internalId,
    token_last4: token.slice(-4),
    expires_at: new Date(now + hours * hourMs).toISOString(),
    consumed_at: null,
    success_redirect_url: null,
    failure_redirect_url: null,
    created_at: new Date(now).toISOString(),
    revoked: false,
  };
  return { link, token };
}

/** Does the work once per Idempotency-Key: the same request again gets the first answer, another request a 422. */
function once(world: World, c: SandboxContext, request: string, work: () => Record<string, unknown>) {
  const key = c.req.header('Idempotency-Key');
  if (key === undefined) return work();
  if (key.length < 1 || key.length > 255) {
    throw badRequest('invalid_request', 'Idempotency-Key', 'Idempotency-Key must have 1 to 255 characters.');
  }
  const { keys } = world.state();
  const known = keys.recall(key);
  if (known && known.request !== request) {
    throw new Refusal(422, {
      type: 'invalid_request_error',
      code: 'idempotency_key_reuse',
      message: 'This idempotency key was used with another request.',
    });
  }
  if (known) c.header('Idempotent-Replayed', 'true');
  const data = known?.data ?? work();
  if (!known) keys.keep(key, request, data);
  return data;
}

function linkOf({ links }: StoredCustomer, id: string): StoredLink {
  const link = links.find((candidate) => candidate.id === id);
  if (!link) throw notFound('setup link');
  return link;
}

function mustBeActive(link: StoredLink, now: number): void {
  const { status } = showLink(link, now);
  if (status !== 'active') throw conflict(`The setup link is not active any more: it is ${status}.`);
}
