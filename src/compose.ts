import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Logger } from 'pino';
import { type BuildInfo, createProxy } from './proxy/app.ts';
import type { Audit } from './proxy/audit/create-audit.ts';
import { createAuthenticator } from './proxy/auth/create-authenticator.ts';
import { createKirimReader } from './proxy/budget/read-kirim.ts';
import { createReadingWatch, noReadingWatch } from './proxy/budget/reading-watch.ts';
import { checkKey } from './proxy/check-key.ts';
import type { KirimAccess } from './proxy/config/read-kirim-access.ts';
import type { Config } from './proxy/config.ts';
import { watchEventLoop } from './proxy/event-loop-lag.ts';
import { listen, shut } from './proxy/http-server.ts';
import { isLiveKey, readKeyFile } from './proxy/key-file.ts';
import type { Meters } from './proxy/meters.ts';
import { hostsOf, ownHosts } from './proxy/own-hosts.ts';
import type { ProxyEnv } from './proxy/proxy-env.ts';
import { type DegradedReason, reasonsOf } from './proxy/readiness.ts';
import { trustedPeers } from './proxy/trusted-peers.ts';
import { createUpstream } from './proxy/upstream.ts';
import type { WebApp } from './proxy/web-app.ts';

export type ComposeOptions = {
  config: Config;
  build: BuildInfo;
  log: Logger;
  /** Null where something else serves the app, as in development. */
  webApp: WebApp | null;
  /** The port on which the console answers, once that is known. */
  port: () => number;
  isReady: () => boolean;
  meters: Meters;
  audit: Audit;
};

/** The console, put together but not listening yet. */
export type Console = {
  app: Hono<ProxyEnv>;
  /** Whether people come by https. */
  isHttps: boolean;
  /** Said in the page's frame; 'sandbox' when the data are invented. */
  notice: string | null;
  sandboxUrl: string | null;
  /** Why the console answers less well than it could at present. */
  reasons: () => DegradedReason[];
  /** Logs whose key this is. Never rejects. */
  checkKey: () => Promise<void>;
  /** Reads the key file again; keeps the former key when that fails. */
  reloadKey: () => void;
  /** Closes the sandbox and the connections to Kirim. */
  close: () => Promise<void>;
};

type Kirim = {
  access: KirimAccess;
  notice: string | null;
  sandboxUrl: string | null;
  clock: () => number;
  close: () => Promise<void>;
};

/**
 * Puts the console together: with a key in front of Kirim, without one in front of a sandbox that it starts on a
 * loopback port of its own. Rejects when the sandbox's port can't be opened.
 */
export async function compose({
  config,
  build,
  log,
  webApp,
  port,
  isReady,
  meters,
  audit,
}: ComposeOptions): Promise<Console> {
  const { access, notice, sandboxUrl, clock, close } =
    config.kirim === null ? await startSandbox(config, log) : realKirim(config.kirim);
  const { baseUrl } = access;
  const upstream = createUpstream({ baseUrl, key: () => access.key, httpsProxy: config.httpsProxy });
  const reader = createKirimReader({ upstream, meters, share: config.budgetShare, clock });
  const { auth } = config;
  const publicOrigin = auth.mode === 'none' ? null : auth.publicOrigin;
  const allowedHosts = () => [...ownHosts(config.host, port()), ...hostsOf(publicOrigin)];
  const isTrustedPeer = trustedPeers(config.trustedProxies);
  const authenticator = await createAuthenticator(auth, { isTrustedPeer, httpsProxy: config.httpsProxy, log });
  const isHttps = publicOrigin?.startsWith('https:') ?? false;
  const lag = watchEventLoop();
  const readingWatch =
    auth.mode === 'none'
      ? noReadingWatch
      : createReadingWatch({ readsPerDay: auth.membership.readsPerDay, log, meters, clock: Date.now });

  return {
    app: createProxy({
      reader,
      readingWatch,
      authenticator,
      accessContact: auth.mode === 'none' ? null : auth.membership.contact,
      redirectHosts: config.redirectHosts,
      isHttps,
      audit,
      isTrustedPeer,
      meters,
      allowedHosts,
      webApp,
      notice,
      build,
      log,
      clock,
      isReady,
      lagMs: lag.worstMs,
    }),
    isHttps,
    notice,
    sandboxUrl,
    reasons: () => reasonsOf([...reader.troubles(), ...audit.troubles()], lag.worstMs()),
    checkKey: () => checkKey(reader, log, audit),
    reloadKey() {
      if (access.keyFile === null) return log.warn('no key file to read again');
      const reading = readKeyFile(access.keyFile, isLiveKey(access.key));
      if (reading.ok) {
        // In the configuration itself, which is where the redactor looks.
        access.key = reading.key;
        reader.forget();
        log.info('key read again');
      } else {
        log.error({ problem: reading.problem }, 'key kept, since its file could not be read again');
      }
    },
    async close() {
      lag.stop();
      await upstream.close();
      await close();
    },
  };
}

function realKirim(access: KirimAccess): Kirim {
  return { access, notice: null, sandboxUrl: null, clock: Date.now, close: async () => {} };
}

async function startSandbox(config: Config, log: Logger): Promise<Kirim> {
  // Loaded here and not above, so that with a key nothing of the sandbox is in the process.
  const { createSandbox } = await import('./sandbox/app.ts');
  const key = `kdv_test_${randomBytes(18).toString('base64url')}`;
  // Noon in Jakarta: with a fixed day, two runs of the sandbox answer alike.
  const startedAt = config.sandboxDay === null ? new Date() : new Date(`${config.sandboxDay}T05:00:00Z`);
  const sandbox = createSandbox({ key, startedAt });
  const server = createServer(getRequestListener(sandbox.app.fetch));
  const port = await listen(server, '127.0.0.1', config.sandboxPort);
  const url = `http://127.0.0.1:${port}`;
  log.warn({ sandbox_url: url }, 'sandbox listening');
  return {
    access: { baseUrl: `${url}/v1`, key, keyFile: null },
    notice: 'sandbox',
    sandboxUrl: url,
    clock: sandbox.now,
    close: () => shut(server),
  };
}
