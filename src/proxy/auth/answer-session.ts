import type { Handler } from 'hono';
import type { AuthMode, Session } from '../../contract/session.ts';
import { sessionPath } from '../../contract/session.ts';
import type { ProxyEnv } from '../proxy-env.ts';

/** Tells the page who is signed in, and to which hosts links may lead, where that is set. Behind the door, so that nobody is told by the door's own refusal. */
export function answerSession(mode: AuthMode, redirectHosts: readonly string[]): Handler<ProxyEnv> {
  return (c) => {
    c.set('route', sessionPath);
    const person = c.get('person');
    const endsAt = c.get('endsAt') ?? null;
    const session: Session = {
      mode,
      person: mode === 'none' || person === undefined ? null : { name: person.email ?? person.sub, role: person.role },
      ends_at: endsAt === null ? null : new Date(endsAt).toISOString(),
      ...(redirectHosts.length > 0 && { redirect_hosts: [...redirectHosts] }),
    };
    return c.json(session);
  };
}
