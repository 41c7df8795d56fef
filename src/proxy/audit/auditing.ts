import { createHash } from 'node:crypto';
import { authPaths } from '../../contract/session.ts';
import type { Authenticator } from '../auth/authenticator.ts';
import { clientAddress } from '../client-address.ts';
import { consoleFault } from '../console-fault.ts';
import type { ProxyContext, ProxyMiddleware } from '../proxy-env.ts';
import type { AuditActor, AuditEvent, AuditEventName } from './audit-event.ts';
import type { Audit } from './create-audit.ts';
import { localUser } from './local-user.ts';
import { createStrangers } from './strangers.ts';

export type AuditingOptions = {
  audit: Audit;
  mode: Authenticator['mode'];
  isTrustedPeer: (address: string) => boolean;
};

/**
 * Writes down who saw or was refused what, before they get it: customers are not shown to anybody of whom that can't be
 * written down. Signing in and the page itself go on.
 */
export function auditing({ audit, mode, isTrustedPeer }: AuditingOptions): ProxyMiddleware {
  const strangers = createStrangers(Date.now);
  const here = localUser();

  function actorOf(c: ProxyContext): AuditActor | null {
    const person = c.get('person');
    const who = person ?? c.get('known');
    if (who === undefined) return null;
    const sub = mode === 'none' ? here : who.sub;
    return { sub, iss: who.iss, email: who.email, role: person?.role ?? null, mode };
  }

  function record(c: ProxyContext, event: AuditEventName, ms: number): boolean {
    const actor = actorOf(c);
    const leftOut = actor === null ? strangers() : 0;
    if (leftOut === null) return true;
    const told = { event, outcome: outcomeOf(event, c), actor, ...factsOf(c, isTrustedPeer), ms };
    return audit.record(leftOut > 0 ? { ...told, left_out: leftOut } : told);
  }

  return async (c, next) => {
    const startedAt = performance.now();
    await next();
    const ms = Math.round(performance.now() - startedAt);
    if (c.get('faultKind') === 'kirim_key_rejected' && c.get('read') === 'asked') record(c, 'key.rejected', ms);
    const event = eventOf(c);
    if (event !== null && !record(c, event, ms) && c.get('asked') !== undefined) withhold(c);
  };
}

/** What a request was, once it is answered; null for what is not written down. */
function eventOf(c: ProxyContext): AuditEventName | null {
  const fault = c.get('faultKind');
  const asked = c.get('asked');
  if (fault === 'no_role' || fault === 'page_limit') return 'authz.denied';
  if (fault === 'local_rate_limited') return 'rate.denied';
  if (c.get('loginFailure') !== undefined) return 'login.fail';
  if (asked !== undefined) return asked.event;
  const isKnown = (c.get('person') ?? c.get('known')) !== undefined;
  const route = c.get('route');
  if (route === authPaths.callback) return isKnown && fault === undefined ? 'login.ok' : 'login.fail';
  return route === authPaths.signOut && isKnown ? 'logout' : null;
}

function outcomeOf(event: AuditEventName, c: ProxyContext): AuditEvent['outcome'] {
  if (event === 'authz.denied' || event === 'rate.denied' || event === 'key.rejected') return 'denied';
  return event === 'login.fail' || c.get('faultKind') !== undefined ? 'failed' : 'ok';
}

function factsOf(c: ProxyContext, isTrustedPeer: AuditingOptions['isTrustedPeer']): Partial<AuditEvent> {
  const asked = c.get('asked');
  const facts = {
    sid_hash: hashed(c.get('sessionId')),
    ua_hash: hashed(c.req.header('user-agent')),
    ip: c.env?.askedFrom ?? clientAddress(c, isTrustedPeer),
    route: c.get('route'),
    customer_id: asked?.customerId ?? c.get('refusedCustomer'),
    filter: asked?.filter,
    rows: c.get('rows'),
    sha256: c.get('sha256'),
    fault: c.get('faultKind'),
    reason: c.get('loginFailure'),
    upstream_status: c.get('kirimStatus'),
    kirim_request_id: c.get('kirimRequestId'),
    console_request_id: c.get('requestId'),
    cache: c.get('read'),
  };
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );
}

/** Enough to tell two apart, and too little to find out what it was. */
function hashed(text: string | null | undefined): string | undefined {
  return text ? createHash('sha256').update(text).digest('base64url').slice(0, 16) : undefined;
}

/** Puts a fault in the place of an answer that has data of customers. */
function withhold(c: ProxyContext): void {
  const headers = new Headers(c.res.headers);
  for (const name of ['Content-Encoding', 'Content-Length', 'Retry-After']) headers.delete(name);
  const fault = consoleFault(
    'audit_unavailable',
    'What is looked at or exported can not be written down at present, so nothing is given out.',
    c.get('requestId'),
  );
  c.set('faultKind', fault.kind);
  c.res = undefined;
  c.res = Response.json({ error: fault }, { status: 503, headers });
}
