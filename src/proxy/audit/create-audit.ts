import type { Logger } from 'pino';
import type { WireFaultKind } from '../../contract/fault.ts';
import { errorFacts } from '../error-facts.ts';
import { nextLine, told } from './audit-chain.ts';
import type { AuditEvent } from './audit-event.ts';
import type { AuditSink } from './audit-sink.ts';

export type Audit = {
  /** Writes an event down; false when that failed. Never throws. */
  record: (event: AuditEvent) => boolean;
  /** What is wrong while the last event could not be written down; else nothing. */
  troubles: () => WireFaultKind[];
};

export type AuditOptions = { redact: (text: string) => string; log: Logger; clock: () => number };

/** Writes nothing down, for a console that only the person at this computer uses. */
export const noAudit: Audit = { record: () => true, troubles: () => [] };

/** Writes events as a chain of lines, each with the hash of the one before. Failures are logged, and each event is tried. */
export function createAudit(sink: AuditSink, { redact, log, clock }: AuditOptions): Audit {
  let { end } = sink;
  let isFailing = false;
  // A copy of where the chain stands, in another stream: a file that was cut since then does not have it any more.
  log.info({ audit_seq: end.seq, audit_hash: end.hash }, 'audit log goes on');
  return {
    record(event) {
      try {
        const next = nextLine(end, told(event, redact), clock());
        sink.write(next.line);
        end = next.end;
        isFailing = false;
      } catch (error) {
        isFailing = true;
        log.error({ ...errorFacts(error), event: event.event }, 'audit log can not be written');
      }
      return !isFailing;
    },
    troubles: () => (isFailing ? ['audit_unavailable'] : []),
  };
}
