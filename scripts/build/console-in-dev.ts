import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { isRunnableDevEnvironment, type Plugin, type ViteDevServer } from 'vite';

const served = /^\/(?:api\/|api$|auth\/|healthz$|readyz$)/;

/**
 * `npm run dev`: the console answers inside Vite's server, from the sources, on the sandbox where no key is set.
 * A change of anything that it loads starts the server anew.
 */
export function consoleInDev(): Plugin {
  let notice: string | null = null;
  return {
    name: 'tautan:console-in-dev',
    apply: 'serve',
    async configureServer(server) {
      const tautan = await startConsole(server);
      notice = tautan.notice;
      const answer = getRequestListener(tautan.app.fetch);
      server.httpServer?.once('close', () => void tautan.close());
      server.middlewares.use((incoming: IncomingMessage, outgoing, next) => {
        if (!served.test(incoming.url?.split('?', 1)[0] ?? '')) return next();
        void answer(incoming, outgoing);
      });
    },
    async transformIndexHtml(page) {
      return notice === null
        ? page
        : page.replace('name="tautan-notice" content=""', `name="tautan-notice" content="${notice}"`);
    },
    hotUpdate({ modules, server }) {
      if (this.environment.name === 'ssr' && modules.length > 0) void server.restart();
    },
  };
}

async function startConsole(server: ViteDevServer) {
  const { ssr } = server.environments;
  if (ssr === undefined || !isRunnableDevEnvironment(ssr)) throw new Error('The server can not run its sources.');
  const load = <Module>(path: string): Promise<Module> => ssr.runner.import(path);
  const { readConfig, thisRuntime } = await load<typeof import('../../src/proxy/config.ts')>('/src/proxy/config.ts');
  const { compose } = await load<typeof import('../../src/compose.ts')>('/src/compose.ts');
  const { createLog } = await load<typeof import('../../src/proxy/log.ts')>('/src/proxy/log.ts');
  const { openAudit } = await load<typeof import('../../src/proxy/audit/open-audit.ts')>(
    '/src/proxy/audit/open-audit.ts',
  );
  const { noMeters } = await load<typeof import('../../src/proxy/meters.ts')>('/src/proxy/meters.ts');
  const { secretsOf } = await load<typeof import('../../src/proxy/config/secrets-of.ts')>(
    '/src/proxy/config/secrets-of.ts',
  );
  const { createRedactor } = await load<typeof import('../../src/proxy/redact.ts')>('/src/proxy/redact.ts');

  // The key stays in the environment: a server that starts anew must not fall to the sandbox for want of it.
  const configuration = readConfig(process.env, [], thisRuntime());
  if (!configuration.ok) throw new Error(configuration.problems.join('\n'));
  const { config } = configuration;
  const { host } = server.config.server;
  if (host !== undefined && host !== false && host !== config.host) {
    throw new Error('The server in development answers on loopback alone: leave --host away.');
  }
  const log = createLog({ level: config.logLevel, redact: createRedactor(() => secretsOf(config)) });
  const version = 'development';
  const audit = openAudit(config, version, log);
  if (!audit.ok) throw new Error(audit.problem);
  return compose({
    config,
    build: { version, commit: 'unknown' },
    log,
    webApp: null,
    port: () => portOf(server.httpServer?.address() ?? null),
    isReady: () => true,
    meters: noMeters,
    audit: audit.audit,
  });
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server does not listen yet.');
  return address.port;
}
