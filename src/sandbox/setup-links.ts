import { Hono } from 'hono';
import { setupLinksPerPage } from '../contract/paths.ts';
import { setupLinkStatuses } from '../contract/setup-link.ts';
import { answer } from './answer.ts';
import { behaviourOf } from './behaviours.ts';
import type { Pause } from './broken-answers.ts';
import { customerOf } from './customers.ts';
import type { SandboxEnv } from './environment.ts';
import { byNewest } from './page.ts';
import { plannedFailure } from './planned-failure.ts';
import { queryCursor, queryLimit, queryStatus } from './query.ts';
import { showLink } from './stored.ts';
import type { World } from './world.ts';

/** The list of a customer's setup links, as that customer's behaviour has it. */
export function setupLinkRoutes(world: World, pause: Pause) {
  return new Hono<SandboxEnv>().get('/customers/:id/setup_links', async (c) => {
    const id = c.req.param('id');
    const filter = queryStatus(c, setupLinkStatuses);
    const size = Math.min(queryLimit(c, setupLinksPerPage), setupLinksPerPage);
    const scope = `setup_links ${id} ${filter}`;
    const cursor = queryCursor(c, (text) => world.cursors.open(scope, text));
    const stored = customerOf(world, id);
    const now = world.now();
    const behaviour = behaviourOf(id);
    const read = {
      links: stored.links.map((link) => showLink(link, now)).sort(byNewest),
      filter,
      cursor,
      size,
      reads: world.state().reads.note(id, { at: now, firstPage: cursor === null }, behaviour.stays === true),
      now,
      cursorAfter: (link: { created_at: string; id: string }) => world.cursors.seal(scope, link),
    };
    const planned = world.state().planned.get(id);
    if (planned !== undefined) {
      world.state().planned.delete(id);
      throw plannedFailure(planned, now);
    }
    const given = await behaviour.links(read, c, pause);
    // Not instanceof: the server puts a Response of its own in the place of the global one.
    return 'data' in given ? answer(c, given) : given;
  });
}
