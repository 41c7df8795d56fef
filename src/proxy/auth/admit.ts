import { refuse } from '../answer-fault.ts';
import type { ProxyMiddleware } from '../proxy-env.ts';
import { guardOf } from './access.ts';
import type { Authenticator, Refusal } from './authenticator.ts';

/**
 * The door of the whole console: lets through what anybody may ask for, and else the people whom the route allows.
 * What nothing was said of is closed. `contact` is whom to ask for access, in the operator's words.
 */
export function admit({ identify }: Authenticator, contact: string | null): ProxyMiddleware {
  const words = wordsFor(contact);
  return async (c, next) => {
    const guard = guardOf(c);
    if (guard === null) return refuse(c, 'route_not_found', 'The console has no such address.');
    const { access, template } = guard;
    if (access === 'anyone' || access === 'health') return next();
    // For the log, where somebody is refused: what answers sets its own.
    c.set('route', template);
    const identified = c.env?.identified ?? (await identify(c));
    if (identified.person === null) {
      if (identified.known !== undefined) c.set('known', identified.known);
      return refuse(c, identified.refusal, words[identified.refusal]);
    }
    c.set('person', identified.person);
    c.set('sessionId', identified.sessionId);
    c.set('endsAt', identified.endsAt);
    if (access === 'operator' && identified.person.role !== 'operator') {
      return refuse(c, 'no_role', `This needs the role of an operator.${ask(contact)}`);
    }
    return next();
  };
}

function wordsFor(contact: string | null): Readonly<Record<Refusal, string>> {
  return {
    session_expired: 'Nobody is signed in here, or not any more. Sign in to go on.',
    no_role: `You are signed in, but in none of the groups that may use this console.${ask(contact)}`,
    login_unavailable: 'Who you are can not be found out at present. Try again in a moment.',
  };
}

function ask(contact: string | null): string {
  return contact === null ? '' : ` Ask ${contact}.`;
}
