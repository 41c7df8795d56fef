import { Hono } from 'hono';
import { answer } from './answer.ts';
import type { SandboxEnv } from './environment.ts';
import { readsPerMinute, writesPerMinute } from './world.ts';

/** `GET /me` for the one organization of the sandbox and the given key. */
export function meRoutes(key: string) {
  const data = {
    organization: {
      id: 'org_01J2T8W5Q7N4C3X9V6B0M1K8RD',
      object: 'organization',
      name: 'PT Tautan Sandbox (invented data)',
    },
    api_key: { id: 'key_01J2T8W5Q7N4C3X9V6B0M1K8RD', object: 'api_key', label: 'sandbox', last4: key.slice(-4) },
    rate_limits: { tier: 'free', write_per_minute: writesPerMinute, read_per_minute: readsPerMinute },
  };
  return new Hono<SandboxEnv>().get('/me', (c) => answer(c, { data }));
}
