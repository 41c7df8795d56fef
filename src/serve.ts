import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { compose } from './compose.ts';
import type { Audit } from './proxy/audit/create-audit.ts';
import { openAudit } from './proxy/audit/open-audit.ts';
import { isLoopback } from './proxy/config/is-loopback.ts';
import { secretsOf } from './proxy/config/secrets-of.ts';
import { type Config, readConfig, takeEnvironment, thisRuntime } from './proxy/config.ts';
import { errorFacts } from './proxy/error-facts.ts';
import { greeting } from './proxy/greeting.ts';
import { createHttpServer, listen } from './proxy/http-server.ts';
import { createLog } from './proxy/log.ts';
import { noMeters } from './proxy/meters.ts';
import { createRedactor } from './proxy/redact.ts';
import { errorCode } from './proxy/transport-fault.ts';
import { readWebApp, type WebApp } from './proxy/web-app.ts';

// Put in place by the build.
declare const __TAUTAN_VERSION__: string;
declare const __TAUTAN_COMMIT__: string;

/** Numbers of sysexits.h: a supervisor need not start again after 78, and may after 69. */
const exitCodes = { unavailable: 69, configuration: 78 };
const drainMs = 9_000;
/** A proxy in front keeps a connection for 60 s, and may send a request down it at the moment that it is closed. */
const longerThanProxiesMs = 65_000;

const build = { version: __TAUTAN_VERSION__, commit: __TAUTAN_COMMIT__ };
const configuration = readConfig(takeEnvironment(), process.argv.slice(2), thisRuntime());
if (configuration.ok) {
  const { config } = configuration;
  const log = createLog({ level: config.logLevel, redact: createRedactor(() => secretsOf(config)) });
  crashLoudly(log);
  // Not awaited here: a chunk that is loaded later may import this module, and would then wait for it for ever.
  void serve(config, log);
} else {
  const problems = configuration.problems.map((problem) => `  - ${problem}\n`).join('');
  stopWith(exitCodes.configuration, `Tautan can not start:\n${problems}`);
}

async function serve(config: Config, log: Logger): Promise<void> {
  let port = config.port;
  let isReady = true;
  const mode = config.kirim === null ? 'sandbox' : 'kirim';
  log.info({ ...build, mode, auth: config.auth.mode, node: process.version }, 'starting');
  for (const warning of config.warnings) log.warn(warning);

  const webApp = readBuiltApp();
  // Loaded here and not above, so that without a port for them nothing counts or takes up memory.
  const metrics =
    config.metricsPort === null ? null : (await import('./proxy/metrics/create-metrics.ts')).createMetrics();
  const meters = metrics?.meters ?? noMeters;
  const audit = openAuditLog(config, log);
  const options = { config, build, log, webApp, port: () => port, isReady: () => isReady, meters, audit };
  const tautan = await compose(options).catch((error: unknown) =>
    refusePort('SANDBOX_PORT', config.sandboxPort, error),
  );
  if (metrics !== null) {
    // Numbers that nobody signs in for stay on this computer.
    const at = { host: isLoopback(config.host) ? config.host : '127.0.0.1', port: config.metricsPort ?? 0 };
    const facts = { ...build, mode, budgetShare: config.budgetShare, reasons: tautan.reasons } as const;
    const opened = await metrics
      .open({ ...at, facts, log })
      .catch((error: unknown) => refusePort('METRICS_PORT', at.port, error));
    log.info({ url: `${addressOf(at.host, opened.port)}/metrics` }, 'metrics listening');
  }
  const isAlone = config.auth.mode === 'none';
  const { server, drain } = createHttpServer(tautan.app, log, {
    isHttps: tautan.isHttps,
    ...(!isAlone && { keepAliveTimeout: longerThanProxiesMs }),
  });
  port = await listen(server, config.host, config.port).catch((error: unknown) =>
    refusePort('PORT', config.port, error),
  );

  const stop = async (signal: NodeJS.Signals) => {
    // Said twice when a terminal and npm both pass on one Ctrl-C; draining has its own end.
    if (!isReady) return;
    isReady = false;
    log.info({ signal }, 'stopping');
    await drain(drainMs);
    await tautan.close();
    log.info('stopped');
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // In a terminal it ends the process, as it should; a supervisor's reload must not, whatever there is to read again.
  if (config.kirim?.keyFile || !isAlone) process.on('SIGHUP', tautan.reloadKey);
  // Node would open a debugger, through which the key can be read.
  process.on('SIGUSR1', () => log.warn('no debugger is opened'));

  // Last: whoever waits for this line may send a signal the moment that it is read.
  log.info({ url: addressOf(config.host, port) }, 'listening');
  const name = config.host === '127.0.0.1' ? 'localhost' : config.host;
  const address = config.auth.mode === 'none' ? addressOf(name, port) : config.auth.publicOrigin;
  process.stderr.write(greeting(address, config.kirim === null));
  if (config.kirim !== null) void tautan.checkKey();
}

function addressOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function openAuditLog(config: Config, log: Logger): Audit {
  const opened = openAudit(config, build.version, log);
  if (opened.ok) return opened.audit;
  return stopWith(exitCodes.configuration, `Tautan can not start:\n  - ${opened.problem}\n`);
}

function readBuiltApp(): WebApp {
  try {
    return readWebApp(fileURLToPath(new URL('../web', import.meta.url)));
  } catch (error) {
    const code = errorCode(error);
    if (code === '') throw error;
    return stopWith(
      exitCodes.configuration,
      `Tautan can not start: its built page can not be read (${code}). Run npm run setup.\n`,
    );
  }
}

function refusePort(name: string, port: number, error: unknown): never {
  const code = errorCode(error);
  if (code === '') throw error;
  const why = code === 'EADDRINUSE' ? 'is taken by another program' : `can not be opened (${code})`;
  return stopWith(exitCodes.unavailable, `Tautan can not start: port ${port} ${why}. Set ${name} to another one.\n`);
}

function stopWith(code: number, words: string): never {
  process.stderr.write(words);
  process.exit(code);
}

/** A process in an unknown state is worse than one that is started again. */
function crashLoudly(log: Logger): void {
  const crash = (error: unknown) => {
    log.fatal(errorFacts(error), 'crashed');
    process.exit(1);
  };
  process.on('unhandledRejection', crash);
  process.on('uncaughtException', crash);
}
