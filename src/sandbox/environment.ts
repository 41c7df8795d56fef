import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** What a request carries through the sandbox; the bindings are absent when it is called as a function. */
export type SandboxEnv = {
  Bindings: Partial<HttpBindings>;
  Variables: { requestId: string };
};

export type SandboxContext = Context<SandboxEnv>;
