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
type OpenedSession = { session: SealedSession; isDue: boolean };

/**
 * Gives the session in a cookie. Else nothing, with one word for why a cookie is not believed to be the console's; none
 * where there is no cookie, and for one that has run out or is of a console with other settings or of another version.
 */
export async function openSession(
  seal: Seal,
  text: string,
  now: number,
): Promise<OpenedSession | { session: null; disbelief: string | null }> {
  const { claims, disbelief } = await seal.open('session', text, now);
  const parsed = SealedSession.safeParse(claims);
  if (claims === null || !parsed.success) return { session: null, disbelief };
  const sealedAt = (claims.iat ?? 0) * 1000;
  return { session: parsed.data, isDue: now - sealedAt > sessionTimes.resealAfterMs };
}
