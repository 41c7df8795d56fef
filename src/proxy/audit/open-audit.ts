import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { secretsOf } from '../config/secrets-of.ts';
import type { Config } from '../config.ts';
import { createRedactor } from '../redact.ts';
import { fileSink, streamSink } from './audit-sink.ts';
import { type Audit, createAudit, noAudit } from './create-audit.ts';

export type AuditResult = { ok: true; audit: Audit } | { ok: false; problem: string };

const stdout = 1;

/**
 * Opens the audit log and writes down that the console starts, with its version and a hash of its configuration. Without
 * sign-in there is one in a file alone; with it, on standard output where no file is named. Says why a file can't be used.
 */
export function openAudit(config: Config, version: string, log: Logger): AuditResult {
  const { auditFile, auth } = config;
  if (auditFile === null && auth.mode === 'none') return { ok: true, audit: noAudit };
  const opened = auditFile === null ? ({ ok: true, sink: streamSink(stdout) } as const) : fileSink(auditFile);
  if (!opened.ok) return opened;
  const redact = createRedactor(() => secretsOf(config));
  const audit = createAudit(opened.sink, { redact, log, clock: Date.now });
  audit.record({ event: 'config.start', outcome: 'ok', actor: null, version, config_hash: hashOf(config) });
  return { ok: true, audit };
}

const secrets = ['key', 'clientSecret', 'sessionKeys', 'secret', 'httpsProxy'];

/** Tells whether two starts had the same settings, secrets apart. */
function hashOf(config: Config): string {
  const told = JSON.stringify(config, (name, value) => (secrets.includes(name) ? undefined : value));
  return createHash('sha256').update(told).digest('hex').slice(0, 16);
}
