import { once } from 'node:events';
import { createServer, request } from 'node:http';

/** A proxy in front of a console, at which people sign in. */
export type FrontProxy = {
  url: string;
  /** What a console needs to be told to believe it. */
  settings: Readonly<Record<string, string>>;
  /** Says where the console is. */
  passTo: (consoleUrl: string) => void;
  endSession: () => void;
  close: () => Promise<void>;
};

const secret = 'Hk3mX9qW2vB7nL5cR8tY1zD6fJ4gP0sA';
const identity = {
  'x-forwarded-email': 'ana@example.com',
  'x-forwarded-groups': 'support',
  'x-tautan-proxy-secret': secret,
};

/**
 * Knows one person, whom it signs in without a word when it is asked for a page. While nobody is signed in everything
 * else, scripts too, is redirected to a place of another origin.
 */
export async function startFrontProxy(): Promise<FrontProxy> {
  let isSignedIn = true;
  let target = '';
  const server = createServer(({ url = '/', method, headers }, response) => {
    if (headers['sec-fetch-dest'] === 'document') isSignedIn = true;
    if (!isSignedIn) return response.writeHead(302, { Location: 'https://login.invalid/' }).end();
    const passed = request(target + url, { method, headers: { ...headers, ...identity } });
    passed.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    passed.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy does not listen on a port.');
  const url = `http://127.0.0.1:${address.port}`;
  return {
    url,
    settings: {
      AUTH_MODE: 'proxy-header',
      PUBLIC_ORIGIN: url,
      PROXY_SECRET: secret,
      TRUSTED_PROXIES: '127.0.0.1',
      VIEWER_GROUP: 'support',
    },
    passTo(consoleUrl) {
      target = consoleUrl;
    },
    endSession() {
      isSignedIn = false;
    },
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
