import type { ProxyContext } from '../proxy-env.ts';
import type { Identified } from './authenticator.ts';

/** Notes who makes a request, for what answers it, the log and the audit log: also somebody who is known and refused. */
export function noteIdentified(c: ProxyContext, identified: Identified): void {
  if (identified.sessionId !== undefined) c.set('sessionId', identified.sessionId);
  if (identified.person === null) {
    if (identified.known !== undefined) c.set('known', identified.known);
    if (identified.reason !== undefined) c.set('loginFailure', identified.reason);
    return;
  }
  c.set('person', identified.person);
  c.set('endsAt', identified.endsAt);
}
