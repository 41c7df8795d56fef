import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { compose } from './compose.ts';
import { type Config, readConfig, takeEnvironment } from './proxy/config.ts';
import { greeting } from './proxy/greeting.ts';
import { createHttpServer, listen } from './proxy/http-server.ts';
import { createLog } from './proxy/log.ts';
import { createRedactor } from './proxy/redact.ts';
import { errorCode } from './proxy/transport-fault.ts';
import { readWebApp } from './proxy/web-app.ts';

// Put in place by the build.
declare const __TAUTAN_VERSION__: string;
declare const __TAUTAN_COMMIT__: string;

/** Numbers of sysexits.h: a supervisor need not start again after 78, and may after 69. */
const exitCodes = { unavailable: 69, configuration: 78 };
const drainMs = 9_000;

const build = { version: __TAUTAN_VERSION__, commit: __TAUTAN_COMMIT__ };
const configuration = readConfig(takeEnvironment(), process.argv.slice(2), process.execArgv);
if (configuration.ok) {
  const { config } = configuration;
  const log = createLog({ level: config.logLevel, redact: createRedactor(() => config.kirim?.key ?? null) });
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
  log.info({ ...build, mode: config.kirim === null ? 'sandbox' : 'kirim', node: process.version }, 'starting');
  for (const warning of config.warnings) log.warn(warning);

  const webApp = readWebApp(fileURLToPath(new URL('../web', import.meta.url)));
  const options = { config, build, log, webApp, port: () => port, isReady: () => isReady };
  const tautan = await compose(options).catch((error: unknown) =>
    refusePort('SANDBOX_PORT', config.sandboxPort, error),
  );
  const { server, drain } = createHttpServer(tautan.app, log);
  port = await listen(server, config.host, config.port).catch((error: unknown) =>
    refusePort('PORT', config.port, error),
  );

  const address = config.host.includes(':') ? `[${config.host}]` : config.host;
  const name = config.host === '127.0.0.1' ? 'localhost' : address;

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
  if (config.kirim?.keyFile) process.on('SIGHUP', tautan.reloadKey);

  // Last: whoever waits for this line may send a signal the moment that it is read.
  log.info({ url: `http://${address}:${port}` }, 'listening');
  process.stderr.write(greeting(`http://${name}:${port}`, config.kirim === null));
  if (config.kirim !== null) void tautan.checkKey();
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
    const { name, stack = '' } = error instanceof Error ? error : new Error();
    // The frames alone: a message may quote what was being read.
    log.fatal({ name, code: errorCode(error), at: stack.split('\n').slice(1) }, 'crashed');
    process.exit(1);
  };
  process.on('unhandledRejection', crash);
  process.on('uncaughtException', crash);
}
