import * as z from 'zod/mini';
import { roles } from '../../contract/session.ts';
import type { Seal } from './create-seal.ts';

const minute = 60_000;
/** A session that nobody uses ends after this; none lasts longer than the second. A sealed one is good for the third. */
export const sessionTimes = { idleMs: 60 * minute, absoluteMs: 600 * minute, resealAfterMs: 5 * minute } as const;

/** A session: who signed in, with which role (null: in none of the groups), and when it ends at the latest, ms since the epoch. */
const SealedSession = z.object({
  sid: z.string(),
  sub: z.string(),
  iss: z.string(),
  email: z.nullable(z.string()),
  role: z.nullable(z.enum(roles)),
  endsAt: z.number(),
});
export type SealedSession = z.infer<typeof SealedSession>;

/** Seals a session as it is worth from now on: until it is idle for too long, or at its end. */
export function sealSession(seal: Seal, session: SealedSession, now: number): Promise<string> {
  return seal.seal('session', session, now, Math.min(now + sessionTimes.idleMs, session.endsAt));
}

/** A session that was opened; `isDue` when it should be sealed anew, since it is in use. */
export type OpenedSession = { session: SealedSession; isDue: boolean };

/** Gives the session in a cookie; null for anything else, and for one that has run out. */
export async function openSession(seal: Seal, text: string, now: number): Promise<OpenedSession | null> {
  const claims = await seal.open('session', text, now);
  const parsed = SealedSession.safeParse(claims);
  if (claims === null || !parsed.success) return null;
  const sealedAt = (claims.iat ?? 0) * 1000;
  return { session: parsed.data, isDue: now - sealedAt > sessionTimes.resealAfterMs };
}
