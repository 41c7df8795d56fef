import type { AuditEvent } from '../audit/audit-event.ts';
import type { Audit } from '../audit/create-audit.ts';
import type { Authenticator, Identified } from '../auth/authenticator.ts';
import { testProxy } from './test-proxy.ts';

/** A way of signing in by which whoever asks is this person, or refused. */
export function knowing(identified: Identified, addRoutes: Authenticator['addRoutes'] = () => {}): Authenticator {
  return { mode: 'oidc', identify: async () => identified, addRoutes };
}

/** The proxy as one person uses it, with what it wrote down, on a disk that can be full. */
export function auditedProxy(identified: Identified, options: Parameters<typeof testProxy>[0] = {}) {
  const events: AuditEvent[] = [];
  const disk = { isFull: false };
  const audit: Audit = {
    record(event) {
      events.push(event);
      return !disk.isFull;
    },
    troubles: () => (disk.isFull ? ['audit_unavailable'] : []),
  };
  return { ...testProxy({ audit, authenticator: knowing(identified), ...options }), events, disk };
}
