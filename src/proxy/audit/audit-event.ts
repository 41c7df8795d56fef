import type { WireFaultKind } from '../../contract/fault.ts';
import type { AuthMode, Role } from '../../contract/session.ts';
import type { ReadAnswer } from '../meters.ts';

/** What is written down. */
export type AuditEventName =
  | 'config.start'
  | 'login.ok'
  | 'login.fail'
  | 'logout'
  | 'authz.denied'
  | 'customer.view'
  | 'list.view'
  | 'export'
  | 'rate.denied'
  | 'key.rejected';

/** Who did it; without sign-in the user of this computer. The role is null for somebody who has none. */
export type AuditActor = { sub: string; iss: string; email: string | null; role: Role | null; mode: AuthMode };

/** One event, as the audit log has it. Never a key, a cookie, a token, a name of a customer, or what somebody typed. */
export type AuditEvent = {
  event: AuditEventName;
  outcome: 'ok' | 'denied' | 'failed';
  /** Null for somebody unknown, and for what the console does by itself. */
  actor: AuditActor | null;
  /** Tells sessions and browsers apart without naming them. */
  sid_hash?: string;
  ua_hash?: string;
  ip?: string;
  /** A template, never an address. */
  route?: string;
  customer_id?: string;
  /** The status that a list was filtered by. */
  filter?: string;
  rows?: number;
  /** Of the bytes of a file that was exported, in hex. */
  sha256?: string;
  fault?: WireFaultKind;
  /** Of a sign-in that failed, in one word. */
  reason?: string;
  upstream_status?: number;
  kirim_request_id?: string;
  console_request_id?: string;
  cache?: ReadAnswer;
  ms?: number;
  /** Events of unknown people that were not written down since the last one that was. */
  left_out?: number;
  version?: string;
  config_hash?: string;
};
