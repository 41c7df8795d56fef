import { isOpaqueId, isTokenLookalike } from '../../contract/ids.ts';
import { refuse } from '../answer-fault.ts';
import type { ProxyContext, ProxyMiddleware } from '../proxy-env.ts';
import { spokenLocale } from '../spoken-locale.ts';
import { guardOf } from './access.ts';
import { authWords } from './auth-words.ts';
import type { Authenticator, Refusal } from './authenticator.ts';
import { noteIdentified } from './note-identified.ts';

/**
 * The door of the whole console: lets through what anybody may ask for, and else the people whom the route allows.
 * What nothing was said of is closed. `contact` is whom to ask for access, in the operator's words.
 */
export function admit({ identify }: Authenticator, contact: string | null): ProxyMiddleware {
  return async (c, next) => {
    const guard = guardOf(c);
    if (guard === null) return refuse(c, 'route_not_found', 'The console has no such address.');
    const { access, template } = guard;
    if (access === 'anyone' || access === 'health') return next();
    // For the log, where somebody is refused: what answers sets its own.
    c.set('route', template);
    const identified = c.env?.identified ?? (await identify(c));
    noteIdentified(c, identified);
    if (identified.person === null) {
      const { refusal } = identified;
      if (refusal === 'no_role') noteRefused(c, template);
      return refuse(c, refusal, inWords(c, refusal, contact));
    }
    if (access === 'operator' && identified.person.role !== 'operator') {
      noteRefused(c, template);
      return refuse(c, 'no_role', inWords(c, 'not_operator', contact));
    }
    return next();
  };
}

/** For the audit log, which tells whom somebody wanted to look at. */
function noteRefused(c: ProxyContext, template: string): void {
  const id = c.req.path.split('/')[template.split('/').indexOf(':id')];
  if (id !== undefined && isOpaqueId(id) && !isTokenLookalike(id)) c.set('refusedCustomer', id);
}

function inWords(c: ProxyContext, why: Refusal | 'not_operator', contact: string | null): string {
  const { refusals, ask } = authWords[spokenLocale(c)];
  const isForSomebodyToMend = why === 'no_role' || why === 'not_operator';
  return isForSomebodyToMend && contact !== null ? `${refusals[why]} ${ask(contact)}` : refusals[why];
}
