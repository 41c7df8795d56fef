import type { Hono } from 'hono';
import type { AuthMode } from '../../contract/session.ts';
import type { ProxyContext, ProxyEnv } from '../proxy-env.ts';
import type { Person } from './person.ts';

/** Why somebody is not let in: nobody signed in, nobody of the groups that may, or it can't be found out at present. */
export type Refusal = 'session_expired' | 'no_role' | 'login_unavailable';

/** Somebody who is known, and refused all the same. */
export type Known = Omit<Person, 'role'>;

/** Who makes a request. `reason`, in one word for the audit log, is why what was said of who asks is not believed. `endsAt` is when the person has to sign in again at the latest, ms since the epoch; null where the console does not decide that. */
export type Identified =
  | { person: Person; sessionId: string | null; endsAt: number | null; refusal: null }
  | { person: null; sessionId?: string; refusal: Refusal; known?: Known; reason?: string };

/** One way of knowing who asks. */
export type Authenticator = {
  mode: AuthMode;
  /** Never rejects; may set a renewed cookie on the answer. */
  identify: (c: ProxyContext) => Promise<Identified>;
  /** Adds the routes that signing in this way needs, each with the word who may ask for it. */
  addRoutes: (app: Hono<ProxyEnv>) => void;
};
