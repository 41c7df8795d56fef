import { isIP } from 'node:net';
import { isAbsolute } from 'node:path';
import { checkNames } from './config/check-names.ts';
import { checkRuntime, type Runtime } from './config/check-runtime.ts';
import type { Environment } from './config/environment.ts';
import type { Findings } from './config/findings.ts';
import { type AuthSettings, readAuth } from './config/read-auth.ts';
import { readDay } from './config/read-day.ts';
import { type HttpsProxy, readHttpsProxy } from './config/read-https-proxy.ts';
import { type KirimAccess, readKirimAccess } from './config/read-kirim-access.ts';
import { checkPortsDiffer, readPort } from './config/read-port.ts';
import { readRedirectHosts } from './config/read-redirect-hosts.ts';
import { readTrustedProxies } from './config/read-trusted-proxies.ts';
import { type LogLevel, logLevels } from './log.ts';

export type Config = {
  /** Null without a key: the console then runs on its sandbox. */
  kirim: KirimAccess | null;
  /** The part of the organization's read allowance that the console may spend, from 0.1 to 1. */
  budgetShare: number;
  /** An address; of loopback where nobody signs in. */
  host: string;
  /** 0 for any free port. */
  port: number;
  auth: AuthSettings;
  /** The addresses and networks whose word is taken for where a request comes from. */
  trustedProxies: readonly string[];
  /** The hosts to which the team's setup links may lead, `*.` before a name for all below it; none for any. */
  redirectHosts: readonly string[];
  /** Where the audit log is kept; null for standard output, or, without sign-in, for none. */
  auditFile: string | null;
  /** Null for no metrics; 0 for any free port. */
  metricsPort: number | null;
  sandboxPort: number;
  /** The day (YYYY-MM-DD) that the sandbox takes for today; null for the real one. */
  sandboxDay: string | null;
  logLevel: LogLevel;
  httpsProxy: HttpsProxy | null;
  /** Worth a line in the log, but no reason to refuse. */
  warnings: string[];
};

export type ConfigResult = { ok: true; config: Config } | { ok: false; problems: string[] };

const defaultPort = 4600;
const defaultShare = 0.8;

const secretNames = ['KIRIM_API_KEY', 'OIDC_CLIENT_SECRET', 'SESSION_KEY', 'SESSION_KEY_OLD', 'PROXY_SECRET'] as const;

/** The environment of this process, from which secrets are taken away so that nothing started or dumped later has them. */
export function takeEnvironment(): Environment {
  const environment = { ...process.env };
  for (const name of secretNames) delete process.env[name];
  return environment;
}

/** What this process is. */
export function thisRuntime(): Runtime {
  const { execArgv, version } = process;
  return { nodeArguments: execArgv, nodeVersion: version, userId: process.getuid?.() ?? null, now: Date.now() };
}

/**
 * Reads the configuration from environment and arguments. Gives every mistake at once, one line each, without a byte
 * of a key. `STRICT=1` makes mistakes of warnings.
 */
export function readConfig(env: Environment, argv: readonly string[], runtime: Runtime): ConfigResult {
  const found: Findings = { problems: [], warnings: [] };
  checkNames(env, found);
  const kirim = readKirimAccess(env, found);
  checkRuntime(env, runtime, kirim, found);
  const host = readHost(env.HOST, found);
  const config: Config = {
    kirim,
    budgetShare: readShare(env.KIRIM_BUDGET_SHARE, found),
    host,
    port: readPort('PORT', env.PORT, defaultPort, found),
    auth: readAuth(env, host, found),
    trustedProxies: readTrustedProxies(env.TRUSTED_PROXIES, found),
    redirectHosts: readRedirectHosts(env.REDIRECT_HOSTS, found),
    auditFile: readAuditFile(env.AUDIT_FILE, found),
    metricsPort: readPort('METRICS_PORT', env.METRICS_PORT, null, found),
    sandboxPort: readPort('SANDBOX_PORT', env.SANDBOX_PORT, 0, found),
    sandboxDay: readDay(env.SANDBOX_DAY, argv, found),
    logLevel: readLogLevel(env.LOG_LEVEL, found),
    httpsProxy: readHttpsProxy(env, found),
    warnings: found.warnings,
  };
  checkPortsDiffer({ PORT: config.port, METRICS_PORT: config.metricsPort, SANDBOX_PORT: config.sandboxPort }, found);
  for (const name of ['ALLOW_ROOT', 'STRICT']) {
    if (!/^[01]?$/.test(env[name] ?? '')) found.problems.push(`${name} must be 1 or 0.`);
  }
  const problems = env.STRICT === '1' ? [...found.problems, ...found.warnings] : found.problems;
  return problems.length > 0 ? { ok: false, problems } : { ok: true, config };
}

/** Gives an address and never a name, which could come to mean another address later. */
function readHost(text: string | undefined, { problems }: Findings): string {
  const host = text ?? 'localhost';
  if (host !== 'localhost' && isIP(host) === 0) {
    problems.push('HOST must be an address, such as 127.0.0.1 or ::1, or localhost.');
    return '127.0.0.1';
  }
  return host === 'localhost' ? '127.0.0.1' : host;
}

/** From the root, since where a service is started is nobody's choice. */
function readAuditFile(text: string | undefined, { problems }: Findings): string | null {
  if (text === undefined || (isAbsolute(text) && !text.includes('\0'))) return text ?? null;
  problems.push('AUDIT_FILE must be the whole path of a file, such as /var/lib/tautan/audit.jsonl.');
  return null;
}

function readShare(text: string | undefined, { problems }: Findings): number {
  if (text === undefined) return defaultShare;
  const share = /^[01](?:\.\d{1,3})?$/.test(text) ? Number(text) : Number.NaN;
  if (share >= 0.1 && share <= 1) return share;
  problems.push('KIRIM_BUDGET_SHARE must be a number from 0.1 to 1, such as 0.8.');
  return defaultShare;
}

function readLogLevel(text: string | undefined, { problems }: Findings): LogLevel {
  const level = logLevels.find((candidate) => candidate === (text ?? 'info'));
  if (level === undefined) problems.push(`LOG_LEVEL must be one of ${logLevels.join(', ')}.`);
  return level ?? 'info';
}
