import { createServer } from 'node:net';
import type { SessionKeys } from '../../config/read-session-keys.ts';
import { createHttpServer, listen, shut } from '../../http-server.ts';
import { fakeUpstream, memoryLog, testProxy } from '../../testing/test-proxy.ts';
import { createSeal } from '../create-seal.ts';
import { fetchFrom } from '../fetch-from.ts';
import { createIdentityProvider } from '../identity-provider.ts';
import { createOidc } from '../oidc.ts';

export const client = { clientId: 'tautan', clientSecret: 'a secret of the console' };
export const groups = { viewer: ['support'], operator: ['support-leads'] };
export const sessionKeys: SessionKeys = { newest: new Uint8Array(32).map((_, index) => index), former: null };

/** A port of loopback that nobody has at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(address === null || typeof address === 'string' ? 0 : address.port);
    });
  });
  await new Promise((resolve) => server.close(resolve));
  return port;
}

type TeamConsoleOptions = {
  issuer: string;
  port: number;
  clock?: () => number;
  /** When the provider is given up; asked for each request to it. */
  deadline?: () => AbortSignal;
};

/** A console on a real port whose people sign in at this issuer, in front of a Kirim that remembers what it was asked. */
export async function startTeamConsole({
  issuer,
  port,
  clock = Date.now,
  deadline = () => new AbortController().signal,
}: TeamConsoleOptions) {
  const publicOrigin = `http://localhost:${port}`;
  const { log, lines } = memoryLog();
  const upstream = fakeUpstream({ body: { data: [], has_more: false, next_cursor: null, page_info: {} } });
  const access = { issuer, ...client, scope: 'openid email', groupClaim: 'groups' };
  const fetch = fetchFrom(new URL(issuer), { httpsProxy: null, deadline });
  const provider = createIdentityProvider({ access, publicOrigin, fetch, clock });
  const seal = createSeal(sessionKeys, publicOrigin);
  const authenticator = createOidc({ issuer, publicOrigin, provider, seal, groups, log, clock });
  const { app } = testProxy({
    upstream,
    allowedHosts: () => [`localhost:${port}`, `127.0.0.1:${port}`],
    authenticator,
    log,
    // Every test comes from one address.
    signInRequestsPerMinute: 1_000_000,
  });
  const { server } = createHttpServer(app, log);
  await listen(server, '127.0.0.1', port);
  return { publicOrigin, authenticator, asked: upstream.asked, app, lines, seal, port, close: () => shut(server) };
}
