import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { ProxyContext } from '../proxy-env.ts';
import { cookieNamed } from './cookies.ts';
import type { Seal } from './create-seal.ts';

const lastsMs = 600_000;

/** A sign-in that a browser began: what the answer must fit, and where the person wanted to go. */
const Begun = z.object({
  id: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string(),
});
type Begun = z.infer<typeof Begun>;

export type SignIns = {
  /** Has the browser keep a sign-in, in place of one that it began before. */
  remember: (c: ProxyContext, begun: Omit<Begun, 'id'>) => Promise<void>;
  /** Takes it back, once. Null where there is none, or none any more. */
  take: (c: ProxyContext) => Promise<Begun | null>;
};

/**
 * Sign-ins under way, each in a sealed cookie of the browser that began it. Lax, since the person comes back by a link
 * of the identity provider. Copies of a cookie are no use: one that was taken is known until it would have run out.
 */
export function createSignIns(seal: Seal, isHttps: boolean, clock: () => number): SignIns {
  const cookie = cookieNamed('tautan-sign-in', isHttps, { sameSite: 'Lax', maxAgeSeconds: lastsMs / 1000 });
  const taken = new Map<string, number>();

  function isFirstTime(id: string, now: number): boolean {
    for (const [old, at] of taken) {
      if (now - at <= lastsMs) break;
      taken.delete(old);
    }
    if (taken.has(id)) return false;
    taken.set(id, now);
    return true;
  }

  return {
    async remember(c, begun) {
      const now = clock();
      cookie.set(c, await seal.seal('sign-in', { id: randomUUID(), ...begun }, now, now + lastsMs));
    },
    async take(c) {
      const { claims } = await seal.open('sign-in', cookie.get(c) ?? '', clock());
      cookie.remove(c);
      const begun = Begun.safeParse(claims);
      return begun.success && isFirstTime(begun.data.id, clock()) ? begun.data : null;
    },
  };
}
