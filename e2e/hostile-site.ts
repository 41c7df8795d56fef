import { once } from 'node:events';
import { createServer } from 'node:http';

/** A site of somebody else on this computer. `redirect` leads from it to an address. */
export type HostileSite = { port: number; redirect: (address: string) => string; close: () => Promise<void> };

const page = '<!doctype html><meta charset="utf-8"><title>Hostile</title><button>Win a phone</button>';

/** Serves an empty page under whatever name, without any policy, and redirects to wherever its path says. */
export async function startHostileSite(): Promise<HostileSite> {
  const server = createServer(({ url = '/' }, response) => {
    const [, to] = /^\/to\/([^?]+)/.exec(url) ?? [];
    if (to === undefined) response.writeHead(200, { 'Content-Type': 'text/html' }).end(page);
    else response.writeHead(302, { Location: decodeURIComponent(to), 'Access-Control-Allow-Origin': '*' }).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The site does not listen on a port.');
  return {
    port: address.port,
    redirect: (to) => `/to/${encodeURIComponent(to)}`,
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
