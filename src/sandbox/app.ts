import { Hono } from 'hono';
import { answerRefusal } from './answer.ts';
import { type Pause, pause as realPause } from './broken-answers.ts';
import { controlRoutes } from './control.ts';
import { customerRoutes } from './customers.ts';
import type { SandboxContext, SandboxEnv } from './environment.ts';
import { admit, identify, note, sayAllowance } from './gate.ts';
import { meRoutes } from './me.ts';
import { notFound, Refusal, serverError } from './refusal.ts';
import { setupLinkWriteRoutes } from './setup-link-writes.ts';
import { setupLinkRoutes } from './setup-links.ts';
import { createWorld } from './world.ts';

type SandboxOptions = {
  /** The one bearer key that is accepted. */
  key: string;
  /** Where the sandbox's clock starts; its UTC day decides all data. */
  startedAt: Date;
  /** Milliseconds since the epoch, of which only the progress counts. */
  clock?: () => number;
  /** How the slow sentinels wait. */
  pause?: Pause;
};

/**
 * The Kirim API, emulated, below `/v1`, with control routes below `/_sandbox`; to be served on loopback alone.
 * `now` is the sandbox's clock, ticks included, in milliseconds since the epoch.
 */
export function createSandbox({ key, startedAt, clock = Date.now, pause = realPause }: SandboxOptions) {
  const world = createWorld({ startedAt, clock });

  const api = new Hono<SandboxEnv>()
    .use(note(world), sayAllowance(world), admit(world, key))
    .route('/', meRoutes(key))
    .route('/', customerRoutes(world))
    .route('/', setupLinkRoutes(world, pause))
    .route('/', setupLinkWriteRoutes(world))
    .all('/me', refuseMethod('GET'))
    .all('/customers', refuseMethod('GET'))
    .all('/customers/:id', refuseMethod('GET'))
    .all('/customers/:id/setup_links', refuseMethod('GET, POST'))
    .all('/customers/:id/setup_links/:linkId', refuseMethod('PATCH, DELETE'));

  const app = new Hono<SandboxEnv>()
    .use(identify(world))
    .route('/v1', api)
    .route('/_sandbox', controlRoutes(world))
    .notFound((c) => answerRefusal(c, notFound('address')))
    .onError((error, c) => {
      // The client left while it waited: what is written here goes nowhere.
      if (c.req.raw.signal.aborted) return c.body(null);
      if (error instanceof Refusal) return answerRefusal(c, error);
      process.emitWarning(error);
      return answerRefusal(c, serverError(500, 'internal_error', 'The sandbox itself failed.'));
    });

  return { app, now: world.now };
}

function refuseMethod(allow: string) {
  return (_: SandboxContext): never => {
    throw new Refusal(
      405,
      { type: 'invalid_request_error', code: 'method_not_allowed', message: `Only ${allow} is allowed here.` },
      { Allow: allow },
    );
  };
}
